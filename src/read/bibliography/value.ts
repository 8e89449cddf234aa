import type {RawEntry} from './split.ts'

const space = /\s+/y
const bare = /[^\s,{}"#]+/y
const nextLine = /,[ \t]*\r?\n\s*[A-Za-z][\w-]*\s*=\s*["{\w]/y

// Macros that double each other would fill the memory.
const longestJoined = 1_000_000

/** A value from its brace, quote or word on, with what `#` joins to it, and where it ends. */
export function readValue(
  text: string,
  from: number,
  {end, closed}: RawEntry,
  macros: ReadonlyMap<string, string>
) {
  let value = ''
  let at = from
  while (at < end) {
    const sign = text[at]
    if (sign === '{' || sign === '"') {
      const close = closing(text, at + 1, end, sign === '{' ? '}' : '"', closed)
      value += text.slice(at + 1, close)
      at = text[close] === ',' ? close : close + 1
    } else {
      const word = match(bare, text, at)
      if (word === '') break
      value += macros.get(word.toLowerCase()) ?? word
      at += word.length
    }
    const next = skip(text, at)
    if (text[next] !== '#' || value.length > longestJoined) break
    at = skip(text, next + 1)
  }
  return {value, end: Math.min(at, end)}
}

function closing(text: string, from: number, end: number, close: string, whole: boolean): number {
  let depth = 0
  for (let at = from; at < end; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (depth === 0 && sign === close) return at
    else if (sign === '{') depth++
    else if (sign === '}') depth--
    // In an entry with a brace never closed (`split` told so) what looks like the next field is it.
    else if (sign === ',' && !whole && isNextLine(text, at)) return at
  }
  return end
}

function isNextLine(text: string, at: number): boolean {
  nextLine.lastIndex = at
  return nextLine.test(text)
}

/** The next place that is neither space nor a `%` comment. */
export function skip(text: string, from: number): number {
  let at = from
  for (;;) {
    at += match(space, text, at).length
    if (text[at] !== '%') return at
    const line = text.indexOf('\n', at)
    at = line < 0 ? text.length : line
  }
}

/** What a sticky pattern finds at a place. */
export function match(pattern: RegExp, text: string, from: number): string {
  pattern.lastIndex = from
  return pattern.exec(text)?.[0] ?? ''
}
