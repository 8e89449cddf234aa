/** One `@…` of a .bib file as it stands there; offsets count from the start of the file. */
export interface RawEntry {
  /** Lower case, e.g. `article`. */
  readonly type: string
  readonly key: string
  /** Where `@` is. */
  readonly start: number
  /** Where the fields are: behind the key (for `@string` behind the opening brace). */
  readonly body: number
  /** Where they end: at the closing brace, or where a broken entry was given up. */
  readonly end: number
  /** Whether its brace is closed. */
  readonly closed: boolean
}

/** A place where the file does not hold together. */
export interface Fault {
  readonly reason: string
  readonly at: number
  readonly note: string
}

export interface Split {
  readonly entries: readonly RawEntry[]
  readonly strings: readonly RawEntry[]
  readonly preambles: readonly RawEntry[]
  readonly faults: readonly Fault[]
}

const opening = /(?<![\w.])@\s*([A-Za-z]+)\s*([{(])|%[^\n]*|\\[^\n]/g
// A line like this begins an entry even where a brace is still open: so one missing brace
// costs one entry, not the file.
const nextEntry = /@[A-Za-z]+\s*[{(]\s*[^\s{}(),="#%]+\s*,/y
// What tells where an entry ends; a pattern finds it faster than a look at every letter.
const telling = /[\\{}"%)\n]/g
const keyless = /^[A-Za-z][\w-]*\s*=(?:\s|["{\d])/
const strayField = /\s*,?\s*[A-Za-z][\w-]*\s*=\s*["{\w][^@]*?\}[ \t]*(?=\r?\n|$)/y

// Each open one is looked through to the end of the file.
const mostOpenComments = 10

/**
 * Find the entries of a BibTeX or BibLaTeX file without reading their fields.
 *
 * @param text The whole file. What stands between entries is comment, as BibTeX has it; so is a
 *   line from `%` on, as authors have it.
 */
export function split(text: string): Split {
  const entries: RawEntry[] = []
  const strings: RawEntry[] = []
  const preambles: RawEntry[] = []
  const faults: Fault[] = []
  const search = new RegExp(opening)
  let openComments = 0
  for (let found = search.exec(text); found; found = search.exec(text)) {
    const [, name, bracket] = found
    if (name === undefined) continue
    const start = found.index
    const inside = search.lastIndex
    const type = name.toLowerCase()
    if (type === 'comment') {
      const {end, closed} =
        openComments < mostOpenComments
          ? closeOf(text, inside, '}', false)
          : {end: 0, closed: false}
      if (!closed) openComments++
      search.lastIndex = closed ? end + 1 : inside
      continue
    }
    const {end, closed} = closeOf(text, inside, bracket === '(' ? ')' : '}', true)
    search.lastIndex = closed ? end + 1 : end
    if (type === 'preamble' || type === 'string') {
      const lot = type === 'string' ? strings : preambles
      lot.push({type, key: '', start, body: inside, end, closed})
      if (!closed) faults.push(unclosed(start, `\`@${type}\``))
      continue
    }
    const {key, body, fault} = keyOf(text, inside, end)
    if (fault) faults.push({...fault, at: start})
    if (!closed) faults.push(unclosed(start, `\`${key}\``))
    else if (early(text, end + 1)) faults.push(closedEarly(start, key))
    if (key) entries.push({type, key, start, body, end, closed})
  }
  return {entries, strings, preambles, faults}
}

function closeOf(text: string, from: number, close: string, entry: boolean) {
  let depth = 0
  let quoted = false
  telling.lastIndex = from
  while (telling.test(text)) {
    const at = telling.lastIndex - 1
    const sign = text[at]
    if (sign === '\\') telling.lastIndex++
    else if (sign === '{') depth++
    else if (sign === '}') {
      if (depth === 0) return {end: at, closed: close === '}'}
      depth--
    } else if (sign === '\n') {
      if (entry && isNextEntry(text, at + 1)) return {end: at + 1, closed: false}
    } else if (depth > 0) {
      // Quotes, parentheses and percent signs within braces are text.
    } else if (sign === '"') quoted = !quoted
    else if (sign === ')') {
      if (close === ')' && !quoted) return {end: at, closed: true}
    } else if (/(^|\n)[ \t]*$/.test(text.slice(Math.max(from, at - 40), at))) {
      const line = text.indexOf('\n', at)
      telling.lastIndex = line < 0 ? text.length : line
    }
  }
  return {end: text.length, closed: false}
}

/** The pattern is asked only where it may hold: there are more lines than entries. */
function isNextEntry(text: string, line: number): boolean {
  let at = line
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++
  if (text.charCodeAt(at) !== 64) return false
  nextEntry.lastIndex = at
  return nextEntry.test(text)
}

function keyOf(text: string, from: number, end: number) {
  const comma = text.indexOf(',', from)
  const stop = comma < 0 || comma > end ? end : comma
  const head = text.slice(from, stop)
  const trimmed = head.trim()
  const note = 'Write `@article{key,` and then the fields'
  if (trimmed === '' || keyless.test(trimmed)) {
    return {key: '', body: from, fault: {reason: 'An entry has no key', note}}
  }
  const [word = ''] = trimmed.split(/\s/, 1)
  if (word.length < trimmed.length && trimmed.includes('=', word.length)) {
    const reason = `The key \`${word}\` has no comma behind it`
    return {key: word, body: from + head.indexOf(word) + word.length, fault: {reason, note}}
  }
  return {key: trimmed, body: Math.min(stop + 1, end)}
}

function early(text: string, from: number): boolean {
  strayField.lastIndex = from
  return strayField.test(text)
}

function unclosed(at: number, what: string): Fault {
  return {
    at,
    reason: `${what} has a brace that is never closed`,
    note: 'Every `{` needs its `}`; the entry is read as far as it goes'
  }
}

function closedEarly(at: number, key: string): Fault {
  return {
    at,
    reason: `\`${key}\` has a closing brace too many`,
    note: 'The fields behind it are lost; every `}` needs its `{`'
  }
}
