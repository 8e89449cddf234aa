import type {At} from '../places.ts'
import type {Flaw, Shown} from '../task.ts'
import type {Layout} from './layout.ts'
import type {Notes} from './notes.ts'
import {ruler} from './ruler.ts'

/** Of which half a pixel is the browser's rounding. */
const tolerance = 1.5

/** Text as it is before anything is cut. */
export interface Whole {
  readonly text: string
  readonly notes: string
}

/** What the pages must hold. */
export function wholeOf(flow: Element, {list}: Notes): Whole {
  return {text: textOf([flow]), notes: textOf([list])}
}

/** Check the finished pages: no text is lost, nothing sticks out, each note stands on the page that calls it. */
export function verify(
  sheets: readonly HTMLElement[],
  whole: Whole,
  {notes, calls}: Notes,
  {text: {floats}, plan}: Layout
): At<Flaw>[] {
  const flaws: At<Flaw>[] = []
  const found = (at: Element | undefined, rule: Flaw['rule'], shown?: Shown): void => {
    const sheet = at?.closest<HTMLElement>('.sheet')
    const page = sheet ? sheets.indexOf(sheet) + 1 : 0
    const text = at?.textContent?.trim().slice(0, 60) ?? ''
    flaws.push({element: at, page, rule, text, ...(shown && {shown})})
  }
  const all = (selector: string): Element[] =>
    sheets.flatMap(sheet => [...sheet.querySelectorAll(selector)])
  for (const [selector, expected] of [
    ['.text', whole.text],
    ['.page-notes > ol', whole.notes]
  ] as const) {
    const boxes = all(selector)
    // Of a paper without a word the white space is on no page.
    if (textOf(boxes).trim() !== expected.trim())
      found(
        boxes.find((_, n) => !expected.startsWith(textOf(boxes.slice(0, n + 1)))),
        'text-kept'
      )
  }
  // With other lines the columns would be others.
  const wide = all('.text .set').find(({scrollWidth, clientWidth}) => scrollWidth > clientWidth + 1)
  if (wide) {
    found(wide, 'line-in-column', 'uncast')
    return flaws
  }
  const columns = all('.column')
  const plans = plan.pages.flatMap(({bands}) => bands.flatMap(band => band.columns))
  const late = new Set(
    columns.filter((_, index) => plans[index]?.late).map(column => column.closest('.sheet'))
  )
  for (const {element} of floats) if (!element.closest('.sheet')) found(element, 'float-placed')
  for (const [index, note] of notes.entries()) {
    const call = calls[index]
    // A note called in a note goes with that one, of which the rest may be carried over.
    if (call?.closest('.page-notes')) continue
    const head = headOf(note)
    // The plan says where there was no room for it.
    if (late.has(call?.closest('.sheet') ?? null)) continue
    if (!isWith(head, call)) found(head, 'note-with-call')
  }
  for (const sheet of sheets) {
    // Of a page left blank nothing is shown.
    const body = sheet.querySelector(':scope:not(.blank) > .sheet-body')
    if (body && !isWithin(body, sheet)) found(body, 'body-on-sheet')
    for (const note of sheet.querySelectorAll('.beside'))
      if (!isWithin(note, sheet)) found(note, 'body-on-sheet')
  }
  for (const [index, column] of columns.entries()) {
    const planned = plans[index]
    // The author has been told of what is higher than a page, so only its text must not be cut off.
    if (planned?.overfull) {
      if (!showsText(column)) found(column, 'column-overfull')
      continue
    }
    const {bottom} = column.getBoundingClientRect()
    const [text, below] = [
      column.querySelector(':scope > .text'),
      column.querySelector(':scope > .below')
    ]
    const limit = below ? below.getBoundingClientRect().top : bottom
    const over = text ? text.getBoundingClientRect().bottom - limit : 0
    if (text && over > tolerance)
      found(text, 'column-overfull', planned && {strip: planned.text[0], by: over})
  }
  return flaws
}

function isWithin(inner: Element, outer: Element): boolean {
  const [one, other] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()]
  return (
    one.top > other.top - tolerance &&
    one.bottom < other.bottom + tolerance &&
    one.left > other.left - tolerance &&
    one.right < other.right + tolerance
  )
}

/** Whether all words of a column stand on its sheet. */
function showsText(column: Element): boolean {
  const edge = column.closest('.sheet')?.getBoundingClientRect().bottom ?? 0
  const walker = document.createTreeWalker(column, NodeFilter.SHOW_TEXT)
  const range = ruler()
  while (walker.nextNode()) {
    if (!/\S/.test(walker.currentNode.textContent ?? '')) continue
    range.selectNodeContents(walker.currentNode)
    if (range.getBoundingClientRect().bottom > edge + tolerance) return false
  }
  return true
}

/** Without what is repeated. */
function textOf(elements: readonly Element[]): string {
  return elements
    .map(element => {
      const repeated = element.querySelectorAll('.repeated')
      if (repeated.length === 0) return element.textContent ?? ''
      const copy = element.cloneNode(true) as Element
      for (const head of copy.querySelectorAll('.repeated')) head.remove()
      return copy.textContent ?? ''
    })
    .join('')
}

/** Whether a note stands with its call: in its column, or where columns end above what goes across, below it. */
function isWith(note: Element, call: Element | undefined): boolean {
  const [column, above] = [note, call].map(element => element?.closest('.column'))
  if (column === above) return true
  const [sheet, other] = [column, above].map(element => element?.closest('.sheet'))
  return sheet === other && above?.parentElement !== sheet?.querySelector('.band:last-child')
}

function headOf(note: Element): Element {
  if (!note.classList.contains('cut-above')) return note
  return document.querySelector(`[aria-owns~="${note.id}"]`) ?? note
}
