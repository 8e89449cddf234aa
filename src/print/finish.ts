import type {Page} from '../article.ts'
import type {Heading, Target, Trim} from '../browser/task.ts'
import {type Attachment, attach} from './attachments.ts'
import {nameBookmarks} from './bookmarks.ts'
import {dateOf} from './date.ts'
import {type Entries, pointed, readDictionary, writeDictionary} from './dictionary.ts'
import {type PageLabels, writeLabels} from './labels.ts'
import {objectText, type PdfFile} from './pdf.ts'
import {savePdf, streamWith} from './save.ts'
import {srgbProfile} from './srgb.ts'
import {findUnmet, type Unmet} from './standard/conditions.ts'
import {draftOf} from './standard/draft.ts'
import type {Standard} from './standard/standards.ts'
import {pdfText} from './string.ts'
import {elementsIn} from './structure/element.ts'
import {mendStructure} from './structure/mend.ts'
import {nameSubsets} from './subsets.ts'
import {writeXmp} from './xmp.ts'

/** What a PDF gets beside its metadata. */
export interface Finishing {
  readonly headings: readonly Heading[]
  /** Its text, so that lines can be joined as it is written. */
  readonly text?: string
  readonly trim?: Trim | undefined
  /** What its links lead to, by the numbers they lead to. */
  readonly targets?: readonly Target[]
  /** How its pages are numbered, where they are not simply counted. */
  readonly labels?: readonly PageLabels[]
  /** Standards that it is to meet; by default those that it does meet of PDF/A-2u and PDF/UA-1. */
  readonly standards?: readonly Standard[]
  /** Files that it carries, where PDF/A-3u is asked for. */
  readonly attachments?: readonly Attachment[]
}

/** A PDF with its metadata. */
export interface Finished {
  readonly pdf: Uint8Array
  readonly pages: number
  /** Why it does not say that it meets a standard, a sentence each. */
  readonly unmet: readonly Unmet[]
}

/**
 * Give the browser's PDF its metadata, the names of its bookmarks and a structure that can be read out, and take the
 * hour of printing out of it: the same page gives the same bytes. It says which standards it meets if it does.
 */
export function finish(
  file: PdfFile,
  page: Page,
  {
    headings,
    text = '',
    trim,
    targets = [],
    labels = [],
    standards = ['a-2u', 'ua-1'],
    attachments = []
  }: Finishing
): Finished {
  const catalog = readDictionary(objectText(file, file.root))
  const mended = mendStructure(file, catalog, {lang: page.lang, text, trim, targets})
  const {objects, dropped, movedTo, sheets} = mended
  let next = Math.max(file.size + 1, mended.next)
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
  if (mended.destinations.size > 0) catalog.set('Dests', add(writeDictionary(mended.destinations)))
  const producer = producerOf(file)
  const date = dateOf(page.date)
  const info = file.info ?? next++
  objects.set(info, writeInfo(page, producer, date?.pdf))
  const carried = standards.includes('a-3u') ? attachments : []
  for (const [name, value] of attach(carried, date?.pdf, add)) catalog.set(name, value)
  const named = writeLabels(labels)
  if (named !== undefined) catalog.set('PageLabels', named)
  catalog.set('ViewerPreferences', '<</DisplayDocTitle true>>')
  catalog.set('OutputIntents', `[${writeIntent(add(streamWith('/N 3', srgbProfile())))}]`)
  setLanguage(catalog, page.lang)
  const {title, lang} = page
  const elements = elementsIn(mended.top)
  const unmet = findUnmet(draftOf({...mended, file, catalog, title, lang, elements}), standards)
  for (const [number, text] of nameSubsets(file)) objects.set(number, text)
  const met = standards.filter(one => unmet.every(({standard}) => standard !== one))
  const xmp = Buffer.from(writeXmp(page, producer, date?.iso, met))
  catalog.set('Metadata', add(streamWith('/Type/Metadata/Subtype/XML', xmp)))
  objects.set(file.root, writeDictionary(catalog))
  const pdf = savePdf(file, {objects, last: next - 1, dropped, root: file.root, info})
  return {pdf, pages: sheets.pages.length, unmet}
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
