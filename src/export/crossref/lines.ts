import type {Element} from 'xast'

/** In these stand words, and a line's end among them would be a space. */
const ofWords = /^(?:jats:|mml:|title$|subtitle$)/

/** A document that people can read too: a line for each element, but for those in a line of text. */
export function inLines(element: Element): Element {
  const {children, name} = element
  const inside = children.filter(child => child.type === 'element')
  if (inside.length === 0 || inside.length < children.length || ofWords.test(name)) return element
  const end = {type: 'text' as const, value: '\n'}
  return {...element, children: [end, ...inside.flatMap(child => [inLines(child), end])]}
}
