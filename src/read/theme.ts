import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Face, Theme} from '../article.ts'
import {SetupError} from '../fault.ts'
import {builtPath, builtScript, dependencyFolder, packageFolder} from '../package.ts'
import {arabicCore, type CoreFace, mathCore, signsOfFormulas} from './corefaces.ts'
import {readKatex} from './katex.ts'

interface FaceFile extends Omit<Face, 'data' | 'whole'> {
  readonly package: string
  readonly file: string
  /** The smaller one that the build makes of it. */
  readonly core?: CoreFace
  /** What the text must hold, all of it, to need the face; without this every paper does. */
  readonly when?: readonly RegExp[]
}

/** In the order of the cascade. */
const sheets = [
  'base',
  'title',
  'blocks',
  'statements',
  'formulas',
  'text',
  'lists',
  'back',
  'page',
  'screen',
  'card',
  'print',
  'sheet'
]

const arabic = /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFF]/u
const arabicEmphasis = /(?:[*_]|<(?:em|i)\b[^>]*>)[^\n*_<]*[\u0600-\u06FF]/u
const code = /`|~~~|\{[\w-]*code|^(?: {4}|\t)\S|<(?:code|pre|kbd|samp)\b/m
/** Formulas, and signs that only the math face has. */
const mathematics = new RegExp(
  `\\$|\`math|\\\\[([]|\\\\begin\\{|\\{math\\}|${signsOfFormulas}`,
  'u'
)

/** Static TrueType outlines only: Chromium embeds variable and CFF faces as Type 3. */
const files: readonly FaceFile[] = [
  serif('Regular', 400, 'normal'),
  serif('It', 400, 'italic'),
  serif('Bold', 700, 'normal'),
  serif('BoldIt', 700, 'italic'),
  ...mono('latin'),
  ...mono('latin-ext', 'U+0100-02BA,U+1E00-1EFF,U+20A0-20C4', /[\u0100-\u02BA\u1E00-\u1EFF]/u),
  ...mono('greek', 'U+0370-03FF', /[\u0370-\u03FF]/u),
  ...mono('cyrillic', 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116', /[\u0400-\u04FF]/u),
  {
    family: 'STIX Two Math',
    package: mathCore.package,
    file: mathCore.file,
    weight: 400,
    style: 'normal',
    core: mathCore,
    when: [mathematics]
  },
  amiri(400, 'normal'),
  amiri(700, 'normal'),
  amiri(400, 'italic', arabicEmphasis)
]

function serif(name: string, weight: 400 | 700, style: Face['style']): FaceFile {
  const file = `WOFF2/TTF/SourceSerif4-${name}.ttf.woff2`
  return {family: 'Source Serif 4', package: 'source-serif', file, weight, style}
}

function mono(subset: string, range?: string, when?: RegExp): FaceFile[] {
  return ([400, 700] as const).map(weight => ({
    family: 'Source Code Pro',
    package: '@fontsource/source-code-pro',
    file: `files/source-code-pro-${subset}-${weight}-normal.woff2`,
    weight,
    style: 'normal',
    when: when ? [code, when] : [code],
    ...(range !== undefined && {range})
  }))
}

function amiri(weight: 400 | 700, style: Face['style'], when: RegExp = arabic): FaceFile {
  return {
    family: 'Amiri',
    package: '@fontsource/amiri',
    file: `files/amiri-arabic-${weight}-${style}.woff2`,
    weight,
    style,
    // With the space, or it could not be the face that sets the baseline of Arabic lines.
    range:
      'U+0020,U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200E,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FEFC',
    // Beside Latin letters of the same size its own look small. Its highest marks must stand inside the
    // line: Chromium cuts off what sticks out of a page's first one (143).
    metrics: 'size-adjust:112%;ascent-override:130%;descent-override:43%;line-gap-override:0%',
    ...(style === 'normal' && {core: arabicCore(weight)}),
    when: [when]
  }
}

/**
 * Read the style sheet, the script and the faces the paper needs.
 *
 * @param pageStyle What the page style adds to what all papers share.
 * @param withKatex The paper's formulas are set by KaTeX.
 * @param texts The paper as written and the entries it cites: they tell which scripts it uses.
 * @throws SetupError when a font package or the script is missing.
 */
export async function readTheme(
  pageStyle: string,
  withKatex: boolean,
  ...texts: readonly string[]
): Promise<Theme> {
  const found = new Map<RegExp, boolean>()
  const isFound = (pattern: RegExp): boolean => {
    const known = found.get(pattern) ?? texts.some(text => pattern.test(text))
    found.set(pattern, known)
    return known
  }
  const needed = files.filter(({when = []}) => when.every(isFound))
  const folder = join(packageFolder, 'styles', 'base')
  const css = await Promise.all(sheets.map(name => readFile(join(folder, `${name}.css`), 'utf8')))
  const katex = withKatex ? await readKatex() : {css: '', faces: []}
  return {
    css: `${katex.css}${css.join('\n')}\n${pageStyle}`,
    faces: [...needed.map(readFace), ...katex.faces],
    script: readScript()
  }
}

function readScript(): Theme['script'] {
  const code = builtScript('screen.js')
  return {code, sha256: createHash('sha256').update(code).digest('base64')}
}

function readFace({package: name, file, core, when: _, ...face}: FaceFile): Face {
  const whole = () => bytesOf(join(dependencyFolder(name) ?? name, file), 'Run npm ci again.')
  if (!core) return {...face, data: whole()}
  const data = bytesOf(builtPath(core.built), 'npm run build')
  return {...face, data, whole: {lacks: core.lacks, read: whole}}

  function bytesOf(path: string, hint: string): string {
    try {
      return readFileSync(path, 'base64')
    } catch (cause) {
      throw new SetupError(`The face ${face.family} is missing (${path})`, hint, cause)
    }
  }
}
