import {setParagraphs} from '../lines/set.ts'
import {stripAt} from './find.ts'
import type {Layout} from './layout.ts'
import type {Measures} from './sheets.ts'

/** Our class, Quarto's, and what MyST's directive has. */
const notes =
  'article > :is(div.margin-note, div.aside, div.column-margin, div.margin):not(:has(a[data-footnote-ref]))'

/** In px, 30 mm: a narrower margin holds no two words side by side. */
const narrowest = (30 / 25.4) * 96

/** Of the page's height: a higher note is a part of the text. */
const most = 0.5

/** A note in the margin, and what it holds before its lines are set. */
interface Beside {
  readonly note: HTMLElement
  readonly written: DocumentFragment
}

/**
 * Let notes stand in the outer margin where it is wide enough. They take no room in the text from then on, and no
 * cut goes through them. Beside columns there is no room, and where lines are numbered those of notes must be, too.
 *
 * @returns Those that stand there.
 */
export function setBeside(
  flow: Element,
  {height, columns, marginWidth, lineNumbers}: Measures
): Beside[] {
  if (columns > 1 || marginWidth < narrowest || lineNumbers !== 'none') return []
  const found = [...flow.querySelectorAll<HTMLElement>(notes)]
  for (const note of found) note.classList.add('beside')
  const low = found.filter(note => note.getBoundingClientRect().height <= most * height)
  for (const note of found) if (!low.includes(note)) note.classList.remove('beside')
  return low.map(note => ({note, written: contentOf(note)}))
}

function contentOf(note: HTMLElement): DocumentFragment {
  const content = document.createDocumentFragment()
  content.append(...note.cloneNode(true).childNodes)
  return content
}

/**
 * Make those a part of the text for which the margin of their page has no room.
 *
 * @param layOut Where all stands as it is.
 * @returns How many lines end in a hyphen that was set here.
 */
export function moveIn(
  flow: Element,
  beside: readonly Beside[],
  {height, line}: Pick<Measures, 'height' | 'line'>,
  layOut: () => Layout
): number {
  if (beside.length === 0) return 0
  const pageOf = pageFinder(flow, layOut())
  const filled = new Map<number, number>()
  const crowded = beside.filter(({note}) => {
    const page = pageOf(note)
    const before = filled.get(page)
    const own = note.getBoundingClientRect().height
    const bottom = before === undefined ? own : before + line / 2 + own
    if (bottom <= height) filled.set(page, bottom)
    return bottom > height
  })
  if (crowded.length === 0) return 0
  for (const {note, written} of crowded) {
    note.classList.remove('beside')
    note.replaceChildren(written)
  }
  const hyphens = setParagraphs(
    crowded.flatMap(({note}) => [...note.querySelectorAll<HTMLElement>('p,li,dd')])
  )
  const rest = beside.filter(one => !crowded.includes(one))
  return hyphens + moveIn(flow, rest, {height, line}, layOut)
}

/** Tells the page by the line before: where a page begins with what follows a note, the note stands on the one before. */
function pageFinder(flow: Element, {text: {strips}, plan}: Layout): (note: Element) => number {
  const origin = flow.getBoundingClientRect().top
  const firsts = plan.pages.map(({bands: [band]}) => band?.columns[0]?.text[0] ?? Infinity)
  return note => {
    const strip = stripAt(strips, note.getBoundingClientRect().top + 1 - origin)
    return firsts.findLastIndex(first => first < strip)
  }
}

/** Move the notes of each finished page apart: down from each other, then up from the foot of the page. */
export function moveApart(sheets: readonly HTMLElement[], gap: number): void {
  for (const sheet of sheets) {
    const found = [...sheet.querySelectorAll<HTMLElement>('.beside')]
    const body = sheet.querySelector('.sheet-body')
    if (found.length === 0 || !body) continue
    const boxes = found.map(note => note.getBoundingClientRect())
    const tops = topsOf(boxes, gap, body.getBoundingClientRect().bottom)
    for (const [index, {style}] of found.entries()) {
      const by = (tops[index] ?? 0) - (boxes[index]?.top ?? 0)
      if (by !== 0) style.translate = `0 ${by}px`
    }
  }
}

function topsOf(
  boxes: readonly Pick<DOMRect, 'top' | 'height'>[],
  gap: number,
  bottom: number
): number[] {
  let free = Number.NEGATIVE_INFINITY
  const tops = boxes.map(({top, height}) => {
    const at = Math.max(top, free)
    free = at + height + gap
    return at
  })
  let limit = bottom
  for (let index = tops.length - 1; index >= 0; index--) {
    const height = boxes[index]?.height ?? 0
    tops[index] = Math.min(tops[index] ?? 0, limit - height)
    limit = (tops[index] ?? 0) - gap
  }
  return tops
}
