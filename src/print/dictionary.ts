/** The entries of a PDF dictionary: values as they are written, by names without their slash. */
export type Entries = Map<string, string>

/** A name with the space around it; it ends as every word does (ISO 32000-1, 7.2.2). */
const named = /\s*\/([^\s%()/<>[\]{}]*)\s*/y

/** Read the entries of a dictionary, or those in front of a stream (ISO 32000-1, 7.3.7). */
export function readDictionary(text: string): Entries {
  const entries: Entries = new Map()
  let at = text.indexOf('<<') + 2
  for (;;) {
    named.lastIndex = at
    const name = named.exec(text)?.[1]
    if (name === undefined) return entries
    const from = named.lastIndex
    at = skipValue(text, from)
    entries.set(name, text.slice(from, at))
  }
}

/** Write a dictionary. */
export function writeDictionary(entries: Iterable<readonly [string, string]>): string {
  let text = '<<'
  for (const [name, value] of entries) text += `/${name}${/^[[(</]/.test(value) ? '' : ' '}${value}`
  return `${text}>>`
}

/** The values of an array, as they are written; of what is none, itself. */
export function readArray(text: string): string[] {
  if (!text.startsWith('[')) return [text]
  const values: string[] = []
  for (let at = skipSpace(text, 1); at < text.length && text[at] !== ']'; ) {
    const to = skipValue(text, at)
    values.push(text.slice(at, to))
    at = skipSpace(text, to)
  }
  return values
}

/** The number of the object that a value points at. */
export function pointed(value: string | undefined): number | undefined {
  return value?.endsWith(' 0 R') ? Number.parseInt(value, 10) : undefined
}

const blank = /\s*/y

function skipSpace(text: string, from: number): number {
  blank.lastIndex = from
  blank.test(text)
  return blank.lastIndex
}

/** Nearly all values: `7 0 R`, a name, a word, hexadecimal digits, an array of such. */
const plain = /\d+ 0 R|\/?[^\s%()/<>[\]{}]+|\/|<[^<>]*>|\[[^()<>[\]]*\]/y

/** The end of the value that begins here. */
function skipValue(text: string, from: number): number {
  plain.lastIndex = from
  if (plain.test(text)) return plain.lastIndex
  if (text[from] === '(') return skipString(text, from)
  if (text[from] === '[') return skipNested(text, from + 1, ']')
  return text.startsWith('<<', from) ? skipNested(text, from + 2, '>>') : from + 1
}

function skipString(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '(') depth++
    else if (sign === ')' && --depth === 0) return at + 1
  }
  return text.length
}

function skipNested(text: string, from: number, closing: string): number {
  let at = skipSpace(text, from)
  while (at < text.length && !text.startsWith(closing, at))
    at = skipSpace(text, skipValue(text, at))
  return at + closing.length
}
