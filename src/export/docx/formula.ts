import type {InlineMath} from 'mdast-util-math'
import type {Element} from 'xast'
import type {MathNode} from '../../formulas/refine.ts'
import type {Formula, FormulaLine} from '../../tree.ts'
import {type Context, withLook} from './context.ts'
import {cell, tableOf} from './layout.ts'
import {lineOf} from './omml/omml.ts'
import {isAligned, rowsIn} from './omml/tables.ts'
import {paragraph} from './paragraph.ts'
import {run} from './runs.ts'
import {counted} from './sequences.ts'
import {m, val} from './word.ts'

/** `$…$`; what no engine can set is its TeX. */
export function inlineFormula(formula: InlineMath, context: Context): Element[] {
  const set = context.typeset?.(formula)
  if (!set) return [run(formula.value.trim(), withLook(context, {style: 'InlineCode'}), 'ltr')]
  const made = lineOf([set])
  return made.length === 0 ? [] : [m('oMath', made)]
}

/** `$$…$$`, with its number at the end of the line; lines with numbers of their own are rows. */
export function displayFormula(formula: Formula, outer: Context): Element[] {
  const context = {...outer, style: 'Equation'}
  const {group, isFirst, lines = []} = formula.data ?? {}
  const [whole] = lines
  const set = context.typeset?.(formula)
  if (!set) return [paragraph([run(formula.value.trim(), context, 'ltr')], context)]
  const {bookmarks} = context
  const before = bookmarks.around(isFirst ? group?.label : undefined, 'place', [])
  const grid = tableIn(set)
  if (grid && lines.some(line => line?.end !== undefined && line.number !== undefined)) {
    return [...before, ...byLine(grid, lines, context)]
  }
  const isWhole = whole !== undefined && whole.end === undefined
  if (!isWhole || whole.number === undefined) {
    const made = [paragraph([display(lineOf([set]))], context)]
    return [...before, ...bookmarks.around(isWhole ? whole.label : undefined, 'place', made)]
  }
  return [...before, ...numbered([[display(lineOf([set]))]], [whole], context)]
}

function display(made: readonly Element[], jc?: string): Element {
  const properties = jc === undefined ? [] : [m('oMathParaPr', [m('jc', [], {val: jc})])]
  return m('oMathPara', [...properties, m('oMath', made)])
}

/** The table that a formula of several lines is. */
function tableIn({children = [], type, ...node}: MathNode): MathNode | undefined {
  if (type === 'mtable') return {type, children, ...node}
  return children.length === 1 && children[0] ? tableIn(children[0]) : undefined
}

function byLine(
  grid: MathNode,
  lines: readonly (FormulaLine | undefined)[],
  context: Context
): Element[] {
  const rows = rowsIn(grid)
  const columns = Math.max(1, ...rows.map(({cells}) => cells.length))
  const aligned = isAligned(rows) && columns > 1
  const set = rows.map(({cells}) =>
    Array.from({length: columns}, (_, index) =>
      display(
        lineOf(cells[index]?.children ?? []),
        aligned ? (index % 2 === 0 ? 'right' : 'left') : 'center'
      )
    )
  )
  return numbered(set, lines, context)
}

const middle = [val('vAlign', 'center')]

/** Word has no numbers beside formulas: they stand in a table without lines. */
function numbered(
  rows: readonly (readonly Element[])[],
  lines: readonly (FormulaLine | undefined)[],
  context: Context
): Element[] {
  const whole = context.width - context.indent
  const margin = Math.round(whole / 9)
  const columns = rows[0]?.length ?? 1
  const each = Math.floor((whole - 2 * margin) / columns)
  const widths = [margin, ...Array<number>(columns).fill(each), margin]
  // Formulas run from left to right in every language; their numbers stand where lines end.
  const inside: Context = {...context, dir: 'ltr', indent: 0, width: each}
  const cells = rows.map((row, index) => {
    const made = [
      cell([], margin, inside),
      ...row.map(one => cell([paragraph([one], inside)], each, inside, middle)),
      cell([numberOf(lines[index], inside)], margin, inside, middle)
    ]
    return context.dir === 'rtl'
      ? [made.at(-1), ...made.slice(1, -1), made[0]].flatMap(one => one ?? [])
      : made
  })
  return [
    tableOf('Layout', cells, widths, {...context, dir: 'ltr'}),
    paragraph([], {...context, style: 'Gap'})
  ]
}

function numberOf(line: FormulaLine | undefined, outer: Context): Element {
  const context = {...outer, style: 'EquationNumber'}
  const {isBareTag = false, label, number} = line ?? {}
  if (number === undefined) return paragraph([], context)
  const own = context.bookmarks.around(label, 'number', numberWords(number, context))
  const words = isBareTag ? own : [run('(', context), ...own, run(')', context)]
  return paragraph(words, context)
}

/** A tag may hold a formula: `\\tag{$\\ast$}`. */
function numberWords(number: string, context: Context): Element[] {
  if (!/[\\$]/.test(number)) return counted('equation', number, context)
  return inlineFormula({type: 'inlineMath', value: `\\text{${number}}`}, context)
}
