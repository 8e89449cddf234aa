import {createHash} from 'node:crypto'
import type {Page} from '../article.ts'
import {dateOf} from './date.ts'
import {type Change, extentOf, type Outline, objectText, readOutline, writeUpdate} from './pdf.ts'
import {writeXmp} from './xmp.ts'

/** A PDF with its metadata. */
export interface Finished {
  readonly pdf: Uint8Array
  readonly pages: number
}

/**
 * Give the browser's PDF its metadata by an incremental update, and take the hour of printing out
 * of it: the same page gives the same bytes.
 */
export function finish(printed: Uint8Array, page: Page): Finished {
  const bytes = Buffer.from(printed.buffer, printed.byteOffset, printed.byteLength)
  const outline = readOutline(bytes)
  const producer = producerOf(outline)
  blankInfo(outline)
  const catalog = objectText(outline, outline.root)
  const info = outline.info ?? outline.size
  const metadata = Math.max(outline.size, info + 1)
  const date = dateOf(page.date)
  const changes: Change[] = [
    {number: outline.root, text: catalogWith(catalog, page.lang, metadata)},
    {number: info, text: writeInfo(page, producer, date?.pdf)},
    {number: metadata, text: streamOf(writeXmp(page, producer, date?.iso))}
  ]
  const hash = createHash('sha256').update(bytes)
  for (const {text} of changes) hash.update(text)
  const update = writeUpdate(outline, changes, info, hash.digest('hex').slice(0, 32))
  return {pdf: Buffer.concat([bytes, update]), pages: countPages(outline, catalog)}
}

/** A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, all else as UTF-16 with its mark. */
export function pdfText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

function writeInfo(page: Page, producer: string, date: string | undefined): string {
  const {title, authors, keywords} = page
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Title', title],
    ['Author', authors.join('; ')],
    ['Keywords', keywords.join('; ')],
    ['Creator', 'Offprint'],
    ['Producer', producer],
    ['CreationDate', date],
    ['ModDate', date]
  ]
  const lines = facts.flatMap(([name, value]) => (value ? [`/${name} ${pdfText(value)}`] : []))
  return `<<${lines.join('\n')}>>`
}

function catalogWith(catalog: string, lang: string, metadata: number): string {
  const string = String.raw`(?:\((?:\\[\s\S]|[^\\()])*\)|<[^>]*>)`
  const kept = catalog
    .trimEnd()
    .replace(new RegExp(String.raw`\s*/Lang\s*${string}`), '')
    .replace(/\s*\/ViewerPreferences\s*<<[^<>]*>>/, '')
    .replace(/\s*\/Metadata\s+\d+ 0 R/, '')
    .replace(/>>$/, '')
  const language = lang ? `\n/Lang ${pdfText(lang)}` : ''
  return `${kept}\n/ViewerPreferences <</DisplayDocTitle true>>\n/Metadata ${metadata} 0 R${language}>>`
}

function streamOf(xmp: string): Buffer {
  const body = Buffer.from(xmp)
  const opening = `<</Type /Metadata\n/Subtype /XML\n/Length ${body.length}>>\nstream\n`
  return Buffer.concat([Buffer.from(opening), body, Buffer.from('\nendstream')])
}

function producerOf(outline: Outline): string {
  const text = outline.info === undefined ? '' : objectText(outline, outline.info)
  return /\/Producer \((Skia\/PDF m\d+)\)/.exec(text)?.[1] ?? 'Offprint'
}

/** The dates in the superseded Info would make each file differ: spaces keep all offsets. */
function blankInfo(outline: Outline): void {
  if (outline.info === undefined) return
  const {from, to} = extentOf(outline, outline.info)
  const opening = outline.bytes.indexOf('<<', from) + 2
  const closing = outline.bytes.lastIndexOf('>>', to)
  outline.bytes.fill(0x20, opening, closing)
}

function countPages(outline: Outline, catalog: string): number {
  const tree = Number(/\/Pages (\d+) 0 R/.exec(catalog)?.[1])
  return Number(/\/Count (\d+)/.exec(objectText(outline, tree))?.[1])
}
