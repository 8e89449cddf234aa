/** A PDF, as far as its reading and its update ask. */
export interface PdfFile {
  readonly bytes: Buffer
  /** Where the newest cross-reference table begins. */
  readonly xrefAt: number
  readonly size: number
  readonly root: number
  readonly info: number | undefined
  /** Where the objects begin, by number; 0 for those that are free. */
  readonly starts: Float64Array
  /** The same in the order of the file. */
  readonly ordered: Float64Array
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
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2048))
  const end = /trailer\s*<<([\s\S]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)
  const dictionary = end?.[1] ?? ''
  const xrefAt = Number(end?.[2] ?? Number.NaN)
  const size = reference(dictionary, /\/Size (\d+)/)
  const root = reference(dictionary, /\/Root (\d+) 0 R/)
  if (size === undefined || root === undefined || head(bytes, xrefAt) !== `xref\n0 ${size}\n`) {
    throw new Error('The browser wrote a PDF of an unknown form')
  }
  const starts = readTable(bytes, xrefAt, size)
  const ordered = Float64Array.from(starts).sort()
  return {
    bytes,
    xrefAt,
    size,
    root,
    info: reference(dictionary, /\/Info (\d+) 0 R/),
    starts,
    ordered
  }
}

function readTable(bytes: Buffer, xrefAt: number, size: number): Float64Array {
  const first = bytes.indexOf('\n', xrefAt + 'xref\n'.length) + 1
  const entries = bytes.toString('latin1', first, first + size * 20)
  return Float64Array.from({length: size}, (_, number) => {
    const at = number * 20
    return entries[at + 17] === 'n' ? Number(entries.slice(at, at + 10)) : 0
  })
}

/** The text of an object between `obj` and `endobj`. */
export function objectText(file: PdfFile, number: number): string {
  const {from, to} = extentOf(file, number)
  return file.bytes.toString('latin1', from, to)
}

/** The inside of an object. Its end comes from the table: a title may well hold "endobj". */
export function extentOf(file: PdfFile, number: number): Extent {
  const {bytes, starts} = file
  const at = starts[number] ?? 0
  const opening = `${number} 0 obj\n`
  if (at === 0 || bytes.toString('latin1', at, at + opening.length) !== opening) {
    throw new Error(`The browser wrote a PDF without object ${number}`)
  }
  return {from: at + opening.length, to: bytes.lastIndexOf('endobj', nextOf(file, at) - 1)}
}

/** Where the object behind this place begins. */
function nextOf({ordered, xrefAt}: PdfFile, at: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle] ?? 0) > at) high = middle
    else low = middle + 1
  }
  return ordered[low] ?? xrefAt
}

/** A new form of an object, to be put behind the end of the file. */
export interface Change {
  readonly number: number
  readonly text: string | Buffer
}

/** The bytes of an incremental update (ISO 32000-1, 7.5.6). */
export function writeUpdate(
  file: PdfFile,
  changes: readonly Change[],
  info: number,
  id: string
): Buffer {
  const parts: Buffer[] = [Buffer.from('\n')]
  let at = file.bytes.length + 1
  const entries: string[] = []
  const put = (part: Buffer) => {
    parts.push(part)
    at += part.length
  }
  const ordered = [...changes].sort((one, other) => one.number - other.number)
  for (const {number, text} of ordered) {
    entries.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
    put(Buffer.from(`${number} 0 obj\n`))
    put(Buffer.from(text))
    put(Buffer.from('\nendobj\n'))
  }
  const size = Math.max(file.size, ...ordered.map(({number}) => number + 1))
  const start = at
  put(
    Buffer.from(
      `xref\n${entries.join('')}trailer\n<</Size ${size}\n/Root ${file.root} 0 R\n` +
        `/Info ${info} 0 R\n/Prev ${file.xrefAt}\n/ID [<${id}> <${id}>]>>\n` +
        `startxref\n${start}\n%%EOF\n`
    )
  )
  return Buffer.concat(parts)
}

/** The number of the object that a dictionary points at. */
export function reference(text: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(text)?.[1]
  return found === undefined ? undefined : Number(found)
}

function head(bytes: Buffer, at: number): string {
  if (!Number.isSafeInteger(at) || at < 0 || at >= bytes.length) return ''
  return bytes.toString('latin1', at, bytes.indexOf('\n', at + 'xref\n'.length) + 1)
}
