import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Face, Theme} from '../article.ts'
import {SetupError} from '../fault.ts'
import {dependencyFolder, packageFolder} from '../package.ts'

interface FaceFile {
  readonly family: string
  readonly package: string
  readonly file: string
  readonly weight: 400 | 700
  readonly style: 'normal' | 'italic'
  readonly range?: string
  /** The paper's source needs it; without this every paper does. */
  readonly when?: RegExp
}

const arabic = /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFF]/u
const arabicRange =
  'U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FEFC'
const code = /`|^(?: {4}|\t)\S|<(?:code|pre|kbd|samp)\b/m
const mathematics = /\$/

/** Static TrueType outlines only: Chromium embeds variable and CFF faces as Type 3. */
const files: readonly FaceFile[] = [
  serif('Regular', 400, 'normal'),
  serif('It', 400, 'italic'),
  serif('Bold', 700, 'normal'),
  serif('BoldIt', 700, 'italic'),
  mono('latin-400-normal', 400, 'normal'),
  mono('latin-700-normal', 700, 'normal'),
  {
    family: 'STIX Two Math',
    package: '@fontsource/stix-two-math',
    file: 'files/stix-two-math-latin-400-normal.woff2',
    weight: 400,
    style: 'normal',
    when: mathematics
  },
  amiri('400', 400),
  amiri('700', 700)
]

function serif(name: string, weight: 400 | 700, style: Face['style']): FaceFile {
  const file = `WOFF2/TTF/SourceSerif4-${name}.ttf.woff2`
  return {family: 'Source Serif 4', package: 'source-serif', file, weight, style}
}

function mono(name: string, weight: 400 | 700, style: Face['style']): FaceFile {
  const file = `files/source-code-pro-${name}.woff2`
  return {
    family: 'Source Code Pro',
    package: '@fontsource/source-code-pro',
    file,
    weight,
    style,
    when: code
  }
}

function amiri(name: string, weight: 400 | 700): FaceFile {
  const file = `files/amiri-arabic-${name}-normal.woff2`
  const range = arabicRange
  return {
    family: 'Amiri',
    package: '@fontsource/amiri',
    file,
    weight,
    style: 'normal',
    range,
    when: arabic
  }
}

/**
 * Read the style sheet and the faces the paper needs.
 *
 * @param source The paper as written, with its bibliography: tells which scripts it uses.
 * @throws SetupError when a font package is missing.
 */
export async function readTheme(source: string): Promise<Theme> {
  const needed = files.filter(({when}) => !when || when.test(source))
  const [css, ...faces] = await Promise.all([
    readFile(join(packageFolder ?? '', 'styles', 'article.css'), 'utf8'),
    ...needed.map(readFace)
  ])
  return {css, faces}
}

async function readFace({
  family,
  package: name,
  file,
  weight,
  style,
  range
}: FaceFile): Promise<Face> {
  const folder = dependencyFolder(name)
  const path = join(folder ?? name, file)
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new SetupError(`The face ${family} is missing (${path})`, 'Run npm ci again.', cause)
  })
  const data = bytes.toString('base64')
  return {family, weight, style, data, ...(range !== undefined && {range})}
}
