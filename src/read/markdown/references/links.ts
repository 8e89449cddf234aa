import type {Link, PhrasingContent, Root} from 'mdast'
import {toString as textIn} from 'mdast-util-to-string'
import type {CrossReference} from '../../../tree.ts'
import {visit} from '../../../visit.ts'

/** Places in the words of a link for what is known of its target. */
const holder = /%s|\{(?:name|number|page)\}/

/**
 * MyST's links that say what they lead to: `[](#x)`, and `[Fig. %s](#x)` or `[{name}](#x)` where the number or the
 * name is filled in; and of ours `[p. {page}](#x)`.
 */
export function readReferenceLinks(tree: Root): void {
  visit(tree, 'link', (link, index, parent) => {
    const reference = referenceOf(link)
    if (reference && parent && index !== undefined) parent.children[index] = reference
  })
}

function referenceOf({url, children, position}: Link): CrossReference | undefined {
  const text = textIn(children)
  // As older MyST has it: [](fig-map).
  if (text === '' && /^[\p{L}\p{N}_:-]+$/u.test(url) && !/^(?:doi|https?|mailto):/.test(url))
    return referenceTo([url], position)
  if (!/^#./.test(url)) return undefined
  if (text !== '' && !holder.test(text)) return undefined
  const reference = referenceTo([decoded(url.slice(1))], position, children)
  return text.includes('{page}') ? {...reference, form: 'page'} : reference
}

function decoded(label: string): string {
  try {
    return decodeURIComponent(label)
  } catch {
    return label
  }
}

/**
 * A reference to some labels.
 *
 * @param template Words around the number, none for the name.
 */
export function referenceTo(
  labels: readonly string[],
  position: CrossReference['position'],
  template: readonly PhrasingContent[] = []
): CrossReference {
  return {
    type: 'crossReference',
    targets: labels.map(label => ({label, at: position})),
    form: 'name',
    prefix: [],
    capital: false,
    ...(template.length > 0 && {template}),
    position
  }
}
