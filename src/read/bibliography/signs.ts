import {less} from './guard.ts'
import {own} from './own.ts'

/** Where reading a TeX value has come to. */
export interface Reader {
  readonly tex: string
  at: number
  depth: number
  maths: boolean
  /** Takes up the names of macros that nobody knows. */
  readonly unknown?: Set<string> | undefined
}

const ligature = /---|--|``|''|[`~<]|[^\\{}$_^`'~<-]+|[\s\S]/y
const ligatures: Readonly<Record<string, string>> = {
  '---': '—',
  '--': '–',
  '``': '“',
  "''": '”',
  '`': '‘',
  '~': '\u00A0',
  '<': less
}

/** Signs that are no TeX, or a ligature. */
export function readSigns(reader: Reader): string {
  ligature.lastIndex = reader.at
  const signs = ligature.exec(reader.tex)?.[0] ?? ''
  reader.at += signs.length
  if (!reader.maths || signs === '<' || signs === '~') return own(ligatures, signs) ?? signs
  return signs.replace(/\s+/g, '').replaceAll('-', '−')
}

/** The name behind a backslash; the space behind it is TeX's. */
export function macroName(reader: Reader): string {
  const name = /\\([A-Za-z]+|[\s\S]?)/y
  name.lastIndex = reader.at
  const [whole = '\\', word = ''] = name.exec(reader.tex) ?? []
  reader.at += whole.length
  if (/[A-Za-z]/.test(word)) {
    if (reader.tex[reader.at] === '*') reader.at++
    skipSpace(reader)
  }
  return word
}

/** Go on to what is no space. */
export function skipSpace(reader: Reader): void {
  while (/\s/.test(reader.tex[reader.at] ?? '')) reader.at++
}

// `\~{}` and `\^{}` are how signs of their own are written.
const alone: Readonly<Record<string, string>> = {'\u0303': '~', '\u0302': '^'}

/** The first letter of a text with a combining mark. */
export function accented(base: string, accent: string): string {
  if (base === '') return alone[accent] ?? ''
  const [first = ' ', ...rest] = base.replace('ı', 'i').replace('ȷ', 'j')
  return (first + accent).normalize('NFC') + rest.join('')
}
