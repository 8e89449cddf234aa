import {createHash} from 'node:crypto'
import {deflateSync} from 'node:zlib'
import type {PdfFile} from './pdf.ts'

/** What a file gets instead of what it had. */
export interface Changes {
  /** Objects by their numbers, streams as bytes. */
  readonly objects: ReadonlyMap<number, string | Buffer>
  /** The highest number of an object. */
  readonly last: number
  /** 1 at the numbers of objects that are no more. */
  readonly dropped: Uint8Array
  readonly root: number
  readonly info: number
}

const packSize = 200

/**
 * Write a file anew: what stays is copied byte by byte, what is new and no stream is packed (ISO 32000-1, 7.5.7),
 * for there are thousands of small objects.
 */
export function savePdf(file: PdfFile, {objects, last, dropped, root, info}: Changes): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xD3\xEB\xE9\xE1\n', 'latin1')]
  let at = parts[0]?.length ?? 0
  const put = (part: Buffer) => {
    parts.push(part)
    at += part.length
  }
  const places = placesFor(last + 2 + Math.ceil(objects.size / packSize))
  const putObject = (number: number, body: Buffer) => {
    places.put(number, at)
    put(Buffer.from(`${number} 0 obj\n`))
    put(body)
    put(endobj)
  }
  for (const run of runsOf(file, number => objects.has(number) || dropped[number] === 1)) {
    for (const number of run.numbers) places.put(number, at + (file.starts[number] ?? 0) - run.from)
    put(file.bytes.subarray(run.from, run.to))
  }
  const packed: (readonly [number, string])[] = []
  for (let number = 1; number <= last; number++) {
    const body = objects.get(number)
    if (typeof body === 'string') packed.push([number, body])
    else if (body) putObject(number, body)
  }
  let next = last + 1
  for (let first = 0; first < packed.length; first += packSize) {
    const some = packed.slice(first, first + packSize)
    for (const [index, [number]] of some.entries()) places.pack(number, next, index)
    putObject(next++, packOf(some))
  }
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  const id = hash.digest('hex').slice(0, 32).toUpperCase()
  const start = at
  places.put(next, start)
  const trailer = `/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]`
  putObject(next, tableOf(places, next + 1, trailer))
  put(Buffer.from(`startxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}

const endobj = Buffer.from('\nendobj\n')

interface Run {
  readonly numbers: number[]
  readonly from: number
  to: number
}

/** Objects that stay and lie one behind the other. */
function runsOf(file: PdfFile, isGone: (number: number) => boolean): Run[] {
  const runs: Run[] = []
  for (const number of file.order) {
    if (isGone(number)) continue
    const from = file.starts[number] ?? 0
    const to = file.ends[number] ?? 0
    const run = runs.at(-1)
    if (run?.to === from) {
      run.numbers.push(number)
      run.to = to
    } else runs.push({numbers: [number], from, to})
  }
  return runs
}

/** A stream: what is said of it, and its bytes. */
export function streamWith(entries: string, body: Buffer): Buffer {
  const opening = `<<${entries}/Length ${body.length}>>\nstream\n`
  return Buffer.concat([Buffer.from(opening, 'latin1'), body, Buffer.from('\nendstream')])
}

function packOf(objects: readonly (readonly [number, string])[]): Buffer {
  let offset = 0
  const heads = objects.map(([number, body]) => {
    const head = `${number} ${offset}`
    offset += body.length + 1
    return head
  })
  const opening = `${heads.join(' ')}\n`
  const text = objects.map(([, body]) => body).join('\n')
  const body = deflateSync(Buffer.from(opening + text, 'latin1'))
  const entries = `/Type/ObjStm/N ${objects.length}/First ${opening.length}/Filter/FlateDecode`
  return streamWith(entries, body)
}

const row = 8

/** Rows of a cross-reference stream (7.5.8), by numbers: what makes out a row, a type, four bytes, two bytes. */
interface Places {
  readonly table: Buffer
  put(number: number, at: number): void
  pack(number: number, pack: number, index: number): void
}

function placesFor(size: number): Places {
  const table = Buffer.alloc(size * row)
  const view = new DataView(table.buffer, table.byteOffset)
  const set = (number: number, type: number, where: number, index: number) => {
    table[number * row + 1] = type
    view.setUint32(number * row + 2, where)
    view.setUint16(number * row + 6, index)
  }
  return {
    table,
    put: (number, at) => set(number, 1, at, 0),
    pack: (number, pack, index) => set(number, 2, pack, index)
  }
}

/** The table, each row as the difference from the last; what is free leads to what is free next. */
function tableOf(places: Places, size: number, trailer: string): Buffer {
  const table = places.table.subarray(0, size * row)
  let free = 0
  for (let number = size - 1; number >= 0; number--) {
    const at = number * row
    // 2: each byte is what it is more than the one above.
    table[at] = 2
    if (table[at + 1] !== 0) continue
    table.writeUInt32BE(free, at + 2)
    table.writeUInt16BE(number === 0 ? 0xffff : 0, at + 6)
    free = number
  }
  for (let at = table.length - 1; at >= row; at--) {
    if (at % row !== 0) table[at] = ((table[at] ?? 0) - (table[at - row] ?? 0)) & 0xff
  }
  const entries =
    `/Type/XRef/Size ${size}/W[1 4 2]${trailer}/Filter/FlateDecode` +
    `/DecodeParms<</Predictor 12/Columns ${row - 1}>>`
  return streamWith(entries, deflateSync(table))
}
