import {accented} from './accents.ts'
import {mathSigns, scriptOf, textSigns} from './signs.ts'

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '`': '\\textasciigrave{}',
  "'": '\\textquotesingle{}',
  '"': '\\textquotedbl{}',
  '|': '\\textbar{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}'
}

/** Letters and signs that pdfLaTeX reads as they are, with the encodings T1 and TS1. */
const plain =
  '\\n\\x20-\\x7E\\u00A1-\\u00AC\\u00AE-\\u0125\\u0128-\\u0137\\u0139-\\u013E\\u0141-\\u0148\\u014A-\\u0165\\u0168-\\u017E\\u0218-\\u021B–—‘’‚“”„†‡•…‰‹›€™№'
const strange = new RegExp(`[^${plain}]`, 'u')

/** Scripts that pdfLaTeX has no letters of, and XeLaTeX and LuaLaTeX have with a face. */
export const otherScripts = [
  'Arabic',
  'Hebrew',
  'Greek',
  'Cyrillic',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Devanagari',
  'Thai',
  'Armenian',
  'Georgian'
] as const
export type OtherScript = (typeof otherScripts)[number]

const scripts = otherScripts.map(name => `\\p{Script=${name}}`).join('')
const ofOtherScript = new RegExp(
  `^[${scripts}\\u060C\\u061B\\u061F\\u0640\\u064B-\\u0652\\u0660-\\u0669\\u200C-\\u200F\\u3000-\\u303F\\uFF00-\\uFFEF]\\p{M}*$`,
  'u'
)

const signs =
  /[\p{Script=Greek}]+|[^\n\x20-\x7E\p{M}]\p{M}*|[A-Za-z]\p{M}+|\p{M}+|[\\^~`'"|<>{}$&#%_]|--|,,/gu

/** Text as LaTeX takes it, the same for all engines; line ends are spaces. */
export function texOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s*\n\s*/g, '\n')
    .replace(signs, signOf)
}

function signOf(sign: string): string {
  const known = special[sign]
  if (known !== undefined) return known
  if (/^[{}$&#%_]$/.test(sign)) return `\\${sign}`
  if (sign === '--' || sign === ',,') return `${sign[0]}{}${sign[1]}`
  if (!strange.test(sign)) return sign
  const script = scriptOf(sign)
  if (script) return `\\text${script.raised ? 'super' : 'sub'}script{${script.of}}`
  const composed = textSigns.get(sign) ?? accented(sign)
  if (composed !== undefined) return composed
  const math = mathSigns.get(sign)
  if (math !== undefined) return `\\ensuremath{${math}}`
  if (isOfOtherScript(sign)) return sign
  return [...sign].map(missing).join('')
}

/** Whether only an engine of Unicode has the letters; a Greek letter alone is a sign. */
function isOfOtherScript(sign: string): boolean {
  return /^\p{Script=Greek}+$/u.test(sign) || ofOtherScript.test(sign)
}

function missing(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `\\missingsign{${code}}`
}

/** The signs of a text that no engine has a letter for. */
export function missingIn(text: string): string[] {
  if (!strange.test(text)) return []
  return [...texOf(text).matchAll(/\\missingsign\{([\dA-F]+)\}/g)].map(([, code = '']) =>
    String.fromCodePoint(Number.parseInt(code, 16))
  )
}

/** A formula, whose letters and signs beyond ASCII become commands where there are any. */
export function mathOf(tex: string): string {
  return tex.replace(/[^\n\x20-\x7E]/gu, sign => {
    const math = mathSigns.get(sign)
    if (math !== undefined) return `\\ensuremath{${math}}`
    const script = scriptOf(sign)
    if (script) return `${script.raised ? '^' : '_'}{${script.of}}`
    return sign === '\u00A0' ? '~' : sign
  })
}

/** Signs that only the faces of a script have. */
const marks: Readonly<Partial<Record<OtherScript, string>>> = {
  Arabic: '\\u060C\\u061B\\u061F\\u0640',
  Han: '\\u3000-\\u303F\\uFF00-\\uFFEF'
}

/** The scripts of a written text that only engines of Unicode set. */
export function scriptsIn(tex: string): ReadonlySet<OtherScript> {
  if (!strange.test(tex)) return new Set()
  return new Set(
    otherScripts.filter(name =>
      new RegExp(`[\\p{Script=${name}}${marks[name] ?? ''}]`, 'u').test(tex)
    )
  )
}
