/** A sign of TeX that means something: a command, a brace, `&`; letters and what comments hold are none. */
export interface TexSign {
  readonly text: string
  /** Where it begins. */
  readonly at: number
}

const signs = /\\(?:[A-Za-z]+\*?|[\s\S])|%.*|[{}[\]&]/gu

/** The signs of a formula in their order. */
export function* texSigns(source: string, from = 0): Generator<TexSign> {
  const own = new RegExp(signs, signs.flags)
  own.lastIndex = from
  for (let found = own.exec(source); found; found = own.exec(source)) {
    if (!found[0].startsWith('%')) yield {text: found[0], at: found.index}
  }
}

/** What stands in a pair of braces or brackets. */
export interface TexArgument {
  readonly value: string
  /** Where the first of the pair stands. */
  readonly start: number
  /** Behind the last. */
  readonly end: number
}

/** What is longer is no argument: a brace is missing, and the whole text need not be searched for each such. */
const longest = 10_000

const open = /\s*[{[]/y

/**
 * The braces that come next, spaces before them passed over.
 *
 * @returns Nothing where no brace comes, or it is never closed.
 */
export function texArgument(source: string, from: number): TexArgument | undefined {
  return between(source, from, '{', '}')
}

/** The same for what stands in brackets, `[2]`. */
export function texOption(source: string, from: number): TexArgument | undefined {
  return between(source, from, '[', ']')
}

function between(
  source: string,
  from: number,
  first: string,
  last: string
): TexArgument | undefined {
  open.lastIndex = from
  const start = open.test(source) ? open.lastIndex - 1 : -1
  if (source[start] !== first) return undefined
  let depth = 0
  for (const {text, at} of texSigns(source, start)) {
    if (at > start + longest) return undefined
    if (depth === 1 && text === last)
      return {value: source.slice(start + 1, at), start, end: at + 1}
    if (text === '{' || (text === '[' && depth === 0)) depth++
    else if (text === '}') depth--
  }
  return undefined
}
