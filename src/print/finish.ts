import {createHash} from 'node:crypto'
import type {Page} from '../article.ts'
import type {Heading} from '../browser/task.ts'
import {nameBookmarks} from './bookmarks.ts'
import {dateOf} from './date.ts'
import {type Change, extentOf, objectText, type PdfFile, writeUpdate} from './pdf.ts'
import {pdfText, textString} from './string.ts'
import {writeXmp} from './xmp.ts'

/** A PDF with its metadata. */
export interface Finished {
  readonly pdf: Uint8Array
  readonly pages: number
}

/**
 * Give the browser's PDF its metadata and the names of its bookmarks by an incremental update, and
 * take the hour of printing out of it: the same page gives the same bytes.
 */
export function finish(file: PdfFile, page: Page, headings: readonly Heading[]): Finished {
  const producer = producerOf(file)
  blankInfo(file)
  const catalog = objectText(file, file.root)
  const info = file.info ?? file.size
  const metadata = Math.max(file.size, info + 1)
  const date = dateOf(page.date)
  const changes: Change[] = [
    {number: file.root, text: catalogWith(catalog, page.lang, metadata)},
    {number: info, text: writeInfo(page, producer, date?.pdf)},
    {number: metadata, text: streamOf(writeXmp(page, producer, date?.iso))},
    ...nameBookmarks(file, catalog, headings)
  ]
  const hash = createHash('sha256').update(file.bytes)
  for (const {text} of changes) hash.update(text)
  const update = writeUpdate(file, changes, info, hash.digest('hex').slice(0, 32))
  return {pdf: Buffer.concat([file.bytes, update]), pages: countPages(file, catalog)}
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
  const kept = catalog
    .trimEnd()
    .replace(new RegExp(String.raw`\s*/Lang\s*${textString}`), '')
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

function producerOf(file: PdfFile): string {
  const text = file.info === undefined ? '' : objectText(file, file.info)
  return /\/Producer \((Skia\/PDF m\d+)\)/.exec(text)?.[1] ?? 'Offprint'
}

/** The dates in the superseded Info would make each file differ: spaces keep all offsets. */
function blankInfo(file: PdfFile): void {
  if (file.info === undefined) return
  const {from, to} = extentOf(file, file.info)
  const opening = file.bytes.indexOf('<<', from) + 2
  const closing = file.bytes.lastIndexOf('>>', to)
  file.bytes.fill(0x20, opening, closing)
}

function countPages(file: PdfFile, catalog: string): number {
  const tree = Number(/\/Pages (\d+) 0 R/.exec(catalog)?.[1])
  return Number(/\/Count (\d+)/.exec(objectText(file, tree))?.[1])
}
