import type {Element} from 'xast'
import type {MathNode} from '../../../formulas/refine.ts'
import {m} from '../word.ts'
import {mathRun} from './run.ts'

type Argument = (name: string, nodes: readonly MathNode[]) => Element

/** A line of a formula of several, with the number that stands beside it. */
export interface FormulaRow {
  readonly cells: readonly MathNode[]
  readonly tag?: string
}

/** The lines of a table, without the cells that only make room and those with numbers. */
export function rowsIn({children = []}: MathNode): FormulaRow[] {
  return children.map(({children: cells = []}) => {
    const tag = cells.map(tagIn).find(one => one !== undefined)
    const own = cells.filter(
      cell => cell.style?.['width'] === undefined && tagIn(cell) === undefined
    )
    return {cells: own, ...(tag !== undefined && {tag})}
  })
}

function tagIn(node: MathNode): string | undefined {
  if (node.classes?.includes('tml-tag')) return wordsIn(node)
  return node.children?.map(tagIn).find(one => one !== undefined)
}

function wordsIn({children = [], text}: MathNode): string {
  return text ?? children.map(wordsIn).join('')
}

/** Lines whose columns stand right and left in turn are aligned at their signs; all else is a matrix. */
export function isAligned(rows: readonly FormulaRow[]): boolean {
  return rows.every(({cells}) =>
    cells.every(({classes = []}, index) =>
      index % 2 === 0
        ? classes.includes('tml-right') || (cells.length === 1 && !classes.includes('tml-left'))
        : classes.includes('tml-left')
    )
  )
}

export function matrix(
  node: MathNode,
  argument: Argument,
  lineOf: (nodes: readonly MathNode[]) => Element[]
): Element[] {
  const rows = rowsIn(node)
  if (isAligned(rows) && rows.some(({cells}) => cells.length > 1)) {
    const lines = rows.map(({cells}) =>
      m(
        'e',
        cells.flatMap((cell, index) => [
          ...(index > 0 ? [mathRun('&', {})] : []),
          ...lineOf(cell.children ?? [])
        ])
      )
    )
    return [m('eqArr', lines)]
  }
  const columns = Math.max(1, ...rows.map(({cells}) => cells.length))
  return [
    m('m', [
      m('mPr', [m('mcs', columnsOf(rows, columns))]),
      ...rows.map(({cells}) =>
        m(
          'mr',
          Array.from({length: columns}, (_, index) => argument('e', cells[index]?.children ?? []))
        )
      )
    ])
  ]
}

function columnsOf(rows: readonly FormulaRow[], columns: number): Element[] {
  return Array.from({length: columns}, (_, index) => {
    const classes = rows.find(({cells}) => cells[index])?.cells[index]?.classes ?? []
    const jc = classes.includes('tml-left')
      ? 'left'
      : classes.includes('tml-right')
        ? 'right'
        : 'center'
    return m('mc', [m('mcPr', [m('count', [], {val: 1}), m('mcJc', [], {val: jc})])])
  })
}
