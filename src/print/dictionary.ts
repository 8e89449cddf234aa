/** The entries of a PDF dictionary: values as they are written, by names without their slash. */
export type Entries = Map<string, string>

/** Read the entries of a dictionary, or those in front of a stream (ISO 32000-1, 7.3.7). */
export function readDictionary(text: string): Entries {
  const entries: Entries = new Map()
  let at = text.indexOf('<<') + 2
  for (;;) {
    at = skipSpace(text, at)
    if (text.charAt(at) !== '/') return entries
    const name = skipValue(text, at)
    const from = skipSpace(text, name)
    const to = skipValue(text, from)
    entries.set(text.slice(at + 1, name), text.slice(from, to))
    at = to
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
  for (let at = skipSpace(text, 1); at < text.length && text.charAt(at) !== ']'; ) {
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

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++
  return at
}

/** The end of the value that begins here. */
function skipValue(text: string, from: number): number {
  switch (text.charAt(from)) {
    case '(':
      return skipString(text, from)
    case '[':
      return skipNested(text, from + 1, ']')
    case '<':
      if (text.charAt(from + 1) === '<') return skipNested(text, from + 2, '>>')
      return text.indexOf('>', from) + 1
    default:
      return skipWord(text, from)
  }
}

function skipString(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at)
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

const word = /\d+ \d+ R\b|\/?[^\s()<>[\]{}/%]*/y

function skipWord(text: string, from: number): number {
  word.lastIndex = from
  return Math.max(from + 1, from + (word.exec(text)?.[0].length ?? 0))
}
