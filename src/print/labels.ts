import {pdfText} from './string.ts'

/** Pages from one on that are numbered in one way. */
export interface PageLabels {
  /** The first of them, from 1. */
  readonly from: number
  readonly style?: 'decimal' | 'roman' | 'Roman' | 'letters' | 'Letters'
  /** What its number is; 1 by default. */
  readonly start?: number
  readonly prefix?: string
}

const styles = {decimal: 'D', roman: 'r', Roman: 'R', letters: 'a', Letters: 'A'} as const

/** How readers name the pages (ISO 32000-1, 12.4.2); none where they are simply counted. */
export function writeLabels(labels: readonly PageLabels[]): string | undefined {
  if (labels.length === 0) return undefined
  const sorted = [...labels].sort((one, other) => one.from - other.from)
  // Every page must have a label, and so the first one.
  const all = sorted[0]?.from === 1 ? sorted : [{from: 1, style: 'decimal'} as const, ...sorted]
  const ranges = all.map(({from, style, start = 1, prefix = ''}: PageLabels) => {
    const kind = style ? `/S/${styles[style]}` : ''
    const first = start === 1 ? '' : `/St ${start}`
    return `${from - 1}<<${kind}${first}${prefix === '' ? '' : `/P${pdfText(prefix)}`}>>`
  })
  return `<</Nums[${ranges.join('')}]>>`
}
