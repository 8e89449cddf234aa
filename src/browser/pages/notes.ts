/** The notes of the paper, taken out of the text to stand at the foot of the pages that call them. */
export interface Notes {
  /** What holds them all while they are measured, as wide as a column. */
  readonly box: HTMLElement
  readonly list: HTMLElement
  readonly notes: readonly HTMLLIElement[]
  /** The first call of each. */
  readonly calls: readonly Element[]
}

const call = 'a[data-footnote-ref]'

/** Take the notes out of the lists at the end of the text, in the order of their first calls. */
export function takeNotes(flow: HTMLElement): Notes {
  const lists = [...flow.querySelectorAll<HTMLOListElement>('.footnotes > ol')]
  for (const list of lists) {
    for (const [index, note] of [...list.children].entries()) {
      if (note instanceof HTMLLIElement) note.value = list.start + index
    }
  }
  const {box, list} = emptyNotes()
  // Those of one page alone would leave less room for numbers.
  const isLong = lists.some(({childElementCount}) => childElementCount > 99)
  if (isLong) box.classList.add('hundreds')
  const taken = inOrder(flow, {box, list})
  for (const {parentElement, childElementCount} of lists) {
    if (childElementCount === 0) parentElement?.remove()
  }
  flow.after(box)
  return taken
}

/** Put the notes of a text into the order of their first calls; each keeps its number. */
export function inOrder(flow: HTMLElement, {box, list}: Pick<Notes, 'box' | 'list'>): Notes {
  const found = new Map<HTMLLIElement, Element>()
  const queue = [...flow.querySelectorAll(call)].filter(element => !element.closest('.footnotes'))
  for (let element = queue.shift(); element; element = queue.shift()) {
    const note = document.getElementById(targetOf(element))
    if (!(note instanceof HTMLLIElement) || found.has(note)) continue
    found.set(note, element)
    queue.unshift(...note.querySelectorAll(call))
  }
  list.append(...found.keys())
  return {box, list, notes: [...found.keys()], calls: [...found.values()]}
}

/** What holds the notes of a page, as all of them were held. */
export function emptyNotes(classes = 'footnotes page-notes'): Pick<Notes, 'box' | 'list'> {
  const box = document.createElement('aside')
  box.className = classes
  const list = document.createElement('ol')
  box.append(list)
  return {box, list}
}

function targetOf(element: Element): string {
  return decodeURIComponent(element.getAttribute('href')?.slice(1) ?? '')
}
