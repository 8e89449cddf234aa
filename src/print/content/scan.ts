/** A part of the code of a page that paints something. */
export interface Piece {
  readonly from: number
  readonly to: number
  /** The form or the image that it draws, by its name. */
  readonly draws?: string
  /** Where its text begins, if it is one. */
  readonly baseline?: Baseline
}

/** A place on a page: heights of equal `space` can be compared. */
export interface Baseline {
  readonly space: number
  readonly height: string
}

/** A part that the structure tree knows by its number. */
export interface Marked extends Piece {
  readonly mcid: number
}

/** What the code of a page, or of a form that it draws, does. */
export interface Scanned {
  readonly marked: readonly Marked[]
  /** What is painted and not marked, in the order of the code. */
  readonly loose: readonly Piece[]
}

const signs = /\b(?:BDC|BMC|EMC)\n/g

/**
 * Find what is painted and not marked as a part of the text. What is marked is passed over at once: it is nearly
 * all, and Skia ends each operator that matters here with its line (m131–m156; case:
 * test/print/content.test.ts).
 */
export function scan(code: string): Scanned {
  const marked: Marked[] = []
  const loose: Piece[] = []
  const state = {space: 0}
  let mark: {readonly mcid: number; readonly from: number} | undefined
  let depth = 0
  let gap = 0
  signs.lastIndex = 0
  for (let found = signs.exec(code); found; found = signs.exec(code)) {
    const to = found.index + found[0].length
    if (!found[0].startsWith('EMC')) {
      const from = code.lastIndexOf('\n', found.index) + 1
      const mcid = mark || depth > 0 ? undefined : /\/MCID (\d+)/.exec(code.slice(from, to))?.[1]
      if (mcid === undefined) depth++
      else {
        findLoose(code, gap, from, state, loose)
        mark = {mcid: Number(mcid), from}
      }
    } else if (depth > 0) depth--
    else if (mark) {
      const baseline = firstBaseline(code, mark.from, to, state.space)
      marked.push({...mark, to, ...(baseline && {baseline})})
      state.space += turnsIn(code, mark.from, to)
      mark = undefined
      gap = to
    }
  }
  if (mark || depth > 0) throw new Error('The browser wrote a page of an unknown form')
  findLoose(code, gap, code.length, state, loose)
  return {marked, loose}
}

/** A marked text whose coordinates are its own begins behind a turn. */
function firstBaseline(
  code: string,
  from: number,
  to: number,
  space: number
): Baseline | undefined {
  const end = code.indexOf(' Tm\n', from)
  if (end === -1 || end > to) return undefined
  const before = turnsIn(code, from, end)
  return {space: space + before, height: code.slice(code.lastIndexOf(' ', end - 1) + 1, end)}
}

const turns = /(?:^|\n)[qQ]\n| cm\n/

function turnsIn(code: string, from: number, to: number): number {
  return turns.test(code.slice(from, to)) ? 1 : 0
}

/** What a piece of code without marks paints, operator by operator (ISO 32000-1, table 51). */
function findLoose(
  code: string,
  from: number,
  to: number,
  state: {space: number},
  loose: Piece[]
): void {
  let path = -1
  let text = -1
  let baseline: Baseline | undefined
  for (let at = from; at < to; ) {
    const end = code.indexOf('\n', at) + 1 || to
    const line = code.slice(at, end - 1)
    const operator = line.slice(line.lastIndexOf(' ') + 1)
    switch (operator) {
      case 'BT':
        text = at
        baseline = undefined
        break
      case 'Tm':
        baseline ??= {space: state.space, height: line.split(' ').at(-2) ?? ''}
        break
      case 'ET':
        loose.push({from: text, to: end, ...(baseline && {baseline})})
        break
      case 'm':
      case 're':
        if (path === -1) path = at
        break
      case 'n':
        path = -1
        break
      case 'f':
      case 'f*':
      case 'F':
      case 'S':
      case 's':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        loose.push({from: path, to: end})
        path = -1
        break
      case 'Do':
        loose.push({from: at, to: end, draws: line.slice(1, line.indexOf(' '))})
        break
      case 'sh':
        loose.push({from: at, to: end})
        break
      case 'q':
      case 'Q':
      case 'cm':
        state.space++
        break
    }
    at = end
  }
}
