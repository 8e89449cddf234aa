import type {Code, InlineCode, Parent, Root, RootContent, Text} from 'mdast'
import {texArgument, texSigns} from '../../../tex.ts'
import type {EquationGroup, Formula} from '../../../tree.ts'
import {visit} from '../../../visit.ts'
import {formulaData} from './lines.ts'
import {displays} from './parted.ts'

const role = '{math}'

/**
 * Formulas that are written as something else: MyST's role `` {math}`x` ``, GitLab's and GitHub's block of code
 * `math`, and the formulas of `subequations`.
 */
export function otherFormulas(tree: Root, source: string): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (node.type === 'code' && node.lang === 'math') {
      parent.children[index] = blockOf(node)
    } else if (node.type === 'inlineCode') {
      takeRole(node, index, parent, source)
    } else if (node.type === 'math' && /^\s*\\begin\{subequations\}/.test(node.value)) {
      const parts = partsOf(node)
      parent.children.splice(index, 1, ...parts)
      return index + parts.length
    }
    return undefined
  })
}

function blockOf({value, position}: Code): Formula {
  return {type: 'math', value, data: formulaData(value, '', false), position}
}

function takeRole(
  {value, position}: InlineCode,
  index: number,
  parent: Parent,
  source: string
): void {
  const before = parent.children[index - 1]
  if (before?.type !== 'text' || !before.value.endsWith(role)) return
  if (source.slice(0, before.position?.end.offset).endsWith(`\\${role}`)) return
  const text: Text = {...before, value: before.value.slice(0, -role.length)}
  parent.children[index - 1] = text
  parent.children[index] = {type: 'inlineMath', value, position}
}

/** Each of its formulas as one of its own. */
function partsOf(node: Formula): RootContent[] {
  const begin = '\\begin{subequations}'
  const start = node.value.indexOf(begin) + begin.length
  const end = node.value.lastIndexOf('\\end{subequations}')
  const parts = environments(node.value, start, end)
  const between = parts.reduceRight(
    (rest, part) => rest.slice(0, part.start - start) + rest.slice(part.end - start),
    node.value.slice(start, end)
  )
  const label = /\\label\s*\{([^{}]*)\}/.exec(between)?.[1]?.trim()
  const rest = between.replace(/\\label\s*\{[^{}]*\}|%.*/g, '').trim()
  // What it is no part of is told when it is set.
  if (end < 0 || parts.length === 0 || rest !== '') return [node]
  const group: EquationGroup = label === undefined ? {} : {label}
  return parts.map((part, index): Formula => {
    const value = node.value.slice(part.start, part.end)
    const data = {
      ...formulaData(value, '', true),
      group,
      ...(index === 0 && {isFirst: true as const})
    }
    return {type: 'math', value, data, position: node.position}
  })
}

function environments(value: string, from: number, to: number): {start: number; end: number}[] {
  const found: {start: number; end: number}[] = []
  let start = -1
  for (const {text, at} of texSigns(value, from)) {
    if (at >= to) break
    const name =
      text === '\\begin' || text === '\\end' ? texArgument(value, at + text.length) : undefined
    if (!name || !displays.has(name.value)) continue
    if (text === '\\begin') start = at
    else if (start >= 0) {
      found.push({start, end: name.end})
      start = -1
    }
  }
  return found
}
