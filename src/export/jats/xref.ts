import type {Element} from 'xast'
import {type Attributes, x} from 'xastscript'
import type {LabelKind} from '../../kinds.ts'
import {isStatement} from '../../kinds.ts'
import type {Context, Inline} from './context.ts'

const types: Readonly<Partial<Record<LabelKind, string>>> = {
  figure: 'fig',
  table: 'table',
  equation: 'disp-formula',
  section: 'sec',
  appendix: 'app',
  footnote: 'fn',
  listing: 'fig',
  tip: 'boxed-text',
  note: 'boxed-text',
  warning: 'boxed-text',
  important: 'boxed-text',
  caution: 'boxed-text'
}

/** What JATS has in no link. */
const unlinked = new Set(['abbrev', 'ext-link', 'inline-formula', 'xref'])

/** Words as a link; what cannot stand in one stands between its parts. */
export function linked(
  name: 'xref' | 'ext-link',
  attributes: Attributes,
  words: readonly Inline[]
): Inline[] {
  const made: Inline[] = []
  let link: Element | undefined
  for (const word of words) {
    if (word.type === 'element' && unlinked.has(word.name)) {
      made.push(word)
      link = undefined
    } else if (link) {
      link.children.push(word)
    } else {
      link = x(name, attributes, [word])
      made.push(link)
    }
  }
  return made
}

/** A reference to what has a label. */
export function toLabel(
  label: string,
  children: readonly Inline[],
  {article, ids}: Pick<Context, 'article' | 'ids'>
): Inline[] {
  const target = article.labels.get(label)
  const kind = target?.kind
  const rid =
    kind === 'footnote' && target?.number !== undefined
      ? ids.of('note', target.number)
      : ids.of('label', label)
  const type = kind && (isStatement(kind) ? 'statement' : types[kind])
  return linked('xref', {'ref-type': type, rid}, children)
}

/** A link of the author's: within the paper, or to an address. */
export function toAddress(url: string, children: readonly Inline[], context: Context): Inline[] {
  const inside = withoutLinks(children)
  if (url.startsWith('#')) {
    const name = decoded(url.slice(1))
    const key = name.replace(/^ref-/, '')
    if (name.startsWith('ref-') && context.article.references.has(key)) {
      return linked('xref', {'ref-type': 'bibr', rid: context.ids.of('work', key)}, inside)
    }
    return toLabel(name, inside, context)
  }
  return isSafe(url)
    ? linked('ext-link', {'ext-link-type': 'uri', 'xlink:href': url}, inside)
    : inside
}

/** No link stands in a link. */
export function withoutLinks(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type !== 'element') return [node]
    const children = withoutLinks(node.children as Inline[])
    return node.name === 'xref' || node.name === 'ext-link' ? children : [{...node, children}]
  })
}

/** Addresses of other schemes would run something, or lead into the author's machine. */
function isSafe(url: string): boolean {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  return scheme === undefined || /^(?:https?|mailto|ftp|doi)$/.test(scheme)
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
