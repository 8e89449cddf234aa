import type {Parent, Root} from 'mdast'
import type {Point} from 'unist'
import type {Macro} from '../../../tree.ts'
import {visit} from '../../../visit.ts'
import {type Definition, definitions, mayDefine, withoutDefinitions} from './macros.ts'

const rawTex = /^\{=(?:la)?tex\}$/

/**
 * Take the definitions of commands out of a text: paragraphs of them, as in pandoc, those in formulas, as authors
 * for MathJax write them, and those in raw TeX, which stays.
 */
export function takeMacros(tree: Root, source: string): void {
  if (!mayDefine(source)) return
  const macros: Macro[] = []
  visit(tree, (node, index, parent) => {
    if (node.type === 'code' && rawTex.test(node.lang ?? ''))
      collect(node.value, node.position?.start)
    if (node.type === 'math' || node.type === 'inlineMath') {
      const found = collect(node.value, node.position?.start)
      if (found.length === 0) return undefined
      node.value = withoutDefinitions(node.value)
      return node.value.trim() === '' ? remove(parent, index) : undefined
    }
    if (node.type !== 'paragraph') return undefined
    const text = source.slice(node.position?.start.offset, node.position?.end.offset)
    if (!text.startsWith('\\') || withoutDefinitions(text).trim() !== '') return undefined
    collect(text, node.position?.start)
    return remove(parent, index)
  })
  visit(tree, 'paragraph', (node, index, parent) =>
    node.children.length === 0 ? remove(parent, index) : undefined
  )
  if (macros.length > 0) tree.data = {...tree.data, macros}

  function collect(text: string, start: Point | undefined): Definition[] {
    const found = mayDefine(text) ? definitions(text) : []
    for (const {start: from, macros: defined} of found) {
      const [line = ''] = text.slice(from).split('\n')
      const at = start && pointOf(source.indexOf(line, start.offset), start)
      macros.push(...defined.map(macro => ({...macro, ...(at && {at})})))
    }
    return found
  }

  function pointOf(offset: number, start: Point): Point {
    const before = source.slice(start.offset, offset).split('\n')
    const length = before.at(-1)?.length ?? 0
    if (offset < 0 || before.length === 1) return {...start, column: start.column + length, offset}
    return {line: start.line + before.length - 1, column: length + 1, offset}
  }
}

/** @returns Where the visit goes on. */
function remove(parent: Parent | undefined, index: number | undefined): number | undefined {
  if (!parent || index === undefined) return undefined
  parent.children.splice(index, 1)
  return index
}
