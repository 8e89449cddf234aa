/** The entries of a PDF dictionary: values as they are written, by names without their slash. */
export type Entries = Map<string, string>

/** Read the entries of a dictionary, or those in front of a stream (ISO 32000-1, 7.3.7). */
export function readDictionary(text: string): Entries {
  const entries: Entries = new Map()
  let at = text.indexOf('<<') + 2
  for (;;) {
    at = skipSpace(text, at)
    if (text.charCodeAt(at) !== slash) return entries
    const name = wordEnd(text, at + 1)
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

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= space) at++
  return at
}

const [space, slash, closing] = [0x20, 0x2f, 0x3e]

/** The end of the value that begins here. */
function skipValue(text: string, from: number): number {
  switch (text[from]) {
    case '(':
      return skipString(text, from)
    case '[':
      return skipNested(text, from + 1, ']')
    case '<':
      if (text[from + 1] === '<') return skipNested(text, from + 2, '>>')
      return text.indexOf('>', from) + 1
    default:
      return skipWord(text, from)
  }
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

/** `7 0 R` is one value, as `/Name` and `7` are. */
function skipWord(text: string, from: number): number {
  const end = wordEnd(text, text.charCodeAt(from) === slash ? from + 1 : from)
  if (text.startsWith(' 0 R', end) && isDigit(text.charCodeAt(from))) return end + ' 0 R'.length
  return Math.max(from + 1, end)
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && !endsWord(text.charCodeAt(at))) at++
  return at
}

/** White space and `%()/<>[]{}` (ISO 32000-1, 7.2.2). */
function endsWord(code: number): boolean {
  if (code > closing) return code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d
  return (
    code <= space ||
    code === slash ||
    code === 0x3c ||
    code === closing ||
    code === 0x28 ||
    code === 0x29 ||
    code === 0x25
  )
}
