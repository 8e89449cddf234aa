import {layOutCast} from '../lines/castoff.ts'
import {setLines} from '../lines/set.ts'
import type {At} from '../places.ts'
import {settleHyphens} from '../settle.ts'
import type {CitedOnWords, Flaw, Misfit, Shown, Target, Trim} from '../task.ts'
import {putOffAcross} from './across.ts'
import {assemble} from './assemble.ts'
import {moveToEnd} from './atend.ts'
import {moveApart, moveIn, setBeside} from './beside.ts'
import {noteBoxes} from './boxes.ts'
import {cutsOf} from './cuts.ts'
import {setAside} from './floats.ts'
import {type Folios, firstChapter, foliosWith} from './folios.ts'
import type {Galley} from './galley.ts'
import {headsOf, runningTitle, sectionsOf} from './heads.ts'
import {type Layout, layOut} from './layout.ts'
import {numberLines} from './linenumbers.ts'
import {inOrder, type Notes} from './notes.ts'
import {pageFinder} from './numbers.ts'
import {readPaper, readTrim, takeMargins} from './paper.ts'
import {type Measures, readMeasures} from './sheets.ts'
import {setOnGrid} from './spaces.ts'
import {cutOff, fitTall, loosen} from './tall.ts'
import {numberTargets} from './targets.ts'
import {tellPages, tellsPages} from './told.ts'
import {verify, type Whole, wholeOf} from './verify.ts'

/** What became of the flow. */
export interface Paged {
  readonly pages: number
  /** Lines that end in a hyphen we set. */
  readonly hyphens: number
  /** The pages that the text tells are those on which things stand. */
  readonly pagesTold: boolean
  /** What was higher than a page. */
  readonly misfits: readonly At<Misfit>[]
  readonly labels: Folios['labels']
  readonly trim?: Trim
  readonly targets: readonly Target[]
  readonly flaws: readonly At<Flaw>[]
}

/** How often pages are told before they are taken as they are. */
const rounds = 3

/** Pages laid out, and what they were made from. */
export interface Pages {
  readonly sheets: readonly HTMLElement[]
  readonly sheet: Measures
  readonly layout: Layout
  readonly notes: Notes
  readonly whole: Whole
  readonly hyphens: number
  readonly pagesTold: boolean
  readonly misfits: readonly At<Misfit>[]
  readonly labels: Folios['labels']
}

/**
 * Lay the paper out on pages and check them.
 *
 * @param citedOn Words for the pages on which entries are cited, where they are to be told.
 * @param shown What an earlier try has shown.
 */
export function paginate(
  galley: Galley,
  citedOn: CitedOnWords | undefined,
  shown: readonly Shown[] = []
): Paged {
  // Before there are many pages, of which it would have the browser count the style anew.
  const trim = readTrim()
  const {sheets, sheet, layout, notes, whole, ...paged} = pagesOf(galley, citedOn, shown)
  const flaws = verify(sheets, whole, notes, layout)
  noteBoxes(sheets)
  const targets = numberTargets(sheets)
  numberLines(sheets, sheet.lineNumbers)
  return {...paged, pages: sheets.length, trim, targets, flaws}
}

/**
 * Measure once, decide by arithmetic, cut once.
 *
 * @param onSettled Told when the lines stand and nothing is cut yet.
 */
export function pagesOf(
  {flow, notes: taken, paragraphs}: Galley,
  citedOn: CitedOnWords | undefined,
  shown: readonly Shown[] = [],
  onSettled: () => void = () => {}
): Pages {
  const sheet = readMeasures()
  const paper = readPaper()
  if (sheet.floatsAtEnd) moveToEnd(flow)
  // What their captions and cells call is called there.
  let notes = sheet.floatsAtEnd ? inOrder(flow, taken) : taken
  const beside = setBeside(flow, sheet)
  for (const {style} of [flow, notes.box]) style.width = `${sheet.columnWidth}px`
  const misfits = [flow, notes.box].flatMap(box => fitTall(box, notes, sheet))
  loosen(flow, notes, sheet)
  const asItIs = (): Layout => layOut(flow, notes, sheet, shown)
  const hyphensSet =
    setLines(paragraphs, !shown.includes('uncast')) + moveIn(flow, beside, sheet, asItIs)
  if (putOffAcross(flow, asItIs)) notes = inOrder(flow, notes)
  const tells = tellsPages(flow, citedOn)
  const chapter = sheet.frontApart ? firstChapter(flow) : undefined
  const foliosOf = (pageOf: (element: Element) => number): Folios =>
    foliosWith(chapter ? pageOf(chapter) - 1 : 0)
  const tell = (layout: Layout): boolean => {
    const pageOf = pageFinder(layout, flow, notes.list)
    return tellPages(document.body, citedOn, pageOf, foliosOf(pageOf).of)
  }
  let round = 0
  // As the bibliography mostly comes last, the second layout is right.
  while (tells && round < rounds && tell(asItIs())) round++
  const hyphens = hyphensSet + settleHyphens(document.body)
  onSettled()
  const layout = asItIs()
  misfits.push(...cutOff(layout))
  const pagesTold = !tells || round < rounds
  const folios = foliosOf(pageFinder(layout, flow, notes.list))
  const columns = layout.plan.pages.flatMap(({bands}) => bands.flatMap(band => band.columns))
  const textCuts = cutsOf(
    columns.map(({text: [, to]}) => to),
    layout.text,
    columns
  )
  const noteCuts = cutsOf(
    columns.map(({notes: [, to]}) => to),
    layout.notes
  )
  setOnGrid(layout)
  setAside(layout.text.floats, columns)
  const whole = wholeOf(flow, notes)
  flow.style.removeProperty('width')
  flow.remove()
  layOutCast(flow)
  notes.box.remove()
  const sheets = assemble({layout, flow, notes: notes.list, textCuts, noteCuts, sheet})
  const sections = sectionsOf(sheets)
  const title = runningTitle()
  for (const [index, element] of sheets.entries()) {
    const [folio, section] = [folios.of(index + 1), sections[index] ?? '']
    element.prepend(...headsOf({title, folio, section}))
  }
  document.body.append(...sheets)
  moveApart(sheets, sheet.line / 2)
  takeMargins(paper)
  return {sheets, sheet, layout, notes, whole, hyphens, pagesTold, labels: folios.labels, misfits}
}
