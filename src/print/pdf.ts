/** A PDF, as far as its reading and its update ask. */
export interface PdfFile {
  readonly bytes: Buffer
  /** The same, a letter a byte: to read many small objects of it costs a fifth. */
  readonly text: string
  /** Where the newest cross-reference table begins. */
  readonly xrefAt: number
  readonly size: number
  readonly root: number
  readonly info: number | undefined
  /** Where the objects begin, by number; 0 for those that are free. */
  readonly starts: Float64Array
  /** Where the next object begins, by number. */
  readonly ends: Float64Array
  /** The numbers of the objects in the order of the file. */
  readonly order: Uint32Array
}

/** Where an object lies in the file. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/**
 * Read the end of a PDF as Chromium writes it: one classic table that begins with object 0
 * (Skia m131–m156; case: test/print/finish.test.ts).
 */
export function readPdf(bytes: Buffer): PdfFile {
  const text = bytes.toString('latin1')
  const tail = text.slice(-2048)
  const end = /trailer\s*<<([\s\S]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)
  const dictionary = end?.[1] ?? ''
  const xrefAt = Number(end?.[2] ?? Number.NaN)
  const size = reference(dictionary, /\/Size (\d+)/)
  const root = reference(dictionary, /\/Root (\d+) 0 R/)
  if (size === undefined || root === undefined || head(text, xrefAt) !== `xref\n0 ${size}\n`) {
    throw new Error('The browser wrote a PDF of an unknown form')
  }
  const starts = readTable(text, xrefAt, size)
  const order = inOrder(starts)
  const ends = new Float64Array(size)
  let next = xrefAt
  for (let index = order.length - 1; index >= 0; index--) {
    const number = order[index] ?? 0
    ends[number] = next
    next = starts[number] ?? 0
  }
  return {
    bytes,
    text,
    xrefAt,
    size,
    root,
    info: reference(dictionary, /\/Info (\d+) 0 R/),
    starts,
    ends,
    order
  }
}

function readTable(text: string, xrefAt: number, size: number): Float64Array {
  const first = text.indexOf('\n', xrefAt + 'xref\n'.length) + 1
  const starts = new Float64Array(size)
  for (let number = 0; number < size; number++) {
    const at = first + number * 20
    if (text[at + 17] === 'n') starts[number] = Number.parseInt(text.slice(at, at + 10), 10)
  }
  return starts
}

/** The objects in use, sorted by their places: place and number in one figure sort at once. */
function inOrder(starts: Float64Array): Uint32Array {
  const places = starts.map((at, number) => (at === 0 ? 0 : at * span + number)).sort()
  const first = places.findIndex(place => place > 0)
  return Uint32Array.from(places.subarray(first), place => place % span)
}

const span = 2 ** 23

/** The text of an object between `obj` and `endobj`. */
export function objectText(file: PdfFile, number: number): string {
  const {from, to} = extentOf(file, number)
  return file.text.slice(from, to)
}

/** Where the inside of an object begins; 0 for those that are free. */
export function openingOf({starts}: PdfFile, number: number): number {
  const at = starts[number] ?? 0
  return at === 0 ? 0 : at + String(number).length + ' 0 obj\n'.length
}

/** The inside of an object. Its end comes from the table: a title may well hold "endobj". */
export function extentOf(file: PdfFile, number: number): Extent {
  const {text, ends} = file
  const from = openingOf(file, number)
  const opening = ' 0 obj\n'
  if (from === 0 || !text.startsWith(opening, from - opening.length)) {
    throw new Error(`The browser wrote a PDF without object ${number}`)
  }
  return {from, to: text.lastIndexOf('endobj', (ends[number] ?? 0) - 1)}
}

/** A stream: what is said of it, and its bytes as they are stored. */
export interface Stream {
  readonly text: string
  readonly body: Buffer
}

/** A stream's dictionary ends where its bytes begin, and `Length` says how many they are. */
export function streamOf(file: PdfFile, number: number): Stream {
  const {from, to} = extentOf(file, number)
  const at = file.text.indexOf('stream\n', from)
  const text = file.text.slice(from, at)
  const length = reference(text, /\/Length (\d+)/)
  if (at === -1 || at > to || length === undefined) {
    throw new Error(`The browser wrote a PDF whose object ${number} is no stream`)
  }
  const start = at + 'stream\n'.length
  return {text, body: file.bytes.subarray(start, start + length)}
}

/** The number of the object that a dictionary points at. */
export function reference(text: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(text)?.[1]
  return found === undefined ? undefined : Number(found)
}

function head(text: string, at: number): string {
  if (!Number.isSafeInteger(at) || at < 0 || at >= text.length) return ''
  return text.slice(at, text.indexOf('\n', at + 'xref\n'.length) + 1)
}
