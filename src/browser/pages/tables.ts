/** Give the columns of a table the widths they have, so that its parts have the same. */
export function freezeColumns(table: HTMLTableElement): void {
  if (table.style.tableLayout === 'fixed') return
  const group = document.createElement('colgroup')
  const zoom = table.currentCSSZoom
  const {width} = table.getBoundingClientRect()
  for (const columnWidth of widthsOf(table)) {
    const column = document.createElement('col')
    column.style.width = `${columnWidth / zoom}px`
    group.append(column)
  }
  for (const old of table.querySelectorAll(':scope > colgroup')) old.remove()
  table.prepend(group)
  table.style.tableLayout = 'fixed'
  table.style.width = `${width / zoom}px`
}

/** By the cells of any row; columns that all rows join share the width. */
function widthsOf(table: HTMLTableElement): number[] {
  const start = getComputedStyle(table).direction === 'rtl' ? 'right' : 'left'
  const end = start === 'left' ? 'right' : 'left'
  const edges: number[] = []
  /** For how many rows each column is still taken by a cell from above. */
  let taken: number[] = []
  let part: Element | null = null
  for (const row of table.rows) {
    if (row.parentElement !== part) taken = []
    part = row.parentElement
    const next = taken.map(rows => Math.max(0, rows - 1))
    let column = 0
    for (const cell of row.cells) {
      while (taken[column]) column++
      const rect = cell.getBoundingClientRect()
      edges[column] = rect[start]
      for (let i = 0; i < cell.colSpan; i++) next[column + i] = cell.rowSpan - 1
      column += cell.colSpan
      edges[column] ??= rect[end]
    }
    taken = next
  }
  return widthsBetween(edges)
}

function widthsBetween(edges: readonly (number | undefined)[]): number[] {
  const widths: number[] = []
  let [last] = edges
  for (const edge of edges.slice(1)) {
    if (edge === undefined || last === undefined) continue
    const count = edges.indexOf(edge) - widths.length
    widths.push(...new Array<number>(count).fill(Math.abs(edge - last) / count))
    last = edge
  }
  return widths
}

interface Span {
  /** How many rows it still takes. */
  rows: number
  columns: number
}

/** What spans rows on both sides of a cut leaves an empty cell in the rest, so that the others stay in their columns. */
export function spanOn(rest: HTMLTableElement, copy: HTMLTableElement): void {
  const [row] = rest.rows
  if (!row || !copy.lastElementChild) return
  const spans = spansBelow(copy.lastElementChild)
  let place = row.cells[0]
  for (let column = 0; column < spans.length; ) {
    const {rows = 0, columns = 1} = spans[column] ?? {}
    if (rows > 0) {
      const cell = document.createElement('td')
      Object.assign(cell, {
        rowSpan: rows,
        colSpan: columns,
        ariaHidden: 'true',
        className: 'repeated'
      })
      row.insertBefore(cell, place ?? null)
      column += columns
    } else {
      column += place?.colSpan ?? 1
      place = place?.nextElementSibling as HTMLTableCellElement | undefined
    }
  }
}

/** By the column in which they begin. */
function spansBelow(part: Element): (Span | undefined)[] {
  let spans: (Span | undefined)[] = []
  for (const row of part.children) {
    if (!(row instanceof HTMLTableRowElement)) continue
    const next = spans.map(span => span && {...span, rows: span.rows - 1})
    let column = 0
    for (const {colSpan, rowSpan} of row.cells) {
      for (let span = spans[column]; span && span.rows > 0; span = spans[column])
        column += span.columns
      next[column] = {rows: rowSpan - 1, columns: colSpan}
      column += colSpan
    }
    spans = next
  }
  return spans
}

/** The rest of a table begins with a copy of its head, which is no part of the text. */
export function repeatHead(table: HTMLTableElement, copy: HTMLTableElement): void {
  const head = copy.tHead?.cloneNode(true)
  if (head instanceof Element) {
    for (const element of head.querySelectorAll('[id]')) element.removeAttribute('id')
    head.setAttribute('aria-hidden', 'true')
    head.classList.add('repeated')
    table.prepend(head)
  }
  const columns = copy.querySelector(':scope > colgroup')?.cloneNode(true)
  if (columns) table.prepend(columns)
}
