import type {Placed, State} from './state.ts'

/** Blocks by name; a preview that is open long must not keep them all. */
export interface Store {
  take(state: State): void
  html(name: string): string
}

export function blockStore(): Store {
  let blocks: Record<string, string> = {}
  return {
    take({regions: {before, paper, behind}, blocks: fresh}) {
      const all = {...blocks, ...fresh}
      const names = [...before, ...paper, ...behind].map(([name]) => name)
      blocks = Object.fromEntries(names.map(name => [name, all[name] ?? '']))
    },
    html: name => blocks[name] ?? ''
  }
}

/** Make the blocks in a parent those that are told; the ones that are there already stay as they are. */
export function settleBlocks(
  parent: Element,
  isBlock: (element: Element) => boolean,
  wanted: readonly Placed[],
  store: Store,
  end: Element | null
): void {
  const there = new Map<string, Element[]>()
  for (const element of [...parent.children].filter(isBlock)) {
    const name = element.getAttribute('data-block') ?? ''
    there.set(name, [...(there.get(name) ?? []), element])
  }
  const kept = wanted.map(([name]) => there.get(name)?.shift())
  for (const old of there.values()) for (const element of old) element.remove()
  let next = end
  for (let index = wanted.length - 1; index >= 0; index--) {
    const name = wanted[index]?.[0] ?? ''
    const element = kept[index] ?? made(parent.ownerDocument, name, store)
    if (element.nextElementSibling !== next || element.parentNode !== parent) {
      parent.insertBefore(element, next)
    }
    next = element
  }
}

function made(document: Document, name: string, store: Store): Element {
  const template = document.createElement('template')
  template.innerHTML = store.html(name)
  const element = template.content.firstElementChild ?? document.createElement('p')
  element.setAttribute('data-block', name)
  return element
}
