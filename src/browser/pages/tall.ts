import {nameOf} from '../fit.ts'
import type {At} from '../places.ts'
import type {Sheet} from '../plan/flow.ts'
import type {Misfit} from '../task.ts'
import type {Layout} from './layout.ts'

const images = 'img,svg:not(svg *),canvas,video'
const formulas = '.equation,math:not(.equation *, td *, th *)'
/** With a caption that leaves less of the page, the image has a page of its own. */
const least = 0.3

/** Make what is higher than the page fit: no cut goes through an image, a formula or the row of a table. */
export function fitTall(box: Element, sheet: Pick<Sheet, 'height' | 'acrossHeight'>): At<Misfit>[] {
  const limitOf = (element: Element): number =>
    (element.closest('.landscape') ? sheet.acrossHeight : sheet.height) - 1
  const all = (selector: string): HTMLElement[] => [...box.querySelectorAll<HTMLElement>(selector)]
  const smaller = new Set<HTMLElement>()
  for (const image of all(images)) if (fitImage(image, limitOf(image))) smaller.add(image)
  for (const formula of all(formulas))
    if (shrink(formula, formula, limitOf(formula))) smaller.add(formula)
  for (const row of all('tr')) {
    const table = row.closest('table')
    if (table && shrink(table, row, limitOf(row))) smaller.add(table)
  }
  return [...smaller].map(element => misfit(element, 'made smaller'))
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

function fitImage(image: HTMLElement, limit: number): boolean {
  const {height} = image.getBoundingClientRect()
  const whole = image.closest('figure')?.getBoundingClientRect().height ?? height
  const room = limit - (whole - height)
  const most = room > limit * least ? room : limit
  if (height <= most || height < limit * least) return false
  const {parentElement: parent} = image
  if (parent?.style.height) parent.style.height = 'auto'
  image.style.setProperty('max-height', `${most}px`, 'important')
  image.style.objectFit = 'contain'
  return true
}

/** Lines break anew in a smaller table, so that less may do: it takes a few turns. */
function shrink(whole: HTMLElement, part: HTMLElement, limit: number): boolean {
  const head = whole instanceof HTMLTableElement ? whole.tHead : null
  const needed = (): number =>
    part.getBoundingClientRect().height +
    (head && !head.contains(part) ? head.getBoundingClientRect().height : 0)
  if (needed() <= limit) return false
  for (let turn = 0; turn < 9 && needed() > limit; turn++) {
    const zoom = Number(whole.style.getPropertyValue('zoom') || 1)
    whole.style.setProperty('zoom', String(zoom * Math.max(0.8, (limit / needed()) * 0.99)))
  }
  return true
}
