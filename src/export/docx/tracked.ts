import type {Element, ElementContent} from 'xast'
import {x} from 'xastscript'
import {changeOf, moveOf} from '../../changes.ts'
import type {Change} from '../../tree.ts'
import type {Context} from './context.ts'
import {w} from './word.ts'

/** Who and when Word says it was: nobody by name, for reviewers may not know, and no day of the machine. */
interface Hand extends Pick<Context, 'sequences' | 'madeOn'> {
  /** It stands elsewhere now, or did; both have the same number. */
  readonly move?: number | undefined
}

const names = {insertion: 'ins', deletion: 'del'} as const
const moves = {insertion: 'moveTo', deletion: 'moveFrom'} as const

/** What is made of a node, tracked where the node came or went. */
export function either<Node extends object>(
  node: Node,
  context: Context,
  make: (node: Node, context: Context) => Element[]
): Element[] {
  const change = changeOf(node)
  if (!change) return make(node, context)
  const {madeOn, sequences} = context
  const hand = {madeOn, sequences, move: moveOf(node)}
  return tracked(make(node, {...context, change}), change, hand)
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
      return [mark(change, hand, [change === 'deletion' && !hand.move ? struck(element) : element])]
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
        ? [{...element, attributes: {...element.attributes, change, move: String(hand.move ?? '')}}]
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
      ...ranged(within(own ? others : element.children, change, hand), change, hand)
    ]
  }
}

/** Here Word wants a day. A paper without one has that of the files in its zip. */
const noDay = '1980-01-01T00:00:00Z'

/** What moved lies between two marks with the name of the move. */
function ranged(children: ElementContent[], change: Change, hand: Hand): ElementContent[] {
  if (hand.move === undefined) return children
  const id = hand.sequences.next(' changes')
  const range = `${moves[change]}Range`
  const date = hand.madeOn ?? noDay
  const start = {id, author: 'Author', date, name: `move${hand.move}`}
  return [w(`${range}Start`, start), ...children, w(`${range}End`, {id})]
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
  {madeOn, move, sequences}: Hand,
  children: readonly Element[] = [],
  name: string = (move === undefined ? names : moves)[change]
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
