import type {Nodes, Root} from 'mdast'
import type {VFile} from 'vfile'
import {type Finding, report} from '../../rules.ts'

/** A level of a list is two nodes deep. */
const deepest = 200

/**
 * Cut off what is nested deeper than any text is, for the stages walk the tree call by call.
 *
 * Reports: `nesting-shallow`.
 */
export function limitDepth(tree: Root, file: VFile): void {
  const open: {node: Nodes; depth: number}[] = [{node: tree, depth: 0}]
  let told = false
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, depth} = next
    if (!('children' in node)) continue
    if (depth < deepest) {
      for (const child of node.children) open.push({node: child, depth: depth + 1})
      continue
    }
    node.children = []
    if (!told) tell(node, file)
    told = true
  }
}

/**
 * The source without the lines that open more lists and quotations than the parser's own stack bears.
 *
 * Reports: `nesting-shallow`.
 */
export function withoutDeepLines(source: string, file: VFile): string {
  let told = false
  return source.replace(deepLine, (marks, at: number) => {
    const line = source.slice(0, at).split('\n').length
    if (!told) tell({line, column: 1}, file)
    told = true
    return ' '.repeat(marks.length)
  })
}

const deepLine = /^(?:[ \t]*(?:>|[-+*:](?=[ \t])|\d{1,9}[.)](?=[ \t]))){500,}/gm

function tell(at: Finding['at'], file: VFile): void {
  report(file, 'nesting-shallow', 'Lists, quotations or emphasis are nested too deep here', {
    at,
    note: 'What stands deeper is left out. Often a row of *, > or [ typed by accident.'
  })
}
