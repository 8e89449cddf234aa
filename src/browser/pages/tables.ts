/** Give the columns of a table the widths they have, so that its parts have the same. */
export function freezeColumns(table: HTMLTableElement): void {
  const row = [...table.rows].find(({cells}) => [...cells].every(({colSpan}) => colSpan === 1))
  if (!row || table.style.tableLayout === 'fixed') return
  const widths = [...row.cells].map(cell => cell.getBoundingClientRect().width)
  const group = document.createElement('colgroup')
  for (const width of widths) {
    const column = document.createElement('col')
    column.style.width = `${width}px`
    group.append(column)
  }
  for (const old of table.querySelectorAll(':scope > colgroup')) old.remove()
  table.prepend(group)
  table.style.tableLayout = 'fixed'
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
