import type {FloatPlacement, Sheet} from '../plan/flow.ts'

/** What a page looks like before anything stands on it; the theme decides by CSS. */
export interface Blank {
  readonly sheet: HTMLElement
  readonly body: HTMLElement
}

/** Make an empty page: heads and feet, and the room for the text. */
export function blankSheet(): Blank {
  const [sheet, body] = ['sheet', 'sheet-body'].map(boxOf) as [HTMLElement, HTMLElement]
  sheet.append(body)
  return {sheet, body}
}

/** A box of the page, which is no part of the paper's structure. */
export function boxOf(name: string): HTMLElement {
  const box = document.createElement('div')
  box.className = name
  box.role = 'none'
  return box
}

/** Whether lines are numbered beside them, through the paper or anew on each page. */
export type LineNumbering = 'none' | 'continuous' | 'page'

/** What the theme says of its pages, and the widths the flow is to have. */
export interface Measures extends Sheet {
  readonly columnWidth: number
  readonly columnGap: number
  readonly textWidth: number
  /** Of the outer margin. */
  readonly marginWidth: number
  readonly lineNumbers: LineNumbering
  /** Tables and figures stand behind the text. */
  readonly floatsAtEnd: boolean
  /** The lines of columns and facing pages stand beside each other. */
  readonly hasGrid: boolean
  /** The pages before the first chapter are counted apart: i, ii, iii. */
  readonly frontApart: boolean
}

/** Ask the theme by laying out one empty page. */
export function readMeasures(): Measures {
  const {sheet, body} = blankSheet()
  const note = document.createElement('aside')
  note.className = 'footnotes page-notes'
  body.append(note)
  document.body.append(sheet)
  const {width, height} = body.getBoundingClientRect()
  const style = getComputedStyle(body)
  const noteStyle = getComputedStyle(note)
  const noteGap = note.getBoundingClientRect().height + Number.parseFloat(noteStyle.marginTop)
  const columns = Number.parseInt(style.columnCount, 10) || 1
  const columnGap = columns > 1 ? Number.parseFloat(style.columnGap) || 0 : 0
  const marginWidth =
    sheet.getBoundingClientRect().width - width - Number.parseFloat(style.insetInlineStart)
  sheet.classList.add('across')
  const acrossHeight = body.getBoundingClientRect().height
  const floats = (style.getPropertyValue('--floats').trim() || 'here') as FloatPlacement | 'end'
  const floatsAtEnd = floats === 'end'
  const line = Number.parseFloat(style.lineHeight)
  // Read before the sheet goes, which takes its style with it.
  const measures: Measures = {
    height,
    acrossHeight,
    columns,
    columnGap,
    columnWidth: (width - (columns - 1) * columnGap) / columns,
    textWidth: width,
    marginWidth,
    noteGap,
    floatGap: line,
    floats: floatsAtEnd ? 'here' : floats,
    floatsAtEnd,
    line,
    frontApart: style.getPropertyValue('--front-folios').trim() === 'lower-roman',
    hasGrid: style.getPropertyValue('--baselines').trim() === 'shared',
    lineNumbers: (style.getPropertyValue('--line-numbers').trim() || 'none') as LineNumbering,
    balance: style.columnFill !== 'auto'
  }
  sheet.remove()
  return measures
}
