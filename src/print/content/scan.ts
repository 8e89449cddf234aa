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
  let mark: {readonly mcid: number; readonly from: number} | undefined
  let depth = 0
  let gap = 0
  signs.lastIndex = 0
  for (let found = signs.exec(code); found; found = signs.exec(code)) {
    const to = found.index + found[0].length
    if (!found[0].startsWith('EMC')) {
      const from = code.lastIndexOf('\n', found.index) + 1
      const at = mark || depth > 0 ? -1 : code.lastIndexOf('/MCID ', found.index)
      if (at < from) depth++
      else {
        findLoose(code, gap, from, loose)
        mark = {mcid: Number.parseInt(code.slice(at + '/MCID '.length, to), 10), from}
      }
    } else if (depth > 0) depth--
    else if (mark) {
      marked.push({...mark, to})
      mark = undefined
      gap = to
    }
  }
  if (mark || depth > 0) throw new Error('The browser wrote a page of an unknown form')
  findLoose(code, gap, code.length, loose)
  return {marked, loose}
}

/** What a piece of code without marks paints, operator by operator (ISO 32000-1, table 51). */
function findLoose(code: string, from: number, to: number, loose: Piece[]): void {
  let path = -1
  let text = -1
  for (let at = from; at < to; ) {
    const end = code.indexOf('\n', at) + 1 || to
    const line = code.slice(at, end - 1)
    const operator = line.slice(line.lastIndexOf(' ') + 1)
    switch (operator) {
      case 'BT':
        text = at
        break
      case 'ET':
        loose.push({from: text, to: end})
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
    }
    at = end
  }
}
