import {setParagraphs, unset} from '../lines/set.ts'
import {settleHyphens} from '../settle.ts'
import type {Patterns} from '../task.ts'
import type {Change, Changes} from './changes.ts'
import {made, offerIn} from './flow.ts'

/** What is measured, moved or told by more than its lines. */
const others = 'img, svg, figure, table, .page-number'

/**
 * Change paragraphs and displayed formulas on finished pages. Where each takes the room that it took, nothing else moves: the pages are those that
 * would be laid out.
 *
 * @returns Whether all are changed; else none is.
 */
export function mendPages(
  {changed, renamed}: Changes,
  patterns: Readonly<Record<string, Patterns>>
): boolean {
  const done: [old: HTMLElement, next: HTMLElement][] = []
  const holds = changed.every(change => {
    const old = wholeParagraph(change.from)
    const next = made(change.is, change.to)
    if (!old || !(next instanceof HTMLElement) || !isLike(made(change.was, ''), next)) return false
    const {height} = old.getBoundingClientRect()
    dress(next, old, change.was)
    offerIn(next, patterns)
    old.replaceWith(next)
    done.push([old, next])
    setParagraphs([next])
    settleHyphens(next)
    const isAsHigh = Math.abs(next.getBoundingClientRect().height - height) < 0.1
    return isAsHigh && next.scrollWidth <= next.clientWidth + 1
  })
  // A face that was not needed before is not there yet.
  if (holds && document.fonts.status === 'loaded') {
    rename(renamed)
    return true
  }
  for (const [old, next] of done) next.replaceWith(old)
  return false
}

function rename(renamed: readonly Change[]): void {
  const pieces = renamed.map(({from, to}) => [piecesOf(from), to] as const)
  for (const [elements, to] of pieces) {
    for (const element of elements) element.setAttribute('data-block', to)
  }
}

function piecesOf(name: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-block="${CSS.escape(name)}"]`)]
}

/** A paragraph or a displayed formula that stands on one page. */
function wholeParagraph(name: string): HTMLElement | undefined {
  const [piece, another] = piecesOf(name)
  if (!piece || another || !piece.matches('.text > article > :is(p, .equation)')) return undefined
  return piece.matches('.cut-above, .cut-below') ? undefined : piece
}

/** Whether only words and formulas differ: what stands elsewhere because of them is the same. */
function isLike(one: Element, other: Element): boolean {
  const head = ({outerHTML}: Element) =>
    /^<[^>]*>/.exec(outerHTML)?.[0].replace(/ data-block="[^"]*"/, '')
  const named = (block: Element) =>
    [...block.querySelectorAll('[id]:not([id^="cite-"]), a[data-footnote-ref]')]
      .map(({id, textContent}) => `${id} ${textContent}`)
      .join('\n')
  return (
    other.matches('p, .equation') &&
    head(one) === head(other) &&
    named(one) === named(other) &&
    !one.querySelector(others) &&
    !other.querySelector(others)
  )
}

/** What its place on the page gave the old one: classes and spaces, but not its lines. */
function dress(next: HTMLElement, old: HTMLElement, was: string): void {
  const own = made(was, '').classList
  const given = [...old.classList].filter(one => !own.contains(one))
  next.classList.add(...given)
  next.style.cssText = old.style.cssText
  unset(next)
}
