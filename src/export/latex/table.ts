import type {Table, TableCell} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Context} from './context.ts'
import {anyNumber, decimalSign, fractionOf} from './decimals.ts'

/** Rows from which a table goes over pages. */
const longest = 32

export function isLong(node: Table): boolean {
  return node.children.length > longest
}

interface Place {
  /** The caption, which a table over pages has in itself. */
  readonly caption?: string
  /** It stands across. */
  readonly landscape?: boolean
}

/** A table without its caption; over several pages it has it. Packages: booktabs, multirow, array, longtable. */
export function tabular(node: Table, context: Context, place: Place = {}): string {
  context.needs.add('booktabs').add('array')
  const {headRows = 1, footRows = 0} = node.data ?? {}
  const inner = {...context, isArgument: true}
  const columns = columnsOf(node, place.landscape ? acrossLength : lineLength)
  const rows = rowsOf(node, columns, inner)
  const head = Math.min(headRows, rows.length - 1)
  const end = Math.max(head + 1, rows.length - footRows)
  const spec = `@{}${columns.map(({spec: one}) => one).join('')}@{}`
  const body = [
    ...rows.slice(head, end),
    ...(end < rows.length ? ['\\midrule', ...rows.slice(end)] : [])
  ]
  const top = head === 0 ? [] : [...rows.slice(0, head), '\\midrule']
  if (isLong(node)) {
    context.needs.add('longtable')
    return [
      `\\begin{longtable}{${spec}}`,
      ...(place.caption ? [`${place.caption}\\\\`] : []),
      '\\toprule',
      ...top,
      '\\endfirsthead',
      '\\toprule',
      ...(/\\footnotemark|\\label/.test(top.join('')) ? ['\\midrule'] : top),
      '\\endhead',
      '\\bottomrule',
      '\\endlastfoot',
      ...body,
      '\\end{longtable}'
    ].join('\n')
  }
  return [
    `\\begin{tabular}{${spec}}`,
    '\\toprule',
    ...top,
    ...body,
    '\\bottomrule',
    '\\end{tabular}'
  ].join('\n')
}

interface Column {
  readonly spec: string
  /** Its words break: it has a width, in shares of the line. */
  readonly width?: number
  /** The decimal sign of a column set by it, and how long what stands from there on is. */
  readonly decimal?: {readonly sign: string; readonly digits: number}
}

/** Signs that fit in a line. */
const lineLength = 82
const acrossLength = 125

function columnsOf({align, children, data}: Table, room: number): Column[] {
  const {decimal = [], widths} = data ?? {}
  const count = Math.max(
    1,
    align?.length ?? 0,
    ...children.map(({children: cells}) => cells.length)
  )
  const longestWords = Array.from({length: count}, (_, index) =>
    Math.max(2, ...children.map(row => lengthOf(row.children[index])))
  )
  const total = longestWords.reduce((sum, length) => sum + length + 2, 0)
  const hasBlocks = children.some(row => row.children.some(cell => cell.data?.hasBlocks))
  const breaks = widths !== undefined || hasBlocks || total > room
  const shares = widths ?? sharesOf(longestWords)
  const sum = shares.reduce((all, share) => all + share, 0)
  return Array.from({length: count}, (_, index): Column => {
    const stand = align?.[index]
    if (decimal.includes(index)) {
      const cells = children.map(row => plainText(row.children[index] ?? ''))
      const sign = decimalSign(cells)
      const digits = Math.max(0, ...cells.map(cell => fractionOf(cell, sign).length))
      return {spec: 'r', decimal: {sign, digits}}
    }
    if (!breaks) return {spec: stand === 'right' ? 'r' : stand === 'center' ? 'c' : 'l'}
    const width = Math.round(((shares[index] ?? 0) / sum) * 970) / 1000
    const raggedness =
      stand === 'right' ? '\\raggedleft' : stand === 'center' ? '\\centering' : '\\raggedright'
    return {
      spec: `>{${raggedness}\\arraybackslash}p{\\dimexpr ${width}\\linewidth-2\\tabcolsep}`,
      width
    }
  })
}

/** Columns of few words keep their width, the others share the rest. */
function sharesOf(lengths: readonly number[]): number[] {
  return lengths.map(length => Math.max(6, Math.min(length, 40)) + 2)
}

function lengthOf(cell: TableCell | undefined): number {
  if (!cell || (cell.data?.colSpan ?? 1) > 1) return 0
  return Math.max(
    ...plainText(cell)
      .split('\n')
      .map(line => line.length)
  )
}

function rowsOf(
  {children, data, align}: Table,
  columns: readonly Column[],
  context: Context
): string[] {
  const {headRows = 1, headColumns = 0} = data ?? {}
  /** How many rows below a cell from above still fills each column, and over how many columns it goes. */
  const filled: {rows: number; span: number}[] = []
  return children.map(({children: cells}, index) => {
    const made: string[] = []
    let column = 0
    const pass = () => {
      for (let above = filled[column]; above && above.rows > 0; above = filled[column]) {
        made.push(above.span > 1 ? `\\multicolumn{${above.span}}{l}{}` : '')
        column += above.span
      }
    }
    const isHead = index < headRows
    const rules: string[] = []
    for (const cell of cells) {
      pass()
      if (column >= columns.length) break
      const {colSpan = 1, rowSpan = 1} = cell.data ?? {}
      const span = Math.min(colSpan, columns.length - column)
      made.push(
        cellOf(cell, columns.slice(column, column + span), rowSpan, align?.[column] ?? undefined, {
          isHead: isHead || column < headColumns,
          context
        })
      )
      if (isHead && span > 1) rules.push(`\\cmidrule(lr){${column + 1}-${column + span}}`)
      if (rowSpan > 1) {
        filled[column] = {rows: rowSpan, span}
        for (let at = column + 1; at < column + span; at++) filled[at] = {rows: 0, span: 1}
      }
      column += span
    }
    // A row that ends early has empty cells.
    for (pass(); column < columns.length; column++, pass()) made.push('')
    for (const above of filled) if (above) above.rows = Math.max(0, above.rows - 1)
    const isLastHead = index === headRows - 1
    return guarded(`${made.join(' & ')} \\\\${isLastHead ? '' : rules.join('')}`)
  })
}

/** What opens a row is no option of the line end before it. */
function guarded(row: string): string {
  return /^\s*[[*]/.test(row) ? `{}${row}` : row
}

function cellOf(
  cell: TableCell,
  columns: readonly Column[],
  rowSpan: number,
  align: string | undefined,
  {isHead, context}: {isHead: boolean; context: Context}
): string {
  const [column] = columns
  const words = cell.data?.hasBlocks
    ? context.blocks(cell.children, context).replace(/\n{2,}/g, '\\par\n')
    : context.inlines(cell.children, context).replace(/\\\\\n/g, '\\newline ')
  const needsBox = words.includes('\\newline') && column?.width === undefined
  const inside = needsBox
    ? `\\begin{tabular}[t]{@{}l@{}}${words.replaceAll('\\newline ', '\\\\{}')}\\end{tabular}`
    : words
  const bold = isHead && inside.trim() !== '' ? boldOf(inside, cell) : inside
  const padded = isHead ? bold : paddedTo(column?.decimal, plainText(cell), bold)
  const width = columns.reduce((sum, {width: one = 0}) => sum + one, 0)
  const isWide = columns.every(one => one.width !== undefined)
  // Blocks are as high as they are: they stand in the first of their rows.
  if (rowSpan > 1 && !cell.data?.hasBlocks) context.needs.add('multirow')
  const box = isWide ? `\\dimexpr ${Math.round(width * 1000) / 1000}\\linewidth-2\\tabcolsep` : '*'
  const isSpanning = rowSpan > 1 && !cell.data?.hasBlocks
  const set = isSpanning ? `\\multirow[t]{${rowSpan}}{${box}}{${padded}}` : padded
  if (columns.length === 1) return set
  const letter = align === 'right' ? 'r' : align === 'left' || !isHead ? 'l' : 'c'
  return `\\multicolumn{${columns.length}}{${isWide && !isSpanning ? `p{${box}}` : letter}}{${set}}`
}

function boldOf(words: string, cell: TableCell): string {
  return cell.data?.hasBlocks ? `\\bfseries ${words}` : `\\textbf{${words}}`
}

/** Room for the digits that others of the column have behind their decimal sign. */
function paddedTo(decimal: Column['decimal'], plain: string, tex: string): string {
  if (!decimal || !anyNumber(plain)) return tex
  const own = fractionOf(plain, decimal.sign)
  const rest = decimal.digits - own.length
  if (rest <= 0) return tex
  return `${tex}\\phantom{${own === '' ? `.${'0'.repeat(rest - 1)}` : '0'.repeat(rest)}}`
}
