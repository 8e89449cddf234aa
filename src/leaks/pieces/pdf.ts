import {inflateSync} from 'node:zlib'
import type {PDFDocumentProxy} from 'pdfjs-dist'
import type {Piece, Source} from '../piece.ts'
import type {Inner} from './inner.ts'

/** Words of the pages, what is said of the file, bookmarks, files that it carries, and all texts in its objects. */
export async function pdfPieces({place, bytes}: Source, inner: Inner): Promise<Piece[]> {
  const {getDocument} = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const opened = getDocument({data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false})
  const at = (name: string): string => [place, name].filter(Boolean).join(', ')
  try {
    const document = await opened.promise
    const pieces: Piece[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const {body, around} = await wordsOf(document, number)
      pieces.push({place: at(`page ${number}`), text: body, kind: 'text'})
      pieces.push({place: at(`page ${number}, head or foot`), text: around, kind: 'text'})
    }
    return [
      ...pieces,
      ...(await facts(document, at, inner)),
      ...(await objects(Buffer.from(bytes), at, inner))
    ]
  } finally {
    await opened.destroy()
  }
}

/** The words of a page, those apart that are an artifact: numbers of lines would else stand in sentences. */
async function wordsOf(
  document: PDFDocumentProxy,
  number: number
): Promise<{readonly body: string; readonly around: string}> {
  const page = await document.getPage(number)
  const {items} = await page.getTextContent({includeMarkedContent: true})
  const words = {body: '', around: ''}
  const open: boolean[] = []
  for (const item of items) {
    if ('str' in item) {
      words[open.includes(true) ? 'around' : 'body'] += item.hasEOL ? `${item.str}\n` : item.str
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push((item as {tag?: string}).tag === 'Artifact')
  }
  return words
}

async function facts(
  document: PDFDocumentProxy,
  at: (name: string) => string,
  inner: Inner
): Promise<Piece[]> {
  const {info, metadata} = await document.getMetadata()
  const {Custom: custom = {}, ...own} = info as Readonly<Record<string, unknown>>
  const attachments: Record<string, {filename: string; content: Uint8Array; description?: string}> =
    (await document.getAttachments()) ?? {}
  const inside: Piece[] = []
  for (const {filename, content, description = ''} of Object.values(attachments)) {
    inside.push({
      place: at('name of an attachment'),
      text: `${filename}\n${description}`,
      kind: 'field'
    })
    inside.push(...(await inner(`attachment ${filename}`, content)))
  }
  return [
    ...Object.entries({...own, ...Object(custom)}).flatMap(([name, value]): Piece[] =>
      typeof value === 'string'
        ? [
            {
              place: at(`property ${name}`),
              text: value,
              kind: name === 'Author' ? 'person' : 'field'
            }
          ]
        : []
    ),
    ...(metadata ? await inner('XMP', Buffer.from(String(metadata.getRaw()))) : []),
    ...inside
  ]
}

/** Each text in an object, and what is packed in streams: bookmarks, descriptions, earlier versions, images. */
async function objects(
  bytes: Buffer,
  at: (name: string) => string,
  inner: Inner
): Promise<Piece[]> {
  const text = bytes.toString('latin1')
  const pieces: Piece[] = []
  let bare = ''
  let from = 0
  for (let start = text.indexOf('stream', 0); start >= 0; start = text.indexOf('stream', from)) {
    const end = text.indexOf('endstream', start)
    if (end < 0) break
    bare += text.slice(from, start)
    const head = text.slice(Math.max(0, text.lastIndexOf('obj', start)), start)
    const begin = start + (text[start + 6] === '\r' ? 8 : 7)
    const data = bytes.subarray(begin, end)
    if (/\/DCTDecode/.test(head)) pieces.push(...(await inner('an image', data)))
    else if (/\/ObjStm/.test(head)) bare += `\n${inflated(data)?.toString('latin1') ?? ''}`
    else if (/\/Metadata|\/EmbeddedFile/.test(head)) {
      pieces.push(...(await inner('a file within', inflated(data) ?? data)))
    }
    from = end + 'endstream'.length
  }
  bare += text.slice(from)
  const remarks = (bare.match(/%[^\r\n]*/g) ?? []).join('\n')
  return [
    ...pieces,
    {place: at('texts in its objects'), text: stringsOf(bare), kind: 'field'},
    {place: at('comments'), text: Buffer.from(remarks, 'latin1').toString('utf8'), kind: 'field'}
  ]
}

function inflated(data: Buffer): Buffer | undefined {
  try {
    return inflateSync(data)
  } catch {
    return undefined
  }
}

/** Texts in brackets, and those in hexadecimal. */
function stringsOf(objects: string): string {
  const written = objects.matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)|<([\dA-Fa-f\s]{4,})>/g)
  return [...written]
    .map(([, literal, hex]) =>
      literal === undefined
        ? textOf(Buffer.from((hex ?? '').replace(/\s/g, ''), 'hex'))
        : textOf(Buffer.from(unescaped(literal), 'latin1'))
    )
    .join('\n')
}

function unescaped(literal: string): string {
  return literal.replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, sign: string) =>
    /^[0-7]/.test(sign)
      ? String.fromCharCode(Number.parseInt(sign, 8))
      : ({n: '\n', r: '\r', t: '\t', b: '', f: ''}[sign] ?? sign.trim())
  )
}

function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = bytes.toString('latin1')
  return text.startsWith('\u00ef\u00bb\u00bf') ? bytes.toString('utf8') : text
}
