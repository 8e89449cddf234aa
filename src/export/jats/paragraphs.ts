import type {Element} from 'xast'
import {x} from 'xastscript'

/** Where JATS takes paragraphs and few others, all else stands in one. */
export function inParagraphs(made: readonly Element[], others: readonly string[] = []): Element[] {
  const set = made.map(one => (one.name === 'p' || others.includes(one.name) ? one : x('p', [one])))
  return set.length === 0 ? [x('p')] : set
}
