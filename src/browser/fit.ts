import type {At} from './places.ts'
import type {Misfit} from './task.ts'
import {findWide} from './toowide.ts'
import {apart, widen} from './widen.ts'

/**
 * Make what is wider than the text fit. Otherwise Chromium makes the whole paper smaller and breaks
 * all its lines anew (143; case: test/print/fit.test.ts).
 *
 * What has a page of its own across, or goes over all columns, is measured by its own width, and hidden while the
 * rest is measured.
 */
export function fitWide(root: HTMLElement): At<Misfit>[] {
  const {body} = document
  widen(body)
  const sheets = [...body.querySelectorAll<HTMLElement>(apart)]
  const misfits = sheets.flatMap(sheet => fitIn(sheet, [sheet]))
  const displays = sheets.map(({style}) => style.display)
  for (const {style} of sheets) style.setProperty('display', 'none', 'important')
  // On both: that of the root alone goes to the viewport, and the print has none.
  misfits.push(...fitIn(body, [root, body]))
  for (const [index, {style}] of sheets.entries()) {
    style.removeProperty('display')
    style.display = displays[index] ?? ''
  }
  return misfits
}

/** @param clipped What is to cut off the rest, should there be some. */
function fitIn(box: HTMLElement, clipped: readonly HTMLElement[]): At<Misfit>[] {
  const smaller = new Set<HTMLElement>()
  // Small glyphs are not as narrow as their size says: some need a second turn.
  for (let turn = 0; turn < 3 && overflowPx(box) > 0.5; turn++) {
    for (const {element, ratio} of findWide(box)) {
      const zoom = Number(element.style.getPropertyValue('zoom') || 1) * ratio
      element.style.setProperty('zoom', String(zoom))
      smaller.add(element)
    }
  }
  const misfits = [...smaller].map(element => tell(element, 'made smaller'))
  if (overflowPx(box) <= 0.5) return misfits
  const textRight = box.getBoundingClientRect().right
  const cut = [...box.querySelectorAll(':not(.katex-mathml, .katex-mathml *)')].findLast(element =>
    sticksOut(element, textRight)
  )
  for (const element of clipped) element.style.setProperty('overflow-x', 'clip', 'important')
  // Formulas may be said to overflow by a pixel of which nothing is seen (143).
  return cut ? [...misfits, tell(cut, 'cut off')] : misfits
}

function overflowPx(element: Element): number {
  return element.scrollWidth - element.clientWidth
}

function sticksOut(element: Element, textRight: number): boolean {
  const {left, right} = element.getBoundingClientRect()
  const inner = element.clientWidth > 0 && overflowPx(element) > 0.5 ? element.scrollWidth : 0
  // `scrollWidth` is a whole number.
  return right > textRight + 0.5 || left + inner > textRight + 1.5
}

function tell(element: Element, fate: Misfit['fate']): At<Misfit> {
  const mayTurn = element.matches('table,img,svg') && !element.closest('.landscape')
  return {element, text: nameOf(element), than: 'wider than the text', fate, mayTurn}
}

/** How it begins, or what it is. */
export function nameOf(element: Element): string {
  const text =
    element.textContent
      ?.replace(/\u00AD/g, '')
      .trim()
      .replace(/\s+/g, ' ')
      .slice(0, 40) ?? ''
  return text || element.localName
}
