import type {List, ListItem} from 'mdast'
import type {Element} from 'xast'
import {x} from 'xastscript'
import type {DefinitionList} from '../../tree.ts'
import type {Context} from './context.ts'
import {inParagraphs} from './paragraphs.ts'

const types: Readonly<Record<string, string>> = {
  'lower-alpha': 'alpha-lower',
  'upper-alpha': 'alpha-upper',
  'lower-roman': 'roman-lower',
  'upper-roman': 'roman-upper'
}

/** JATS counts items from one: what begins later, or is an example, says its number itself. */
export function list(node: List, context: Context): Element {
  const {style, delimiter} = node.data?.marker ?? {}
  const start = node.start ?? 1
  const isLabelled = style === 'example' || (node.ordered && start !== 1)
  const [before, behind] =
    delimiter === 'parens' ? ['(', ')'] : delimiter === 'paren' ? ['', ')'] : ['', '.']
  const isLettered = style !== undefined && types[style] !== undefined
  const items = node.children.map((item, index) => {
    const label = isLabelled && !isLettered ? `${before}${start + index}${behind}` : checkbox(item)
    return x('list-item', [
      ...(label === undefined ? [] : [x('label', label)]),
      ...inParagraphs(context.blocks(item.children, context), ['list', 'def-list'])
    ])
  })
  const type = node.ordered ? (style !== undefined && types[style]) || 'order' : 'bullet'
  const hasBoxes = !node.ordered && node.children.some(item => checkbox(item) !== undefined)
  return x('list', {'list-type': hasBoxes ? 'simple' : type}, items)
}

function checkbox({checked}: ListItem): string | undefined {
  if (typeof checked !== 'boolean') return undefined
  return checked ? '☑' : '☐'
}

/** Terms, each with its descriptions; of several terms in a row only the last has them. */
export function definitionList(node: DefinitionList, context: Context): Element {
  const items: Element[] = []
  for (const child of node.children) {
    if (child.type === 'definitionTerm') {
      items.push(x('def-item', [x('term', context.inlines(child.children, context))]))
    } else {
      if (items.length === 0) items.push(x('def-item', [x('term')]))
      items.at(-1)?.children.push(x('def', inParagraphs(context.blocks(child.children, context))))
    }
  }
  return x('def-list', items)
}
