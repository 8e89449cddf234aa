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
  /** Which of the sheet's texts stand in it: from the first one to before the last. */
  readonly first: number
  readonly last: number
}

/** What the code of a page, or of a form that it draws, does. */
export interface Scanned {
  readonly marked: readonly Marked[]
  /** Where texts that are marked begin and end, in turn. */
  readonly texts: readonly number[]
  /** What is painted and not marked, in the order of the code. */
  readonly loose: readonly Piece[]
  /** How many states are saved at once. */
  readonly depth: number
  readonly hasCmyk: boolean
  /** A glyph is shown that stands for a character that its font lacks. */
  readonly hasBoxes: boolean
}

const paints = new Set('f f* F S s B B* b b*'.split(' '))

/**
 * Find what is painted and not marked as a part of the text, operator by operator (ISO 32000-1, table 51). It is read
 * once, and of texts only where they end: they are nearly all of a PDF. Skia ends each operator that matters here with
 * its line, and within a text paints nothing else and closes what it opens (m131–m156; case:
 * test/print/content.test.ts).
 */
export function scan(code: string): Scanned {
  const marked: Marked[] = []
  const loose: Piece[] = []
  const texts: number[] = []
  let mark: {readonly mcid: number; readonly from: number; readonly first: number} | undefined
  let within = 0
  let path = -1
  let [saved, depth] = [0, 0]
  let hasCmyk = false
  for (let line = 0, end = 0; line < code.length; line = end + 1) {
    end = code.indexOf('\n', line)
    if (end === -1) end = code.length
    const operator = operatorAt(code, line, end)
    if (operator === 'BT') {
      const at = code.indexOf(ending, end)
      if (at === -1) throw unknown()
      end = at + ending.length - 1
      if (mark) texts.push(line, end + 1)
      else loose.push({from: line, to: end + 1})
    } else if (operator === 'BDC' || operator === 'BMC') {
      const mcid = mark || within > 0 ? undefined : mcidIn(code.slice(line, end))
      if (mcid === undefined) within++
      else {
        mark = {mcid, from: line, first: texts.length}
        path = -1
      }
    } else if (operator === 'EMC') {
      if (within > 0) within--
      else if (mark) {
        marked.push({...mark, to: end + 1, last: texts.length})
        mark = undefined
      } else throw unknown()
    } else if (operator === 'q') depth = Math.max(depth, ++saved)
    else if (operator === 'Q') saved--
    else if (operator === 'k' || operator === 'K') hasCmyk = true
    else if (mark) continue
    else if (operator === 'm' || operator === 're') path = path === -1 ? line : path
    else if (operator === 'n') path = -1
    else if (operator === 'Do') {
      const draws = code.slice(line + 1, code.indexOf(' ', line))
      loose.push({from: line, to: end + 1, draws})
    } else if (operator === 'sh') loose.push({from: line, to: end + 1})
    else if (paints.has(operator)) {
      loose.push({from: path, to: end + 1})
      path = -1
    }
  }
  if (mark || within > 0) throw unknown()
  return {marked, texts, loose, depth, hasCmyk, hasBoxes: showsBox(code)}
}

const ending = '\nET\n'
const unknown = () => new Error('The browser wrote a page of an unknown form')

/** The last word of a line. */
function operatorAt(code: string, line: number, end: number): string {
  let from = end
  while (from > line && !endsWord(code.charCodeAt(from - 1))) from--
  return code.slice(from, end)
}

const endsWord = (sign: number) => sign === 0x20 || sign === 0x3e

function mcidIn(line: string): number | undefined {
  const at = line.lastIndexOf('/MCID ')
  return at === -1 ? undefined : Number.parseInt(line.slice(at + '/MCID '.length), 10)
}

/** Whether `<0000> Tj` or the like shows glyph 0 (ISO 19005-2, 6.2.11.8). Where no zeros stand is found at once. */
function showsBox(code: string): boolean {
  return (code.includes('<0000') || /\w\w\w\w0000/.test(code)) && box.test(code)
}

const box = /<(?:\w{4})*?0000(?:\w{4})*> Tj\n/
