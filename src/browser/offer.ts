import {findProse} from './prose.ts'
import type {Task} from './task.ts'
import {breaksIn} from './words.ts'

const soft = '\u00ad'

/** Put soft hyphens into the page's prose. */
export function offerHyphens(root: Element, patterns: Task['patterns']): void {
  const known = new Map<string, Map<string, readonly number[]>>()
  for (const {node, tag, patterns: own} of findProse(root, patterns)) {
    const words = known.get(tag) ?? new Map<string, readonly number[]>()
    known.set(tag, words)
    const places = wholeWords(node, breaksIn(node.data, own, words))
    if (places.length > 0) node.data = join(node.data, places)
  }
}

/** Without the places in a word that began, or goes on, in another element: half of it is unseen. */
function wholeWords(node: Text, places: readonly number[]): readonly number[] {
  if (places.length === 0) return places
  const begun = /^\p{L}+/u.exec(node.data)?.[0].length ?? 0
  const going = /^.*\P{L}/su.exec(node.data)?.[0].length ?? 0
  const from = begun > 0 && /\p{L}$/u.test(beside(node, 'previousSibling')) ? begun : 0
  const to = /^\p{L}/u.test(beside(node, 'nextSibling')) ? going : node.data.length
  return places.filter(place => place >= from && place < to)
}

const inline = 'a,abbr,b,bdi,cite,del,em,i,ins,mark,q,s,small,span,strong,sub,sup,u,var'

function beside(node: Node, side: 'nextSibling' | 'previousSibling'): string {
  const sibling = node[side]
  if (sibling) return sibling.textContent ?? ''
  const {parentElement} = node
  return parentElement?.matches(inline) ? beside(parentElement, side) : ''
}

function join(text: string, places: readonly number[]): string {
  let joined = ''
  let from = 0
  for (const place of places) {
    joined += text.slice(from, place) + soft
    from = place
  }
  return joined + text.slice(from)
}
