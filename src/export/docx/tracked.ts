import type {Element, ElementContent} from 'xast'
import {x} from 'xastscript'
import {changeOf} from '../../changes.ts'
import type {Change} from '../../tree.ts'
import type {Context} from './context.ts'
import {w} from './word.ts'

/** Who and when Word says it was: nobody by name, for reviewers may not know, and no day of the machine. */
type Hand = Pick<Context, 'sequences' | 'madeOn'>

const names = {insertion: 'ins', deletion: 'del'} as const

/** What is made of a node, tracked where the node came or went. */
export function either<Node extends object>(
  node: Node,
  context: Context,
  make: (node: Node, context: Context) => Element[]
): Element[] {
  const change = changeOf(node)
  return change ? tracked(make(node, {...context, change}), change, context) : make(node, context)
}

/** What came or went as a tracked change, to be accepted or rejected: words, paragraphs and rows of tables. */
export function tracked(elements: readonly Element[], change: Change, hand: Hand): Element[] {
  return elements.flatMap(element => one(element, change, hand))
}

function one(element: Element, change: Change, hand: Hand): Element[] {
  switch (element.name) {
    case 'w:p':
      return [paragraph(element, change, hand)]
    case 'w:tr':
      return [row(element, change, hand)]
    case 'w:r':
      return [mark(change, hand, [change === 'deletion' ? struck(element) : element])]
    case 'm:oMath':
    case 'm:oMathPara':
      return [mark(change, hand, [element])]
    case 'w:tbl':
    case 'w:tc':
    case 'w:hyperlink':
      return [{...element, children: within(element.children, change, hand)}]
    default:
      // A reference becomes a field when it is known what is there to lead to (links.ts).
      return element.name.startsWith('offprint:')
        ? [{...element, attributes: {...element.attributes, change}}]
        : [element]
  }
}

function within(children: Element['children'], change: Change, hand: Hand): ElementContent[] {
  return children.flatMap((child): ElementContent[] =>
    child.type === 'element' ? one(child, change, hand) : [child]
  )
}

/** With its end, so that nothing of it is left. */
function paragraph(element: Element, change: Change, hand: Hand): Element {
  const [first, ...others] = element.children
  const own = first?.type === 'element' && first.name === 'w:pPr' ? first : undefined
  const properties = own?.children ?? []
  // A cell that went may stand in a row that came.
  if (properties.some(child => child.type === 'element' && child.name === 'w:rPr')) return element
  const end = w('rPr', {}, [mark(change, hand)])
  const last = properties.findIndex(child => child.type === 'element' && child.name === 'w:sectPr')
  const at = last < 0 ? properties.length : last
  return {
    ...element,
    children: [
      x('w:pPr', [...properties.slice(0, at), end, ...properties.slice(at)] as Element[]),
      ...within(own ? others : element.children, change, hand)
    ]
  }
}

function row(element: Element, change: Change, hand: Hand): Element {
  const children = element.children.map(child =>
    child.type === 'element' && child.name === 'w:trPr'
      ? {...child, children: [...child.children, mark(change, hand)]}
      : child
  )
  return {...element, children: within(children, change, hand)}
}

/** What a cell says of itself beside its words. */
export function trackedCell(change: Change, hand: Hand): Element {
  return mark(change, hand, [], change === 'insertion' ? 'cellIns' : 'cellDel')
}

function mark(
  change: Change,
  {madeOn, sequences}: Hand,
  children: readonly Element[] = [],
  name: string = names[change]
): Element {
  const id = sequences.next(' changes')
  // The name that Word itself puts in place of all others.
  return w(name, {id, author: 'Author', date: madeOn}, children)
}

const texts: Readonly<Record<string, string>> = {
  'w:t': 'w:delText',
  'w:instrText': 'w:delInstrText'
}

function struck(element: Element): Element {
  return {
    ...element,
    children: element.children.map(child =>
      child.type === 'element' ? {...child, name: texts[child.name] ?? child.name} : child
    )
  }
}
