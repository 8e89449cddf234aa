import {extname} from 'node:path'
import {readInside} from '../project.ts'
import {isAddress} from '../style/name.ts'
import type {Place} from './seek.ts'

const types: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf'
}

const pattern = /\/\*[\s\S]*?\*\/|url\(\s*(["']?)(.*?)\1\s*\)/gi

/**
 * Put the faces and images of a style sheet into it: the page asks for nothing. What cannot be had is told, and
 * not shown.
 */
export async function embed(
  css: string,
  {project, folder}: Place,
  tell: (asked: string, is: 'outside' | 'missing' | 'address') => Promise<void>
): Promise<string> {
  const known = new Map<string, string>()
  for (const [, , name] of css.matchAll(pattern)) {
    if (name === undefined || /^(?:data:|#)/i.test(name) || known.has(name)) continue
    known.set(name, await dataOf(name))
  }
  const whole = css.replace(pattern, (text, _quote, name: string | undefined) => {
    const data = name === undefined ? undefined : known.get(name)
    return data === undefined ? text : `url("${data}")`
  })
  // Within a string the same; elsewhere it would end the element that holds the style sheet.
  return whole.replaceAll('</', '<\\/')

  async function dataOf(name: string): Promise<string> {
    if (isAddress(name) || name.startsWith('//')) {
      await tell(name, 'address')
      return 'data:,'
    }
    const read = await readInside(project, name, [folder])
    if (read.is === 'read') {
      const type = types[extname(name).toLowerCase()] ?? 'application/octet-stream'
      return `data:${type};base64,${read.bytes.toString('base64')}`
    }
    await tell(name, read.is === 'outside' ? 'outside' : 'missing')
    return 'data:,'
  }
}
