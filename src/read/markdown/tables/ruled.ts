import {columnsOf, pieceBetween, trimmed} from './columns.ts'
import {type Align, type Drawing, type Drawn, type DrawnCell, pageColumns} from './drawing.ts'

/** Dashes in several columns. */
const ruler = /^\s*-{2,} +-{2,}[- ]*$/
/** A line above or below the whole table. */
const border = /^\s*-{3,}[- ]*$/

type Kind = 'simple' | 'headless' | 'multiline'

/**
 * Simple and multiline tables. What is no table elsewhere is none here: a head needs dashes of several columns
 * below it, and a table that begins with dashes needs some to end it.
 *
 * @see pandoc MANUAL, extensions `simple_tables` and `multiline_tables`
 */
export const ruledDrawing: Drawing = {
  goesOn(lines, next) {
    const kind = kindOf(lines)
    if (lines.length === 0) return next.trim() !== ''
    if (isClosed(lines)) return false
    if (kind === undefined) {
      const isHead = border.test(lines[0] ?? '') && lines.length < mostHeadLines
      return isHead
        ? next.trim() !== '' && !(border.test(next) && !ruler.test(next))
        : ruler.test(next)
    }
    if (next.trim() === '') return kind !== 'simple' && !isRuler(lines.at(-1))
    return kind !== 'simple' || !/^(?:Table)?:\s/.test(next)
  },
  isWhole(lines) {
    const kind = kindOf(lines)
    if (kind === undefined) return false
    const rows = lines.slice(rulerAt(lines) + 1).filter(line => !border.test(line))
    return rows.some(line => line.trim() !== '') && (kind === 'simple' || isClosed(lines))
  },
  isSure: lines => kindOf(lines) === 'simple'
}

const mostHeadLines = 12

function isRuler(line: string | undefined): boolean {
  return ruler.test(line ?? '')
}

function kindOf(lines: readonly string[]): Kind | undefined {
  const at = rulerAt(lines)
  if (at === 0) return 'headless'
  if (at < 0) return undefined
  if (border.test(lines[0] ?? '')) return at > 1 ? 'multiline' : undefined
  return at === 1 ? 'simple' : undefined
}

function rulerAt(lines: readonly string[]): number {
  for (let index = 0; index <= Math.min(mostHeadLines, lines.length - 1); index++)
    if (isRuler(lines[index])) return index
  return -1
}

function isClosed(lines: readonly string[]): boolean {
  return lines.length > rulerAt(lines) + 1 && border.test(lines.at(-1) ?? '') && rulerAt(lines) >= 0
}

/** Read a table whose columns are the dashes below its head. */
export function readRuled(source: readonly string[]): Drawn {
  const isTall = kindOf(source) === 'multiline'
  const at = rulerAt(source)
  const dashes = dashesOf(source[at] ?? '')
  const columns = source.map(columnsOf)
  const numbers = [...source.keys()]
  const head = numbers.slice(isTall ? 1 : 0, at)
  const body = numbers.slice(at + 1, isClosed(source) ? -1 : undefined)
  const hasGaps = body.some(line => source[line]?.trim() === '')
  const rows = isTall || hasGaps ? parted(body, source) : body.map(line => [line])
  const all = head.length > 0 ? [head, ...rows] : rows
  const first = head.length > 0 ? head : (rows[0] ?? []).slice(0, 1)
  return {
    cells: all.flatMap((row, index) =>
      dashes.map((_, column): DrawnCell => {
        const lines = row.map(line => ({...trimmed(pieceOf(line, column)), line}))
        return {row: index, column, rowSpan: 1, colSpan: 1, lines}
      })
    ),
    rows: all.length,
    align: dashes.map(({length}, column) =>
      alignOf(
        first.map(line => pieceOf(line, column).text),
        length
      )
    ),
    ...((isTall || hasGaps) && {widths: widthsOf(dashes)}),
    headRows: head.length > 0 ? 1 : 0,
    footRows: 0,
    hasBlocks: false
  }

  function pieceOf(line: number, column: number) {
    const from = dashes[column]?.start ?? 0
    return pieceBetween(columns[line] ?? columnsOf(''), from, dashes[column + 1]?.start)
  }
}

interface Dashes {
  readonly start: number
  readonly length: number
}

function dashesOf(line: string): Dashes[] {
  return [...line.matchAll(/-+/g)].map(({index, 0: {length}}) => ({start: index, length}))
}

/** Rows that are parted by empty lines. */
function parted(lines: readonly number[], source: readonly string[]): number[][] {
  const rows: number[][] = [[]]
  for (const line of lines) {
    if (source[line]?.trim() !== '') rows.at(-1)?.push(line)
    else if (rows.at(-1)?.length !== 0) rows.push([])
  }
  return rows.filter(row => row.length > 0)
}

/** A head flush with its dashes on one side only is aligned there, with space on both sides centred. */
function alignOf(heads: readonly string[], dashes: number): Align {
  const [shortest] = heads
    .map(head => head.trimEnd())
    .filter(head => head !== '')
    .sort((one, other) => one.length - other.length)
  if (shortest === undefined) return null
  const indented = shortest.startsWith(' ')
  const short = columnsOf(shortest).at.length < dashes
  if (indented) return short ? 'center' : 'right'
  return short ? 'left' : null
}

/** The dashes of each column, and the gap behind them, by the columns of a page. */
function widthsOf(dashes: readonly Dashes[]): number[] {
  const widths = dashes.map(
    ({start, length}, index) => (dashes[index + 1]?.start ?? start + length + 1) - start
  )
  const [last = 0, before = 0] = widths.slice(-2).reverse()
  if (last < before && before - last <= 2) widths[widths.length - 1] = before
  const all = Math.max(
    pageColumns,
    widths.reduce((sum, width) => sum + width, 0)
  )
  return widths.map(width => width / all)
}
