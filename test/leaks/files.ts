import {deflateSync} from 'node:zlib'
import {strToU8, zipSync} from 'fflate'

/** A chunk of a PNG; nobody here looks at its sum. */
function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
}

export function png(type: string, data: Uint8Array): Buffer {
  const begin = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  return Buffer.concat([begin, chunk(type, data), chunk('IEND', Buffer.alloc(0))])
}

export const packed = (text: string): Uint8Array => deflateSync(Buffer.from(text))

export function jpeg(marker: number, data: Uint8Array, behind = ''): Buffer {
  const head = Buffer.from([0xff, 0xd8, 0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 4)
  return Buffer.concat([
    head,
    data,
    Buffer.from([0xff, 0xda, 1, 2, 0xff, 0xd9]),
    Buffer.from(behind)
  ])
}

/** A PDF of one page with these words. */
export function pdf(words: string, {info = '', more = [] as string[], root = ''} = {}): Buffer {
  const stream = `BT /F 12 Tf 10 100 Td (${words}) Tj ET`
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${root}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<<${info}>>`,
    ...more
  ]
  let text = '%PDF-1.7\n'
  const starts = objects.map((object, index) => {
    const start = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const rows = starts.map(start => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R/Info 6 0 R>>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content
      ])
    )
  )
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** What Word writes, with these parts. */
export function docx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zip({
    'word/document.xml': `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...more
  })
}
