/** A piece of text and the element, by number, that holds it. */
export interface Run {
  readonly of: number
  text: string
}

/** The flow before it is laid out: each element gets a number that its parts keep. */
export interface Source {
  readonly runs: readonly Run[]
  /** The numbers of the notes' items in the order in which they are to stand. */
  readonly notes: readonly number[]
  /** What each note holds. */
  readonly noteRuns: ReadonlyMap<number, readonly Run[]>
  /** What each figure holds, and which element with text comes before it. */
  readonly figures: ReadonlyMap<number, {readonly runs: readonly Run[]; readonly after: number}>
  readonly ordinals: ReadonlyMap<number, number>
}

/** Number the elements of a flow and read it. */
export function read(flow: Element): Source {
  for (const [index, element] of [...flow.querySelectorAll('*')].entries())
    element.setAttribute('data-n', String(index))
  const section = flow.querySelector('.footnotes')
  const notes = noteOrder(flow)
  const figures = new Map<number, {runs: Run[]; after: number}>()
  const runs = runsOf(flow, element => element === section)
  for (const figure of flow.querySelectorAll('figure')) {
    if (figure.parentElement?.closest('figure') || section?.contains(figure)) continue
    const before = runs.findLast(
      ({of}) => !figuresHold(flow, of) && of < numberOf(figure) && !/^$/.test(String(of))
    )
    figures.set(numberOf(figure), {runs: runsOf(figure), after: before?.of ?? -1})
  }
  return {
    runs,
    notes: notes.map(numberOf),
    noteRuns: new Map(notes.map(note => [numberOf(note), runsOf(note)])),
    figures,
    ordinals: ordinalsOf([flow])
  }
}

function figuresHold(flow: Element, of: number): boolean {
  return flow.querySelector(`[data-n="${of}"]`)?.closest('figure') !== null
}

export function numberOf(element: Element): number {
  return Number(element.getAttribute('data-n') ?? -1)
}

/** Text as it stands, without hyphens and spaces. */
export function runsOf(root: Element, skip: (element: Element) => boolean = () => false): Run[] {
  const runs: Run[] = []
  const visit = (element: Element): void => {
    if (skip(element) || element.matches('.repeated, .notes-title')) return
    for (const node of element.childNodes) {
      if (node instanceof Element) visit(node)
      else if (node instanceof Text) {
        const text = node.data.replace(/[-\u00ad\s]/g, '')
        const last = runs.at(-1)
        const of = numberOf(element)
        if (text === '') continue
        if (last?.of === of) last.text += text
        else runs.push({of, text})
      }
    }
  }
  visit(root)
  return runs
}

/** Runs one after the other, those of one element joined. */
export function joined(parts: readonly (readonly Run[])[]): Run[] {
  const runs: Run[] = []
  for (const {of, text} of parts.flat()) {
    const last = runs.at(-1)
    if (last?.of === of) last.text += text
    else runs.push({of, text})
  }
  return runs
}

/** Notes in the order of their first calls, those of notes behind the one that calls them. */
function noteOrder(flow: Element): Element[] {
  const order: Element[] = []
  const follow = (calls: Iterable<Element>): void => {
    for (const call of calls) {
      const note = document.getElementById(call.getAttribute('href')?.slice(1) ?? '')
      if (!note || order.includes(note)) continue
      order.push(note)
      follow(note.querySelectorAll('a[data-footnote-ref]'))
    }
  }
  follow([...flow.querySelectorAll('a[data-footnote-ref]')].filter(a => !a.closest('.footnotes')))
  return order
}

/** The number that each item of an ordered list shows, by that of the item. */
export function ordinalsOf(roots: readonly Element[]): Map<number, number> {
  const found = new Map<number, number>()
  for (const list of roots.flatMap(root => [...root.querySelectorAll('ol')])) {
    if (list.closest('.footnotes')) continue
    const items = [...list.children].filter(item => item instanceof HTMLLIElement)
    const step = list.reversed ? -1 : 1
    let next = list.hasAttribute('start') ? list.start : list.reversed ? items.length : 1
    for (const item of items) {
      const number = item.hasAttribute('value') ? item.value : next
      next = number + step
      if (!item.classList.contains('cut-above')) found.set(numberOf(item), number)
    }
  }
  return found
}
