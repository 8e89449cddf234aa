import {nameOf} from '../fit.ts'
import type {At} from '../places.ts'
import type {Sheet} from '../plan/flow.ts'
import type {Misfit} from '../task.ts'
import type {Layout} from './layout.ts'
import type {Notes} from './notes.ts'

const images = 'img,svg:not(svg *),canvas,video'
const formulas = '.equation,math:not(.equation *, td *, th *)'
/** With a caption that leaves less of the page, the image has a page of its own. */
const least = 0.3

/** Of the page's height: what is higher and stands where it is written would leave much of a page empty before it. */
const mostWhole = 0.5

type Heights = Pick<Sheet, 'height' | 'acrossHeight' | 'noteGap'>

/** Make what is higher than the page fit: no cut goes through an image, a formula or the row of a table. */
export function fitTall(box: Element, notes: Notes, sheet: Heights): At<Misfit>[] {
  const limitOf = (element: Element): number => heightFor(element, sheet) - 1
  const all = (selector: string): HTMLElement[] => [...box.querySelectorAll<HTMLElement>(selector)]
  const smaller = new Set<HTMLElement>()
  for (const image of all(images)) {
    const below = (figure: Element): number =>
      notesIn(figure, notes).reduce((sum, note) => sum + heightOf(note), sheet.noteGap)
    if (fitImage(image, limitOf(image), below)) smaller.add(image)
  }
  for (const formula of all(formulas))
    if (shrink(formula, formula, limitOf(formula))) smaller.add(formula)
  for (const row of all('tr')) {
    const table = row.closest('table')
    if (table && shrink(table, row, limitOf(row))) smaller.add(table)
  }
  return [...smaller].map(element => misfit(element, 'made smaller'))
}

/** Let code and tables be divided which are too high to stay together, with the notes they call. */
export function loosen(flow: Element, notes: Notes, sheet: Heights): void {
  for (const block of flow.querySelectorAll<HTMLElement>('pre,figure.table')) {
    const own = notesIn(block, notes)
    const stays = own.length > 0 || block.matches('pre')
    const height = [block, ...own].reduce((sum, part) => sum + heightOf(part), 0)
    if (height <= heightFor(block, sheet) * (stays ? mostWhole : 1)) continue
    block.style.breakInside = 'auto'
    block.closest<HTMLElement>('figure.listing')?.style.setProperty('break-inside', 'auto')
  }
}

/** Those that are called in it. */
function notesIn(block: Element, {notes, calls}: Notes): Element[] {
  return notes.filter((_, index) => block.contains(calls[index] ?? null))
}

const heightOf = (element: Element): number => element.getBoundingClientRect().height

function heightFor(element: Element, {height, acrossHeight}: Heights): number {
  return element.closest('.landscape') ? acrossHeight : height
}

/** What is still higher than the page, as the plan found. */
export function cutOff({text: {places, floats}, plan}: Layout): At<Misfit>[] {
  const columns = plan.pages.flatMap(({bands}) => bands.flatMap(band => band.columns))
  return columns.flatMap(({overfull, text: [strip], head}) => {
    const [float] = head
    const element = float === undefined ? places[strip]?.element : floats[float]?.element
    return overfull && element ? [misfit(element, 'cut off')] : []
  })
}

function misfit(element: Element, fate: Misfit['fate']): At<Misfit> {
  return {element, text: nameOf(element), than: 'higher than the page', fate, mayTurn: false}
}

/** @param below How high the notes are that a figure calls; those that are long go on overleaf. */
function fitImage(image: HTMLElement, limit: number, below: (figure: Element) => number): boolean {
  const height = heightOf(image)
  if (height < limit * least) return false
  const figure = image.closest('figure')
  const notes = figure?.querySelector('a[data-footnote-ref]') ? below(figure) : 0
  const room =
    limit - ((figure ? heightOf(figure) : height) - height) - Math.min(notes, limit * least)
  const most = room > limit * least ? room : limit
  if (height <= most) return false
  const {parentElement: parent} = image
  if (parent?.style.height) parent.style.height = 'auto'
  image.style.setProperty('max-height', `${most}px`, 'important')
  image.style.objectFit = 'contain'
  return true
}

/** Lines break anew in a smaller table, so that less may do: it takes a few turns. */
function shrink(whole: HTMLElement, part: HTMLElement, limit: number): boolean {
  const head = whole instanceof HTMLTableElement ? whole.tHead : null
  const figure = captioned(whole, part)
  const needed = (): number => {
    const {height, bottom} = part.getBoundingClientRect()
    if (figure) return bottom - figure.getBoundingClientRect().top
    return height + (head && !head.contains(part) ? head.getBoundingClientRect().height : 0)
  }
  if (needed() <= limit) return false
  for (let turn = 0; turn < 9 && needed() > limit; turn++) {
    const zoom = Number(whole.style.getPropertyValue('zoom') || 1)
    whole.style.setProperty('zoom', String(zoom * Math.max(0.8, (limit / needed()) * 0.99)))
  }
  return true
}

/** The figure of a table whose first row this is: its caption stands above, on the same page. */
function captioned(table: HTMLElement, row: HTMLElement): Element | null {
  const isFirst = table instanceof HTMLTableElement && table.tBodies[0]?.rows[0] === row
  return isFirst ? table.closest('figure.table') : null
}
