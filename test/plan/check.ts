import type {Flow, Sheet, Strip} from '../../src/browser/plan/flow.ts'
import type {Column, Plan} from '../../src/browser/plan/plan.ts'

const lawful = ['free', 'row', 'split']
const paged = ['page', 'left', 'right']

/** Everything that is wrong with a plan, told without the planner's arithmetic. */
export function wrongs({strips, floats, notes}: Flow, sheet: Sheet, plan: Plan): string[] {
  const found: string[] = []
  const wrong = (what: string) => found.push(what)
  const textPage: number[] = []
  const notePage: number[] = []
  const floatPage: number[] = []
  const pageOfCalls = new Set<number>()
  let nextText = 0
  let nextNote = 0

  for (const [number, page] of plan.pages.entries()) {
    const height = page.kind === 'across' ? sheet.acrossHeight : sheet.height
    const all = page.bands.flatMap(({columns}) => columns)
    const overfull = all.some(column => column.overfull)
    let bottom = 0
    let things = 0
    const onPage: number[] = []
    if (page.kind === 'blank' && all.length > 0) wrong(`page ${number}: blank is not empty`)
    for (const [bandNumber, band] of page.bands.entries()) {
      const where = `page ${number} band ${bandNumber}`
      if (band.top < bottom - 0.01) wrong(`${where}: bands overlap`)
      bottom = band.top + band.height
      if (bottom > height + 0.01 && !overfull) wrong(`${where}: ends at ${bottom} of ${height}`)
      if (band.columns.length > (page.kind === 'across' ? 1 : sheet.columns))
        wrong(`${where}: ${band.columns.length} columns`)
      if (band.span && band.columns.length !== 1) wrong(`${where}: columns in a band across`)
      for (const [columnNumber, column] of band.columns.entries()) {
        const here = `${where} column ${columnNumber}`
        const [from, to] = column.text
        if (from !== nextText || to < from) wrong(`${here}: text ${from}–${to} after ${nextText}`)
        if (column.notes[0] !== nextNote || column.notes[1] < nextNote)
          wrong(`${here}: notes ${column.notes} after ${nextNote}`)
        nextText = to
        nextNote = column.notes[1]
        const placed = [...column.head, ...column.here, ...column.foot]
        things += to - from + column.notes[1] - column.notes[0] + placed.length
        for (let i = from; i < to; i++) {
          textPage[i] = number
          const strip = strips[i] as Strip
          if (Boolean(strip.across) !== (page.kind === 'across'))
            wrong(`${here}: strip ${i} across`)
          if (page.kind === 'text' && sheet.columns > 1 && Boolean(strip.span) !== band.span)
            wrong(`${here}: strip ${i} in the wrong band`)
          if (i > from && [...paged, 'column'].includes(strip.before))
            wrong(`${here}: break before ${i} missed`)
        }
        for (let i = column.notes[0]; i < column.notes[1]; i++) notePage[i] = number
        for (const float of placed) {
          floatPage[float] = number
          const wide = page.kind === 'text' && sheet.columns > 1 && floats[float]?.span
          if (Boolean(wide) !== (page.kind === 'text' && band.span))
            wrong(`${here}: float ${float} in the wrong band`)
        }
        onPage.push(...placed)
        checkHeight(here, column, band.height)
        checkBreak(here, column)
      }
    }
    if (page.kind !== 'blank' && things === 0 && strips.length + floats.length > 0)
      wrong(`page ${number}: holds nothing`)
    for (const wide of [true, false]) {
      const some = onPage.filter(
        float => Boolean(floats[float]?.span) === wide || sheet.columns === 1
      )
      if (some.some((float, i) => i > 0 && float < (some[i - 1] ?? 0)))
        wrong(`page ${number}: floats ${some} out of order`)
    }
    if (all.some(({late, overfull}) => late || overfull)) pageOfCalls.add(number)
  }
  if (nextText !== strips.length) wrong(`text ends at ${nextText} of ${strips.length}`)
  if (nextNote !== notes.strips.length) wrong(`notes end at ${nextNote} of ${notes.strips.length}`)
  checkFloats()
  checkNotes()
  checkForced()
  return found

  function checkHeight(where: string, column: Column, height: number): void {
    const [from, to] = column.text
    let sum = 0
    if (to > from) {
      sum += (strips[to - 1]?.closeBottom ?? 0) - (strips[from]?.openTop ?? 0)
      if (!column.headless) sum += strips[from]?.head ?? 0
    }
    const [first, last] = column.notes
    if (last > first)
      sum +=
        sheet.noteGap +
        (notes.strips[last - 1]?.closeBottom ?? 0) -
        (notes.strips[first]?.openTop ?? 0)
    const more = to > from || last > first
    const apart = [...column.head, ...column.foot]
    sum += apart.reduce((total, f) => total + (floats[f]?.height ?? 0) + sheet.floatGap, 0)
    if (apart.length > 0 && !more) sum -= sheet.floatGap
    sum += column.here.reduce((total, f) => total + (floats[f]?.grow ?? 0), 0)
    if (column.headless && sum + (strips[from]?.head ?? 0) <= height)
      wrong(`${where}: the head of the table had room`)
    if (Math.abs(sum - column.filled) > 0.01) wrong(`${where}: filled ${column.filled} is ${sum}`)
    if (sum > height + 0.01 && !column.overfull) wrong(`${where}: ${sum} in ${height}`)
    if (column.overfull) {
      const things = to - from + (last - first) + apart.length + column.here.length
      if (things !== 1) wrong(`${where}: overfull with ${things} things`)
      if (Math.abs(sum - height - column.overfull) > 0.01) wrong(`${where}: sticks out by else`)
    }
  }

  function checkBreak(where: string, column: Column): void {
    const [from, to] = column.text
    const before = to < strips.length && to > from ? strips[to]?.before : undefined
    const bad = before && ![...lawful, ...paged, 'column'].includes(before)
    const newKind =
      Boolean(strips[to]?.across) !== Boolean(strips[to - 1]?.across) ||
      (sheet.columns > 1 && Boolean(strips[to]?.span) !== Boolean(strips[to - 1]?.span))
    if (bad && !newKind && column.forced !== before && !column.overfull)
      wrong(`${where}: ${before} before ${to} is not recorded`)
    if (column.forced && !bad) wrong(`${where}: ${column.forced} is recorded, ${before} is there`)
    if (column.forced)
      for (let i = from + 1; i < to; i++)
        if (lawful.includes(strips[i]?.before ?? ''))
          wrong(`${where}: could have ended before ${i}`)
  }

  function checkFloats(): void {
    const order: number[] = []
    for (const [float, {anchor, grow}] of floats.entries()) {
      const page = floatPage[float]
      if (page === undefined) {
        wrong(`float ${float} is lost`)
        continue
      }
      order.push(page)
      const atBreak =
        anchor >= strips.length ||
        paged.includes(strips[anchor]?.before ?? '') ||
        Boolean(strips[anchor]?.across) !== Boolean(strips[anchor - 1]?.across)
      const earliest = textPage[Math.max(0, atBreak ? anchor - 1 : anchor)] ?? 0
      if (page < earliest) wrong(`float ${float} on page ${page}, written on ${earliest}`)
      for (const {bands} of plan.pages)
        for (const {columns} of bands)
          for (const {here, text} of columns)
            if (here.includes(float)) {
              if (sheet.floats !== 'here' || grow === Infinity) wrong(`float ${float} is here`)
              if (anchor < text[0] || anchor > text[1]) wrong(`float ${float} is not where written`)
            }
    }
    if (order.some((page, i) => i > 0 && page < (order[i - 1] ?? 0)))
      wrong(`floats on pages ${order}`)
    const times = plan.pages.flatMap(({bands}) =>
      bands.flatMap(({columns}) => columns.flatMap(c => [...c.head, ...c.here, ...c.foot]))
    )
    if (new Set(times).size !== times.length) wrong('a float stands twice')
  }

  function checkNotes(): void {
    for (const [note, start] of notes.starts.entries()) {
      const end = notes.starts[note + 1] ?? notes.strips.length
      const page = textPage[notes.calls[note] ?? 0] ?? 0
      const pages = notePage.slice(start, end)
      if (pages.some(p => p < page)) wrong(`note ${note} before its call`)
      const here = pages.filter(p => p === page).length
      if (here < Math.min(2, end - start) && !pageOfCalls.has(page))
        wrong(`note ${note}: ${here} strips on page ${page} of its call`)
      if (pages.some((p, i) => i > 0 && p > (pages[i - 1] ?? 0) + 1 && !gap(pages[i - 1] ?? 0, p)))
        wrong(`note ${note} on pages ${pages}`)
    }
  }

  /** Between two pages only such that hold an over-tall thing. */
  function gap(from: number, to: number): boolean {
    return plan.pages
      .slice(from + 1, to)
      .every(({bands}) => bands.some(({columns}) => columns.some(({overfull}) => overfull)))
  }

  function checkForced(): void {
    for (const [i, {before}] of strips.entries()) {
      if (i === 0) continue
      const [page, earlier] = [textPage[i] ?? 0, textPage[i - 1] ?? 0]
      if (paged.includes(before) && page === earlier) wrong(`no new page at ${i}`)
      if (before === 'right' && page % 2 === 1) wrong(`${i} is on a left page`)
      if (before === 'left' && page % 2 === 0) wrong(`${i} is on a right page`)
    }
    for (const [number, {kind}] of plan.pages.entries()) {
      if (kind !== 'blank') continue
      const next = textPage.indexOf(number + 1)
      if (!['left', 'right'].includes(strips[next]?.before ?? '')) wrong(`page ${number} is blank`)
    }
  }
}
