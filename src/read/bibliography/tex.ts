import {commands, secondPrinted, silent, switches} from './commands.ts'
import {guarded, less, shown} from './guard.ts'
import {journals} from './journals.ts'
import {own} from './own.ts'
import {accented, macroName, type Reader, readSigns, skipSpace} from './signs.ts'
import {accents, symbols} from './symbols.ts'

/**
 * TeX as text, with the markup of CSL: `<i>`, `<b>`, `<sup>`, `<sub>`.
 *
 * @param protect Mark what braces protect from a change of case.
 * @param unknown Takes up the names of macros that are not known; their arguments are printed.
 */
export function textOf(tex: string, protect = false, unknown?: Set<string>): string {
  const reader = {tex, at: 0, depth: 0, maths: false, unknown}
  let text = ''
  // A closing brace too many ends nothing.
  while (reader.at < tex.length) text += readGroup(reader, protect)
  const tidy = text
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .normalize('NFC')
  return protect ? tidy : shown(tidy)
}

/** TeX as text without any markup. */
export function bareTextOf(tex: string): string {
  const marked = textOf(tex, true)
  return shown(marked.replace(/<[^<>]*>|[\uE002\uE003]/g, ''))
}

// No author nests so deep; a hostile file shall not exhaust the stack.
const deepest = 100

function readGroup(reader: Reader, protect: boolean): string {
  reader.depth++
  const text = reader.depth > deepest ? '' : readWithin(reader, protect)
  reader.depth--
  return text
}

function readWithin(reader: Reader, protect: boolean): string {
  const {tex} = reader
  let text = ''
  while (reader.at < tex.length) {
    const sign = tex[reader.at] ?? ''
    if (sign === '}') {
      reader.at++
      return text
    }
    if (sign === '\\') {
      const name = macroName(reader)
      const held = own(switches, name)
      // A switch holds for the rest of the group, which this reads.
      if (held !== undefined) return text + filled(held, readGroup(reader, protect).trimStart())
      text += readMacro(reader, name, protect)
    } else if (sign === '{') {
      reader.at++
      const special = tex[reader.at] === '\\'
      const inside = readGroup(reader, false)
      text += protect && !special ? guarded(inside) : inside
    } else if (sign === '$') {
      text += protect ? guarded(readMaths(reader)) : readMaths(reader)
    } else if (reader.maths && (sign === '_' || sign === '^')) {
      reader.at++
      const tag = sign === '_' ? 'sub' : 'sup'
      text += `<${tag}>${readArgument(reader)}</${tag}>`
    } else {
      text += readSigns(reader)
    }
  }
  return text
}

/** From `$` to `$`; a lone one is a dollar. */
function readMaths(reader: Reader): string {
  const {tex, at} = reader
  const close = /(?<!\\)\$/g
  close.lastIndex = at + (tex[at + 1] === '$' ? 2 : 1)
  const end = close.exec(tex)?.index
  const price = /^\$\d[\d.,]*\s+[a-z]{2}/i.test(tex.slice(at, end))
  if (end === undefined || price) {
    reader.at++
    return '$'
  }
  const inside = {
    tex: tex.slice(at, end).replace(/^\$+/, ''),
    at: 0,
    depth: reader.depth,
    maths: true,
    unknown: reader.unknown
  }
  reader.at = end + (tex[end + 1] === '$' ? 2 : 1)
  return readGroup(inside, false)
}

function readMacro(reader: Reader, name: string, protect: boolean): string {
  const accent = own(accents, name)
  if (accent !== undefined) return accented(readArgument(reader), accent)
  const command = own(commands, name)
  if (command !== undefined) {
    const inside = readArgument(reader)
    const whole = filled(command, name === 'enquote' ? inner(inside) : inside)
    // BibTeX sees the braces of the argument and leaves its case alone.
    return protect && whole !== '' ? guarded(whole) : whole
  }
  if (secondPrinted.has(name)) {
    readArgument(reader)
    const inside = readArgument(reader)
    return protect ? guarded(inside) : inside
  }
  if (name === 'frac') return `${readArgument(reader)}/${readArgument(reader)}`
  const sign = own(symbols, name)?.replace('<', less) ?? own(journals, name)
  if (sign === undefined && !silent.has(name)) reader.unknown?.add(name)
  return sign ?? ''
}

/** A group, a macro or one sign. */
function readArgument(reader: Reader): string {
  skipSpace(reader)
  if (reader.depth > deepest) return ''
  if (reader.tex[reader.at] === '[') {
    const close = reader.tex.indexOf(']', reader.at)
    if (close > 0) reader.at = close + 1
  }
  const sign = reader.tex[reader.at] ?? ''
  if (sign === '\\') {
    reader.depth++
    const text = readMacro(reader, macroName(reader), false)
    reader.depth--
    return text
  }
  if (sign === '}') return ''
  reader.at++
  return sign === '{' ? readGroup(reader, false) : sign
}

/** Quotation marks within others. */
function inner(text: string): string {
  return text.replace(/[“‘]/g, '‘').replaceAll('”', '’')
}

function filled(pattern: string, inside: string): string {
  return pattern.replace('#1', () => inside)
}
