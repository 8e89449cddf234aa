import type {Band, Column} from '../plan/plan.ts'
import {cutter} from './cut.ts'
import type {Cuts} from './cuts.ts'
import {joiner} from './join.ts'
import type {Layout} from './layout.ts'
import {emptyNotes} from './notes.ts'
import {blankSheet, boxOf, type Measures} from './sheets.ts'

/** What the pages are made of. */
export interface Parts {
  readonly flow: HTMLElement
  readonly notes: HTMLElement
  readonly layout: Layout
  readonly textCuts: Cuts
  readonly noteCuts: Cuts
  readonly sheet: Measures
}

/** Cut the flow and put its pieces on pages. */
export function assemble(parts: Parts): HTMLElement[] {
  const {
    layout,
    flow,
    notes,
    textCuts,
    noteCuts,
    sheet: {columnWidth, columnGap}
  } = parts
  const {floats} = layout.text
  const classes = notes.parentElement?.className
  const joins = joiner()
  const text = cutter(flow, joins)
  const noteText = cutter(notes, joins)
  return layout.plan.pages.map(({kind, bands}, index) => {
    const {sheet, body} = blankSheet()
    sheet.classList.add(kind, index % 2 === 0 ? 'recto' : 'verso')
    if (index === 0) sheet.classList.add('first')
    body.append(...bands.map(bandOf))
    return sheet
  })

  function bandOf(band: Band): HTMLElement {
    const box = boxOf('band')
    box.style.top = `${band.top}px`
    box.style.height = `${band.height}px`
    for (const [index, column] of band.columns.entries()) {
      const element = columnOf(column)
      if (!band.span) {
        element.style.width = `${columnWidth}px`
        element.style.insetInlineStart = `${index * (columnWidth + columnGap)}px`
      }
      box.append(element)
    }
    return box
  }

  function columnOf({
    text: [from, to],
    notes: [firstNote, endNote],
    head,
    foot,
    headless
  }: Column): HTMLElement {
    const column = boxOf('column')
    if (head.length > 0) column.append(floatsOf(head, 'head'))
    if (to > from) {
      const box = boxOf('text')
      box.append(text.take(textCuts.get(to)))
      if (headless) box.querySelector('thead.repeated')?.remove()
      column.append(box)
    }
    if (foot.length > 0 || endNote > firstNote) {
      const below = boxOf('below')
      if (foot.length > 0) below.append(floatsOf(foot, 'foot'))
      if (endNote > firstNote) {
        const {box, list} = emptyNotes(classes)
        // As wide as they were laid out, also below text that goes across.
        box.style.width = `${columnWidth}px`
        list.append(noteText.take(noteCuts.get(endNote)))
        below.append(box)
      }
      column.append(below)
    }
    return column
  }

  function floatsOf(numbers: readonly number[], where: string): HTMLElement {
    const box = boxOf(`floats-${where}`)
    for (const number of numbers) {
      const float = floats[number]
      if (float) box.append(float.element)
    }
    return box
  }
}
