import {at, type State, same} from './paper.ts'

/** A way on: one page, and what is set by its end. */
export interface Step<Page> {
  readonly to: State
  readonly cost: number
  /** Made when it is chosen. */
  readonly page: () => Page
}

interface Node<Page> {
  readonly state: State
  cost: number
  back: Node<Page> | undefined
  page: (() => Page) | undefined
  /** Reached without text: always followed, so that there is a way on from every place. */
  drained: boolean
}

/** So many states at one strip are followed, besides those reached without text: time stays linear. */
const widest = 8

/**
 * The cheapest pages from a state to an end. Every step sets something, so states are met in order: strip, then
 * note, then float.
 */
export function cheapest<Page>(
  start: State,
  end: State,
  steps: (from: State) => Iterable<Step<Page>>
): Page[] {
  const first: Node<Page> = {state: start, cost: 0, back: undefined, page: undefined, drained: true}
  const places: Node<Page>[][] = Array.from({length: end.strip - start.strip + 1}, () => [])
  places[0]?.push(first)
  for (const nodes of places) {
    for (let i = 0; i < nodes.length; i++) {
      const node = at(nodes, i)
      if (same(node.state, end)) return pagesTo(node)
      if (i >= widest && node.state.strip < end.strip && !node.drained) continue
      for (const step of steps(node.state)) {
        const there = at(places, step.to.strip - start.strip)
        const cost = node.cost + step.cost
        const index = placeIn(there, step.to)
        const known = there[index]
        const drained = step.to.strip === node.state.strip
        if (known && same(known.state, step.to)) {
          known.drained ||= drained
          if (cost >= known.cost) continue
          Object.assign(known, {cost, back: node, page: step.page})
        } else there.splice(index, 0, {state: step.to, cost, back: node, page: step.page, drained})
      }
    }
  }
  throw new Error('The planner found no way to the end')
}

const compare = (one: State, other: State): number =>
  one.strip - other.strip || one.note - other.note || one.float - other.float

function placeIn<Page>(nodes: readonly Node<Page>[], state: State): number {
  let index = nodes.length
  while (index > 0 && compare(at(nodes, index - 1).state, state) >= 0) index--
  return index
}

function pagesTo<Page>(node: Node<Page>): Page[] {
  const pages: Page[] = []
  for (let here: Node<Page> | undefined = node; here?.page; here = here.back)
    pages.push(here.page())
  return pages.reverse()
}
