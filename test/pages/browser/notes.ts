import type {Pages} from '../../../src/browser/pages/paginate.ts'
import {numberOf, type Source} from './source.ts'

/** Each note begins in the column that calls it, and goes on in the next ones. */
export function checkNotes(source: Source, {sheets, layout}: Pages): string[] {
  const wrongs: string[] = []
  const plans = layout.plan.pages.flatMap(({bands}) => bands.flatMap(({columns}) => columns))
  const columns = sheets.flatMap(sheet => [...sheet.querySelectorAll('.column')])
  const calls = new Set<string>()
  for (const call of document.querySelectorAll('.sheet a[data-footnote-ref]')) {
    const id = call.getAttribute('href')?.slice(1) ?? ''
    if (calls.has(id) || call.closest('.repeated')) continue
    calls.add(id)
    const parts = partsOf(document.getElementById(id))
    const at = parts.map(part => columns.findIndex(column => column.contains(part)))
    const called = columns.findIndex(column => column.contains(call))
    const page = sheets.findIndex(sheet => sheet.contains(call)) + 1
    if (parts.length === 0) wrongs.push(`p. ${page}: note ${id} is not there`)
    const isNested = call.closest('.page-notes') !== null
    const late = plans[called]?.late || plans[called]?.overfull
    const pages = (index: number): Element | null | undefined => columns[index]?.closest('.sheet')
    const together = pages(at[0] ?? -1) === pages(called)
    if (!isNested && !late && !together)
      wrongs.push(`p. ${page}: note ${id} begins elsewhere, ${called} → ${at}`)
    if (isNested && (at[0] ?? -1) < called) wrongs.push(`note ${id} stands before its call`)
    for (const [index, part] of at.entries())
      if (index > 0 && part !== nextWithNotes(columns, at[index - 1] ?? 0))
        wrongs.push(`note ${id} goes on not in the next column: ${at}`)
  }
  for (const note of source.notes)
    if (!document.querySelector(`.page-notes [data-n="${note}"]`)) wrongs.push(`note lost: ${note}`)
  return wrongs
}

function partsOf(note: Element | null): Element[] {
  return note ? [...document.querySelectorAll(`.sheet [data-n="${numberOf(note)}"]`)] : []
}

function nextWithNotes(columns: readonly Element[], from: number): number {
  return columns.findIndex((column, index) => index > from && column.querySelector('.page-notes'))
}
