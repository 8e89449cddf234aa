import type {Page} from '../article.ts'
import type {Heading} from '../browser/task.ts'
import {nameBookmarks} from './bookmarks.ts'
import {dateOf} from './date.ts'
import {type Entries, pointed, readDictionary, writeDictionary} from './dictionary.ts'
import {objectText, type PdfFile} from './pdf.ts'
import {savePdf, streamWith} from './save.ts'
import {srgbProfile} from './srgb.ts'
import {pdfText} from './string.ts'
import {mendStructure} from './structure/mend.ts'
import {writeXmp} from './xmp.ts'

/** A PDF with its metadata. */
export interface Finished {
  readonly pdf: Uint8Array
  readonly pages: number
}

/**
 * Give the browser's PDF its metadata, the names of its bookmarks and a structure that can be read out, and take the
 * hour of printing out of it: the same page gives the same bytes.
 */
export function finish(file: PdfFile, page: Page, headings: readonly Heading[]): Finished {
  const catalog = readDictionary(objectText(file, file.root))
  const {objects, dropped, movedTo, sheets} = mendStructure(file, catalog)
  let next = Math.max(file.size, ...objects.keys()) + 1
  const add = (body: string | Buffer): string => {
    objects.set(next, body)
    return `${next++} 0 R`
  }
  const outlines = pointed(catalog.get('Outlines'))
  if (outlines !== undefined) {
    for (const [number, text] of nameBookmarks(file, outlines, headings, movedTo)) {
      objects.set(number, text)
    }
  }
  const producer = producerOf(file)
  const date = dateOf(page.date)
  const info = file.info ?? next++
  objects.set(info, writeInfo(page, producer, date?.pdf))
  const xmp = Buffer.from(writeXmp(page, producer, date?.iso))
  catalog.set('Metadata', add(streamWith('/Type/Metadata/Subtype/XML', xmp)))
  catalog.set('ViewerPreferences', '<</DisplayDocTitle true>>')
  catalog.set('OutputIntents', `[${writeIntent(add(streamWith('/N 3', srgbProfile())))}]`)
  setLanguage(catalog, page.lang)
  objects.set(file.root, writeDictionary(catalog))
  const pdf = savePdf(file, {objects, dropped, root: file.root, info})
  return {pdf, pages: sheets.pages.length}
}

function setLanguage(catalog: Entries, lang: string): void {
  if (lang) catalog.set('Lang', pdfText(lang))
  else catalog.delete('Lang')
}

/** All colours are sRGB, as those of the browser are (ISO 19005-2, 6.2.3). */
function writeIntent(profile: string): string {
  const name = pdfText('sRGB IEC61966-2.1')
  return writeDictionary([
    ['Type', '/OutputIntent'],
    ['S', '/GTS_PDFA1'],
    ['OutputConditionIdentifier', name],
    ['Info', name],
    ['DestOutputProfile', profile]
  ])
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

function producerOf(file: PdfFile): string {
  const text = file.info === undefined ? '' : objectText(file, file.info)
  return /\/Producer \((Skia\/PDF m\d+)\)/.exec(text)?.[1] ?? 'Offprint'
}
