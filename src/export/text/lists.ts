import type {List, ListItem} from 'mdast'
import type {DefinitionList} from '../../tree.ts'
import type {Context} from './context.ts'
import {moved} from './lines.ts'

/** Items on lines of their own, with room between them where the author left some. */
export function list(node: List, context: Context): string {
  const isLoose = node.children.some(item => item.spread)
  const items = node.children.map((item, index) => {
    const inside = context.blocks(item.children, context).join(isLoose ? '\n\n' : '\n')
    return moved(inside, `${markOf(node, index)} ${boxOf(item)}`)
  })
  return items.join(isLoose ? '\n\n' : '\n')
}

function markOf({data, ordered, start}: List, index: number): string {
  if (!ordered) return '-'
  const {style, delimiter} = data?.marker ?? {}
  const count = countIn(style, (start ?? 1) + index)
  return delimiter === 'parens' ? `(${count})` : `${count}${delimiter === 'paren' ? ')' : '.'}`
}

function countIn(style: string | undefined, count: number): string {
  const text = style?.endsWith('alpha')
    ? letters(count)
    : style?.endsWith('roman')
      ? roman(count)
      : ''
  if (text === '') return String(count)
  return style?.startsWith('upper') ? text.toUpperCase() : text
}

/** a, b, …, z, aa. */
function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((count - 1) % 26))
}

const numerals = Object.entries({
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1
})

function roman(count: number): string {
  const [sign, value] = numerals.find(([, one]) => one <= count) ?? []
  return sign === undefined || value === undefined ? '' : sign + roman(count - value)
}

function boxOf({checked}: ListItem): string {
  if (typeof checked !== 'boolean') return ''
  return checked ? '[x] ' : '[ ] '
}

/** Terms, and below each what it means. */
export function definitionList({children}: DefinitionList, context: Context): string {
  return children
    .map(child =>
      child.type === 'definitionTerm'
        ? context.words(child.children, context).trim()
        : moved(context.blocks(child.children, context).join('\n\n'), '    ')
    )
    .join('\n')
}
