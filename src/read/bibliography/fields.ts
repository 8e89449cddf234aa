import {months} from './macros.ts'
import type {Fault, RawEntry} from './split.ts'
import {match, readValue, skip} from './value.ts'

/** Fields of an entry by lower-case name, values in TeX as written. */
export type Fields = Map<string, string>

const name = /[A-Za-z_][^\s=,{}"#%()]*/y
const nextField = /,?\s*[A-Za-z_][\w-]*\s*=/y

/**
 * Read the fields of an entry, joining `#` and filling in `@string` macros.
 *
 * @param text The whole file.
 * @param entry What `split` found.
 * @param macros `@string` macros by lower-case name.
 * @param fault Told of each place that cannot be read; the fields around it are kept.
 * @param seen Told where each field that is kept stands: its name, and its value from the brace, quote or
 *   word it begins with to its end.
 */
export function fieldsOf(
  text: string,
  entry: RawEntry,
  macros: ReadonlyMap<string, string>,
  fault: (fault: Fault) => void,
  seen: (name: string, at: number, from: number, end: number) => void = () => {}
): Fields {
  const fields: Fields = new Map()
  let at = skip(text, entry.body)
  while (at < entry.end) {
    if (text[at] === ',' || (!entry.closed && text[at] === '}')) {
      at = skip(text, at + 1)
      continue
    }
    const word = match(name, text, at)
    const equals = skip(text, at + word.length)
    if (word === '' || text[equals] !== '=') {
      const [junk = ''] = text.slice(at, Math.min(entry.end, at + 20)).split(/\s*\r?\n/, 1)
      fault(unreadable(entry.key, junk, at))
      at = resume(text, at + 1, entry.end)
      continue
    }
    const from = skip(text, equals + 1)
    const {value, end} = readValue(text, from, entry, macros)
    if (value.trim() !== '' && !fields.has(word.toLowerCase())) {
      fields.set(word.toLowerCase(), value)
      seen(word.toLowerCase(), at, from, end)
    }
    at = skip(text, end)
    if (at < entry.end && text[at] !== ',' && isField(text, at)) {
      fault(uncommaed(entry.key, word, end))
    }
  }
  return fields
}

/**
 * Read the `@string` macros of a file.
 *
 * @param known Those of the files before it.
 */
export function macrosOf(
  text: string,
  strings: readonly RawEntry[],
  known: ReadonlyMap<string, string> = months
): Map<string, string> {
  const macros = new Map(known)
  for (const entry of strings) {
    for (const [key, value] of fieldsOf(text, entry, macros, () => {})) macros.set(key, value)
  }
  return macros
}

function isField(text: string, at: number): boolean {
  nextField.lastIndex = at
  return nextField.test(text)
}

function resume(text: string, from: number, end: number): number {
  let depth = 0
  for (let at = from; at < end; at++) {
    const sign = text[at]
    if (sign === '{') depth++
    else if (sign === '}') depth--
    else if ((sign === ',' || sign === '\n') && depth <= 0) {
      const next = skip(text, at)
      if (isField(text, next)) return next
    }
  }
  return end
}

function unreadable(key: string, junk: string, at: number): Fault {
  return {
    at,
    reason: `\`${key}\` has \`${junk}\` where a field should be`,
    note: /[“”„‘’]/.test(junk)
      ? 'Curly quotation marks hold no value: write `title = {value}`'
      : 'A field is `name = {value}`, with a comma before the next'
  }
}

function uncommaed(key: string, field: string, at: number): Fault {
  return {
    at,
    reason: `\`${key}\` has no comma behind its field \`${field}\``,
    note: 'Set a comma between two fields'
  }
}
