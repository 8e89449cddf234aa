/** What the pages are called. */
export interface Folios {
  /** @param page Counted from 1. */
  of(page: number): string
  /** Runs of pages that are counted in one way, for readers of the PDF. */
  readonly labels: readonly PageRun[]
}

/** Pages from one on, the first of them being 1. */
export interface PageRun {
  readonly from: number
  readonly style: 'decimal' | 'roman'
}

/** The first chapter of the text: what stands before it is front matter. */
export function firstChapter(flow: Element): Element | undefined {
  return [...flow.querySelectorAll('h2')].find(
    ({parentElement}) => !parentElement?.closest('.title-block, nav')
  )
}

/** @param front How many pages are counted apart, i, ii, iii, before the text begins with 1. */
export function foliosWith(front: number): Folios {
  if (front === 0) return {of: String, labels: []}
  return {
    of: page => (page <= front ? roman(page) : String(page - front)),
    labels: [
      {from: 1, style: 'roman'},
      {from: front + 1, style: 'decimal'}
    ]
  }
}

const numerals = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
] as const

function roman(number: number): string {
  let rest = number
  let written = ''
  for (const [value, letters] of numerals) {
    for (; rest >= value; rest -= value) written += letters
  }
  return written
}
