import type {List, ListItem} from 'mdast'
import type {DefinitionList} from '../../tree.ts'
import type {Context} from './context.ts'

const labels: Readonly<Record<string, string>> = {
  'lower-alpha': '\\alph*',
  'upper-alpha': '\\Alph*',
  'lower-roman': '\\roman*',
  'upper-roman': '\\Roman*'
}

/** A list; its numbers are those of the paper. Package: enumitem. */
export function list(node: List, context: Context): string {
  const items = node.children.map(item => itemOf(item, context)).join('\n')
  if (context.isArgument) context.needs.add('enumitem')
  const narrow = context.isArgument ? ['nosep', 'leftmargin=*'] : []
  if (!node.ordered) {
    const option = narrow.length === 0 ? '' : `[${narrow.join(', ')}]`
    return `\\begin{itemize}${option}\n${items}\n\\end{itemize}`
  }
  const {style, delimiter} = node.data?.marker ?? {}
  const [before, behind] =
    delimiter === 'parens' || style === 'example'
      ? ['(', ')']
      : delimiter === 'paren'
        ? ['', ')']
        : ['', '.']
  const label = `${before}${(style !== undefined && labels[style]) || '\\arabic*'}${behind}`
  const options = [
    ...(label === '\\arabic*.' ? [] : [`label=${label}`]),
    ...narrow,
    ...((node.start ?? 1) === 1 ? [] : [`start=${node.start}`])
  ]
  context.needs.add('enumitem')
  const option = options.length === 0 ? '' : `[${options.join(', ')}]`
  return `\\begin{enumerate}${option}\n${items}\n\\end{enumerate}`
}

function itemOf(item: ListItem, context: Context): string {
  const box =
    typeof item.checked === 'boolean' ? `[$\\${item.checked ? 'boxtimes' : 'square'}$] ` : ' '
  const words = context.blocks(item.children, {...context, isNested: true})
  // A bracket would be taken for the label.
  return `\\item${box}${words.startsWith('[') ? '{}' : ''}${words}`
}

/** Terms, each with its descriptions. */
export function definitionList({children}: DefinitionList, context: Context): string {
  const items = children.map((child, index) => {
    if (child.type === 'definitionTerm') {
      const words = context.inlines(child.children, {...context, isArgument: true})
      return `\\item[{${words}}]${children[index + 1]?.type === 'definitionTerm' ? '\\leavevmode' : ''}`
    }
    const isFirst = children[index - 1]?.type === 'definitionTerm'
    const words = context.blocks(child.children, {...context, isNested: true})
    const opens = /^\\begin/.test(words) ? '\\leavevmode\n' : words.startsWith('[') ? '{}' : ''
    return `${isFirst ? '' : index === 0 ? '\\item[] ' : '\n'}${opens}${words}`
  })
  return `\\begin{description}\n${items.join('\n')}\n\\end{description}`
}
