import type {ElementContent} from 'hast'
import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Entry, WorkList} from '../../tree.ts'
import {writingOf} from '../../writing.ts'
import type {Context, Inline} from './context.ts'
import {setText} from './set.ts'
import {elementCitation} from './work.ts'

/** A list of works, each as its facts and as the style sets it. */
export function referenceList(node: WorkList, context: Context): Element {
  const {annotation = [], children, entries = [], lang} = node
  const [first, ...others] = children
  const title = first?.type === 'heading' ? first : undefined
  const before = title ? others : children
  const label = title?.data?.label
  return x(
    'ref-list',
    {
      id: label === undefined ? undefined : context.ids.claim('label', label),
      'xml:lang': lang
    },
    [
      ...(title ? [x('title', context.inlines(title.children, context))] : []),
      ...context.blocks(before, context),
      ...entries.map(entry => reference(entry, annotation, context))
    ]
  )
}

function reference(entry: Entry, annotation: readonly string[], context: Context): Element {
  const {label, text} = parted(entry.children)
  const item = context.article.references.get(entry.key)
  const mixed = x(
    'mixed-citation',
    {'xml:lang': item && writingOf(item).lang},
    setText(text, context)
  )
  const field = annotation.find(name => typeof item?.[name] === 'string')
  const printed = label && plain(setText(label, context))
  return x('ref', {id: context.ids.claim('work', entry.key)}, [
    ...(printed ? [x('label', printed)] : []),
    item ? x('citation-alternatives', [elementCitation(item), mixed]) : mixed,
    ...(field === undefined ? [] : [x('note', paragraphs(String(item?.[field])))])
  ])
}

/** Tags that a bibliography may hold are no words. */
function paragraphs(text: string): Element[] {
  return text.split(/\n\s*\n/).map(one => x('p', one.replace(/<\/?[a-z][^>]*>/gi, '').trim()))
}

interface Parted {
  readonly label?: readonly ElementContent[]
  readonly text: readonly ElementContent[]
}

/** A style with numbers sets them in a column of their own. */
function parted(children: readonly ElementContent[]): Parted {
  const label = children.find(child => hasClass(child, 'csl-left-margin'))
  if (label?.type !== 'element') return {text: children}
  return {label: label.children, text: children.filter(child => child !== label)}
}

function hasClass(node: ElementContent, name: string): boolean {
  const names = node.type === 'element' ? node.properties['className'] : undefined
  return Array.isArray(names) && names.includes(name)
}

function plain(nodes: readonly Inline[]): string {
  return nodes
    .map(node => (node.type === 'text' ? node.value : plain(node.children as Inline[])))
    .join('')
    .trim()
}
