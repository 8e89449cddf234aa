import type {Paragraph, Parent, Root, RootContent} from 'mdast'
import type {DefinitionList} from '../../tree.ts'
import {visit} from '../../visit.ts'
import type {Description} from './description.ts'

/**
 * Make definition lists of paragraphs with descriptions behind them. A description without a term, or beside
 * a table, is a paragraph that begins with a colon: the table's caption.
 *
 * @see pandoc MANUAL, extension `definition_lists`
 */
export function defineTerms(tree: Root): void {
  visit(tree, node => {
    if (!('children' in node)) return
    const parent = node as Parent
    if (!parent.children.some(({type}) => type === 'description')) return
    const out: RootContent[] = []
    for (const [index, child] of parent.children.entries()) {
      const next = parent.children[index + 1]
      if (child.type === 'description') describe(child, next, out)
      else out.push(child)
    }
    parent.children = out
  })
}

function describe(
  description: Description,
  next: RootContent | undefined,
  out: RootContent[]
): void {
  const last = out.at(-1)
  const isCaption = next?.type === 'table' && !isRightBelow(last, description)
  if (last?.type === 'definitionList' && !isCaption) {
    last.children.push(described(description))
    stretch(last, description)
  } else if (isTerm(last) && !isCaption) {
    out.pop()
    const before = out.at(-1)
    const list = before?.type === 'definitionList' ? before : listAt(last)
    list.children.push(termOf(last), described(description))
    stretch(list, description)
    if (list !== before) out.push(list)
  } else {
    out.push(...withColon(description))
  }
}

/** Without an empty line before it, it belongs to what stands above. */
function isRightBelow(above: RootContent | undefined, {position}: Description): boolean {
  return above?.position?.end.line === (position?.start.line ?? 0) - 1
}

/** An image is no term: what stands below it was meant for its caption. */
function isTerm(node: RootContent | undefined): node is Paragraph {
  return node?.type === 'paragraph' && node.children[0]?.type !== 'image'
}

function listAt({position}: Paragraph): DefinitionList {
  const place = position && {position: {...position}}
  return {type: 'definitionList', children: [], data: {hName: 'dl'}, ...place}
}

function termOf({children, position}: Paragraph): DefinitionList['children'][number] {
  return {type: 'definitionTerm', children, data: {hName: 'dt'}, position}
}

/** A single paragraph is set without the space of one. */
function described({children, position}: Description): DefinitionList['children'][number] {
  const [only] = children
  const isTight = children.length === 1 && only?.type === 'paragraph'
  return {
    type: 'definitionDescription',
    children: isTight ? only.children : children,
    data: {hName: 'dd'},
    position
  }
}

function stretch(list: DefinitionList, {position}: Description): void {
  if (list.position && position) list.position.end = position.end
}

function withColon({children, position}: Description): RootContent[] {
  const [first, ...others] = children
  const start = position?.start
  if (first?.type !== 'paragraph' || !start) {
    return [{type: 'paragraph', children: [{type: 'text', value: ':'}], position}, ...children]
  }
  const end = first.position?.end ?? start
  const at = {start, end}
  const [text, ...more] = first.children
  const colon: Paragraph['children'] =
    text?.type === 'text'
      ? [{...text, value: `: ${text.value}`, position: {start, end: text.position?.end ?? end}}]
      : [{type: 'text', value: ': ', position: {start, end: start}}, ...(text ? [text] : [])]
  return [{...first, children: [...colon, ...more], position: at}, ...others]
}
