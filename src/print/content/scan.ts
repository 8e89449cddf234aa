/** A part of the code of a page that paints something. */
export interface Piece {
  readonly from: number
  readonly to: number
  /** The form or the image that it draws, by its name. */
  readonly draws?: string
}

/** A part that the structure tree knows by its number. */
export interface Marked extends Piece {
  readonly mcid: number
  /** Where texts begin and end in it, in turn. */
  readonly texts: readonly number[]
}

/** What the code of a page, or of a form that it draws, does. */
export interface Scanned {
  readonly marked: readonly Marked[]
  /** What is painted and not marked, in the order of the code. */
  readonly loose: readonly Piece[]
  /** How many states are saved at once. */
  readonly depth: number
  readonly hasCmyk: boolean
  /** A glyph is shown that stands for a character that its font lacks. */
  readonly hasBoxes: boolean
}

/** An operator as a number: its last three letters. */
const named = (operator: string): number =>
  [...operator].reduce((key, letter) => (key << 8) | letter.charCodeAt(0), 0)

const [BDC, BMC, EMC] = [named('BDC'), named('BMC'), named('EMC')]
const [BT, ET, Do, sh] = [named('BT'), named('ET'), named('Do'), named('sh')]
const [m, re, n] = [named('m'), named('re'), named('n')]
const [q, Q, k, K] = [named('q'), named('Q'), named('k'), named('K')]
const paints = new Set('f f* F S s B B* b b*'.split(' ').map(named))
const [newline, space, j] = [10, 32, named('j')]

/**
 * Find what is painted and not marked as a part of the text, operator by operator (ISO 32000-1, table 51). It is read
 * as bytes and once: this is nearly all of a PDF. Skia ends each operator that matters here with its line (m131–m156;
 * case: test/print/content.test.ts).
 */
export function scan(code: Buffer): Scanned {
  const marked: Marked[] = []
  const loose: Piece[] = []
  let mark: {readonly mcid: number; readonly from: number; readonly texts: number[]} | undefined
  let within = 0
  let [path, text] = [-1, -1]
  let [saved, depth] = [0, 0]
  let [hasCmyk, hasBoxes] = [false, false]
  for (let line = 0, end = 0; line < code.length; line = end + 1) {
    end = code.indexOf(newline, line)
    if (end === -1) end = code.length
    // Nearly all lines show a glyph.
    if (code[end - 1] === j) {
      if (!hasBoxes && showsBox(code, end)) hasBoxes = true
      continue
    }
    const operator = operatorAt(code, line, end)
    if (operator === BDC || operator === BMC) {
      const mcid = mark || within > 0 ? undefined : mcidIn(code.toString('latin1', line, end))
      if (mcid === undefined) within++
      else {
        mark = {mcid, from: line, texts: []}
        path = -1
      }
    } else if (operator === EMC) {
      if (within > 0) within--
      else if (mark) {
        marked.push({...mark, to: end + 1})
        mark = undefined
      }
    } else if (operator === q) depth = Math.max(depth, ++saved)
    else if (operator === Q) saved--
    else if (operator === k || operator === K) hasCmyk = true
    else if (operator === BT) text = line
    else if (mark) {
      if (operator === ET) mark.texts.push(text, end + 1)
    } else if (operator === ET) loose.push({from: text, to: end + 1})
    else if (operator === m || operator === re) path = path === -1 ? line : path
    else if (operator === n) path = -1
    else if (operator === Do) {
      const draws = code.toString('latin1', line + 1, code.indexOf(space, line))
      loose.push({from: line, to: end + 1, draws})
    } else if (operator === sh) loose.push({from: line, to: end + 1})
    else if (paints.has(operator)) {
      loose.push({from: path, to: end + 1})
      path = -1
    }
  }
  if (mark || within > 0) throw new Error('The browser wrote a page of an unknown form')
  return {marked, loose, depth, hasCmyk, hasBoxes}
}

/** The last word of a line. */
function operatorAt(code: Buffer, line: number, end: number): number {
  let key = 0
  for (let at = end - 1, shift = 0; at >= line && shift < 24; at--, shift += 8) {
    const byte = code[at] ?? space
    if (byte === space || byte === closing) return key
    key |= byte << shift
  }
  return key
}

const closing = 0x3e

function mcidIn(line: string): number | undefined {
  const at = line.lastIndexOf('/MCID ')
  return at === -1 ? undefined : Number.parseInt(line.slice(at + '/MCID '.length), 10)
}

const [opening, zero] = [0x3c, 0x30]

/** Whether `<0000> Tj` or the like shows glyph 0 (ISO 19005-2, 6.2.11.8). */
function showsBox(code: Buffer, end: number): boolean {
  const to = end - '> Tj'.length
  // Nearly all show one glyph.
  if (code[to - 5] === opening && code[to - 1] !== zero) return false
  const from = code.lastIndexOf(opening, to) + 1
  return code[to] === closing && box.test(code.toString('latin1', from, to))
}

const box = /^(?:.{4})*?0000(?:.{4})*$/
