import type {Element} from 'hast'
import type {Meta} from '../../meta.ts'
import {element} from '../element.ts'

/** Longest description, in letters: no search engine shows more. */
const longest = 300

/**
 * What search engines and messengers show of a link to the page.
 *
 * @param abstract As plain text, in the paper's language.
 * @see https://ogp.me
 */
export function openGraph({title, lang}: Meta, abstract: string | undefined): Element[] {
  if (title === '') return []
  const description = abstract === undefined ? undefined : shortened(abstract)
  return [
    ...(description === undefined
      ? []
      : [element('meta', {name: 'description', content: description}, [])]),
    property('og:type', 'article'),
    property('og:title', title),
    property('og:locale', lang.replace('-', '_')),
    ...(description === undefined ? [] : [property('og:description', description)])
  ]
}

function property(name: string, content: string): Element {
  return element('meta', {property: [name], content}, [])
}

/** Ends with a whole word. */
function shortened(text: string): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`
}
