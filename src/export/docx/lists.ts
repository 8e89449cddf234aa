import type {List, ListItem, RootContent} from 'mdast'
import type {Element} from 'xast'
import type {DefinitionList} from '../../tree.ts'
import type {Context} from './context.ts'
import {numbered} from './heading.ts'
import {listIndent, type Marker} from './numbering.ts'
import {paragraph} from './paragraph.ts'
import {runs} from './runs.ts'
import {either} from './tracked.ts'
import {w} from './word.ts'

const formats: Readonly<Record<string, string>> = {
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman'
}

/** A list that Word counts. */
export function list(node: List, context: Context): Element[] {
  const level = Math.min(8, context.listDepth)
  const id = context.numbering.list(markerOf(node), level, node.start ?? 1)
  const inside = {
    ...context,
    style: context.style === 'Normal' ? 'ListParagraph' : context.style,
    indent: listIndent * (level + 1),
    listDepth: level + 1
  }
  return node.children.flatMap(item =>
    either(item, inside, (one, own) => itemOf(one, id, level, own))
  )
}

function markerOf({data, ordered}: List): Marker {
  const {style, delimiter} = data?.marker ?? {}
  if (!ordered) return {format: 'bullet', text: '•'}
  const [before, behind] =
    delimiter === 'parens' ? ['(', ')'] : delimiter === 'paren' ? ['', ')'] : ['', '.']
  return {
    format: (style !== undefined && formats[style]) || 'decimal',
    text: `${before}%${behind}`
  }
}

/** Its first paragraph has the marker; one is made where something else comes first. */
function itemOf(item: ListItem, id: number, level: number, context: Context): Element[] {
  const {checked} = item
  const box = typeof checked === 'boolean' ? runs(checked ? '☑ ' : '☐ ', context) : []
  const [first, ...others] = item.children
  const properties = [numbered(id, level)]
  if (first?.type === 'paragraph') {
    const words = context.inlines(first.children, context)
    return [paragraph([...box, ...words], context, properties), ...context.blocks(others, context)]
  }
  return [paragraph(box, context, properties), ...context.blocks(item.children, context)]
}

/** Terms, and what they mean below them, further in. */
export function definitionList(node: DefinitionList, context: Context): Element[] {
  const {indent} = context
  const inside = {...context, style: 'Definition', indent: indent + listIndent}
  const term = {...context, style: 'DefinitionTerm'}
  return node.children.flatMap(child =>
    either(child, child.type === 'definitionTerm' ? term : inside, (one, own) =>
      one.type === 'definitionTerm'
        ? [paragraph(own.inlines(one.children, own), own, [w('keepNext')])]
        : own.blocks(one.children as RootContent[], own)
    )
  )
}
