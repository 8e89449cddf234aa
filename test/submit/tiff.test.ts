import assert from 'node:assert/strict'
import {test} from 'node:test'
import {lzw} from '../../src/submit/lzw.ts'
import {tiff} from '../../src/submit/tiff.ts'

/** The reader of TIFF 6.0, section 13, word for word. */
function unpacked(packed: Uint8Array): number[] {
  const out: number[] = []
  let table: number[][] = []
  let width = 9
  let at = 0
  let old: number[] | undefined
  while (at < packed.length * 8) {
    let code = 0
    for (let bit = 0; bit < width; bit++, at++) {
      code = code * 2 + (((packed[at >> 3] ?? 0) >> (7 - (at & 7))) & 1)
    }
    if (code === 257) return out
    if (code === 256) {
      table = []
      width = 9
      old = undefined
      continue
    }
    const known = code < 256 ? [code] : table[code - 258]
    const text: number[] = known ?? [...(old ?? []), old?.[0] ?? 0]
    out.push(...text)
    if (old) table.push([...old, text[0] ?? 0])
    old = text
    // One code early, as the specification has it.
    if (258 + table.length >= 2 ** width - 1 && width < 12) width++
  }
  return [Number.NaN]
}

for (const [name, bytes] of [
  ['nothing', []],
  ['one byte', [7]],
  ['even', new Array(70_000).fill(0)],
  [
    'all bytes, over and over',
    Array.from({length: 30_000}, (_, at) => (at * at + (at >> 3)) & 255)
  ],
  ['each length around the first longer code', Array.from({length: 254}, (_, at) => at)],
  ['the same and one', Array.from({length: 255}, (_, at) => at & 255)]
] as const) {
  test(`LZW: ${name}`, () => {
    assert.deepEqual(unpacked(lzw(Uint8Array.from(bytes))), [...bytes])
  })
}

test('a TIFF: header, sorted tags, pixels as differences', () => {
  const file = Buffer.from(tiff([10, 20, 30, 255, 11, 19, 30, 0], 2, 1, 300))
  assert.equal(file.toString('latin1', 0, 2), 'II')
  const directory = file.readUInt32LE(4)
  const tags = new Map<number, number>()
  for (let index = 0; index < file.readUInt16LE(directory); index++) {
    const at = directory + 2 + index * 12
    tags.set(file.readUInt16LE(at), file.readUInt32LE(at + 8))
  }
  assert.deepEqual(
    [...tags.keys()],
    [...tags.keys()].sort((a, b) => a - b)
  )
  assert.deepEqual([tags.get(256), tags.get(257), tags.get(277)], [2, 1, 3])
  const density = tags.get(282) ?? 0
  assert.equal(file.readUInt32LE(density) / file.readUInt32LE(density + 4), 300)
  const start = tags.get(273) ?? 0
  const pixels = unpacked(file.subarray(start, start + (tags.get(279) ?? 0)))
  assert.deepEqual(pixels, [10, 20, 30, 1, 255, 0])
})
