import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Face, Theme} from '../article.ts'
import {SetupError} from '../fault.ts'
import {dependencyFolder} from '../package.ts'

const fontFace = /@font-face\{[^}]*\}/g

/**
 * KaTeX's own style sheet and its faces, all of them: which ones a formula takes KaTeX alone knows.
 *
 * @throws SetupError when KaTeX is not installed.
 */
export async function readKatex(): Promise<Pick<Theme, 'css' | 'faces'>> {
  const folder = join(dependencyFolder('katex') ?? 'katex', 'dist')
  try {
    const sheet = await readFile(join(folder, 'katex.min.css'), 'utf8')
    const faces = (sheet.match(fontFace) ?? []).map(rule => readFace(rule, folder))
    return {css: `${sheet.replace(fontFace, '')}\n`, faces: await Promise.all(faces)}
  } catch (cause) {
    throw new SetupError(`KaTeX is missing (${folder})`, 'Run npm ci again.', cause)
  }
}

async function readFace(rule: string, folder: string): Promise<Face> {
  const value = (name: string): string => new RegExp(`${name}:"?([^;"}]+)`).exec(rule)?.[1] ?? ''
  const file = /url\(([^)]*\.woff2)\)/.exec(rule)?.[1] ?? ''
  return {
    family: value('font-family'),
    weight: value('font-weight') === '700' ? 700 : 400,
    style: value('font-style') === 'italic' ? 'italic' : 'normal',
    data: (await readFile(join(folder, file))).toString('base64')
  }
}
