import assert from 'node:assert/strict'
import {test} from 'node:test'
import {deflateSync} from 'node:zlib'
import {lackedFaces} from '../../src/read/images/pdffaces.ts'

const pdf = (text: string): Uint8Array => Buffer.from(`%PDF-1.7\n${text}`, 'latin1')
const lacking = '<</Type/FontDescriptor/FontName/ABCDEF+Stone-Bold/Style<</Panose <00>>>/Flags 32>>'

for (const [what, text, names] of [
  ['a face with its file', '<</Type /FontDescriptor /FontName /Stone /FontFile2 7 0 R>>', []],
  ['a face without', lacking, ['Stone-Bold']],
  ['a standard face', '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>', ['Helvetica']],
  ['a face with a descriptor', '<</Subtype/Type1/BaseFont/Stone/FontDescriptor 7 0 R>>', []],
  ['a face of several', '<</Subtype/Type0/BaseFont/Stone/DescendantFonts[7 0 R]>>', []]
] as const) {
  test(`faces that a PDF does not hold: ${what}`, () =>
    assert.deepEqual(lackedFaces(pdf(text)), names))
}

test('faces are found in objects that are packed, and broken ones passed over', () => {
  const packed = deflateSync(Buffer.from(`5 0 ${lacking}`)).toString('latin1')
  const stream = (bytes: string) =>
    `9 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\n${bytes}\nendstream\nendobj\n`
  assert.deepEqual(lackedFaces(pdf(stream('no zlib') + stream(packed))), ['Stone-Bold'])
})
