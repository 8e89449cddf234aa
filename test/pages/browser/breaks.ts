import type {Pages} from '../../../src/browser/pages/paginate.ts'
import {numberOf} from './source.ts'

const blocks = 'p,li,dd,dt,blockquote,figcaption,summary,.line-block > div'

/** No line stands alone and no heading, term nor title of a list at the foot, unless the plan says that nothing else was left. */
export function checkBreaks({sheets, layout}: Pages): string[] {
  const wrongs: string[] = []
  const plans = layout.plan.pages.flatMap(({bands}) => bands.flatMap(({columns}) => columns))
  const columns = sheets.flatMap(sheet => [...sheet.querySelectorAll('.column')])
  const withText = columns.flatMap((column, index) => {
    const text = column.querySelector(':scope > .text')
    return text ? [{text, forced: plans[index]?.forced, page: pageOf(sheets, column)}] : []
  })
  for (const [index, {text, forced, page}] of withText.entries()) {
    if (forced) continue
    const [head] = text.querySelectorAll('.cut-line')
    const rest = head && withText[index + 1]?.text.querySelector(`[data-n="${numberOf(head)}"]`)
    if (head && isLeaf(head) && linesIn(head) < 2 && !head.matches('.cut-above'))
      wrongs.push(`p. ${page}: orphan ${numberOf(head)} ${head.textContent?.slice(0, 40)}`)
    if (rest && isLeaf(rest) && linesIn(rest) < 2 && !rest.matches('.cut-below'))
      wrongs.push(`p. ${page + 1}: widow ${numberOf(rest)} ${rest.textContent?.slice(0, 40)}`)
    const last = lastBlock(text)
    const next = withText[index + 1]?.text
    if (
      last?.matches('h2,h3,h4,h5,h6,dt,.contents-title') &&
      !text.querySelector('.page-break.ends') &&
      next &&
      !startsAnew(next)
    )
      wrongs.push(`p. ${page}: heading at the foot: ${last.textContent?.slice(0, 40)}`)
  }
  return wrongs
}

function pageOf(sheets: readonly Element[], column: Element): number {
  return sheets.findIndex(sheet => sheet.contains(column)) + 1
}

function isLeaf(block: Element): boolean {
  return (
    block.matches(blocks) &&
    ![...block.children].some(
      child => !/^(inline|none|ruby|math$)/.test(getComputedStyle(child).display)
    )
  )
}

/** Lines, told by the middles of what stands in them. */
function linesIn(block: Element): number {
  const line = Number.parseFloat(getComputedStyle(block).lineHeight)
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const middles: number[] = [...block.querySelectorAll('img')].map(image => {
    const {top, bottom} = image.getBoundingClientRect()
    return (top + bottom) / 2
  })
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node.parentElement?.closest('sup, rt')) continue
    range.selectNodeContents(node.parentElement?.closest('math') ?? node)
    for (const {top, bottom, width} of range.getClientRects())
      if (width > 0.01) middles.push((top + bottom) / 2)
  }
  middles.sort((one, other) => one - other)
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  for (const middle of middles) {
    if (middle <= last + 0.6 * line) continue
    count++
    last = middle
  }
  return count
}

/** The last block that is seen. */
function lastBlock(text: Element): Element | undefined {
  let at: Element | null = text
  for (;;) {
    const seen: Element | undefined = [...at.children].findLast(
      child =>
        getComputedStyle(child).display !== 'none' && child.getBoundingClientRect().height > 0
    )
    if (!seen || at.matches('h1,h2,h3,h4,h5,h6,dt,p')) return at
    at = seen
  }
}

/** The author wants a new page there. */
function startsAnew(text: Element): boolean {
  return text.querySelector('.landscape') !== null || text.closest('.across') !== null
}
