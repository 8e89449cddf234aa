import type {Heading} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {nounsOf} from '../nouns.ts'

/** Where in the paper we are while its sections are counted. */
export interface Place {
  readonly part: 'body' | 'appendix' | 'supplement'
  /** Number of the section, e.g. `2.1` or `A.1`; none before the first, and in one without number. */
  readonly number?: string
  /** Number of the section of the first level it stands in. */
  readonly top?: string
}

/**
 * Counts sections as their headings come.
 *
 * The appendices begin with a heading `{.appendix}`, which is the first of them if it has a title of its own, or
 * with one that says "Appendix" and nothing else, which only stands over them. A supplement stands under a heading
 * `{.supplement}` and ends with the next heading of that level. Both are counted from the level of their first
 * heading.
 *
 * @param top Level of the paper's highest headings.
 * @param lang BCP 47 tag of the paper.
 * @param depth Deepest level that is counted, from 1.
 */
export function sectionCounter(top: number, lang: string, depth: number) {
  const {one, many} = nounsOf(lang).of.appendix
  const overAppendices = new Set([one, many, 'Appendix', 'Appendices'].map(fold))
  let part: Place['part'] = 'body'
  let base: number | undefined = top
  let opened = 0
  let counts: number[] = []
  let bodyCounts: number[] = []
  let current: Place = {part}

  return {
    /** Where the heading that came last leads into. */
    here: (): Place => current,

    /** Take the next heading; `here` then has its number. */
    enter(heading: Heading): void {
      if (part === 'supplement' && heading.depth <= opened) {
        part = 'body'
        base = top
        counts = bodyCounts
      }
      const opens = heading.data?.part ?? (saysAppendix(heading) ? 'appendix' : undefined)
      const isOver = opens === 'supplement' || (opens === 'appendix' && saysAppendix(heading))
      if (opens !== undefined && opens !== part) {
        if (part === 'body') bodyCounts = counts
        part = opens
        base = isOver ? undefined : heading.depth
        opened = heading.depth
        counts = []
      }
      if (isOver || heading.data?.unnumbered) {
        current = {part}
        return
      }
      base ??= heading.depth
      const level = Math.max(0, heading.depth - base)
      counts = counts.slice(0, level + 1)
      for (let index = 0; index <= level; index++) counts[index] ??= 0
      counts[level] = (counts[level] ?? 0) + 1
      current = {
        part,
        top: written(counts.slice(0, 1)),
        ...(level < depth && {number: written(counts)})
      }
    }
  }

  function written([first = 0, ...others]: readonly number[]): string {
    const head =
      part === 'appendix' ? letters(first) : part === 'supplement' ? `S${first}` : String(first)
    return [head, ...others].join('.')
  }

  function saysAppendix(heading: Heading): boolean {
    return overAppendices.has(fold(plainText(heading)))
  }
}

/** A, B, … Z, AA, AB, … */
function letters(count: number): string {
  const [rest, place] = [Math.floor((count - 1) / 26), (count - 1) % 26]
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + place)
}

function fold(title: string): string {
  return title.trim().toLowerCase()
}
