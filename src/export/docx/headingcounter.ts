import type {headingNumbers} from './numbering.ts'

/** How Word will number a heading by itself. */
export interface Counted {
  readonly list: keyof typeof headingNumbers
  readonly level: number
}

/** Counts headings as Word does, to tell which it will give the number that they have. */
export interface HeadingCounter {
  /** @returns undefined where the number is to be typed. */
  next(number: string): Counted | undefined
}

export function headingCounter(): HeadingCounter {
  const counts = {body: [] as number[], appendix: [] as number[], supplement: [] as number[]}
  return {
    next(number) {
      const part = /^S\d/.test(number) ? 'supplement' : /^\d/.test(number) ? 'body' : 'appendix'
      const level = number.split('.').length - 1
      const above = counts[part].slice(0, level)
      const own = (counts[part][level] ?? 0) + 1
      if (above.length < level || level > 8 || written([...above, own], part) !== number) {
        return undefined
      }
      counts[part] = [...above, own]
      return {list: part, level}
    }
  }
}

function written([first = 0, ...others]: readonly number[], part: keyof typeof headingNumbers) {
  const letter = first <= 26 ? String.fromCharCode(64 + first) : ''
  const head = part === 'appendix' ? letter : part === 'supplement' ? `S${first}` : String(first)
  return [head, ...others].join('.')
}
