import type {CslItem} from '../../article.ts'
import type {Element} from '../../xml.ts'
import {edtf} from './dates.ts'
import {bareDoi} from './doi.ts'
import {languageTag} from './languages.ts'
import {own} from './own.ts'
import {personOf} from './person.ts'
import {told} from './told.ts'

/** Reference type of EndNote → CSL type; what is not here is a `document`. */
const types: Readonly<Record<string, string>> = {
  'ancient text': 'classic',
  artwork: 'graphic',
  'audiovisual material': 'motion_picture',
  bill: 'bill',
  blog: 'post-weblog',
  book: 'book',
  'book section': 'chapter',
  case: 'legal_case',
  'chart or table': 'graphic',
  'classical work': 'classic',
  'computer program': 'software',
  'conference paper': 'paper-conference',
  'conference proceedings': 'paper-conference',
  dataset: 'dataset',
  dictionary: 'entry-dictionary',
  'edited book': 'book',
  'electronic article': 'article-journal',
  'electronic book': 'book',
  'electronic book section': 'chapter',
  encyclopedia: 'entry-encyclopedia',
  figure: 'figure',
  'film or broadcast': 'motion_picture',
  'government document': 'report',
  hearing: 'hearing',
  'journal article': 'article-journal',
  'legal rule or regulation': 'regulation',
  'magazine article': 'article-magazine',
  manuscript: 'manuscript',
  map: 'map',
  music: 'musical_score',
  'newspaper article': 'article-newspaper',
  'online database': 'dataset',
  pamphlet: 'pamphlet',
  patent: 'patent',
  'personal communication': 'personal_communication',
  podcast: 'broadcast',
  'press release': 'article',
  report: 'report',
  'serial (book, monograph)': 'book',
  standard: 'standard',
  statute: 'legislation',
  thesis: 'thesis',
  'unpublished work': 'manuscript',
  'web page': 'webpage'
}

/** A record of EndNote XML as CSL-JSON. */
export function endnoteItem(key: string, record: Element): CslItem {
  const at = (...path: string[]) => textOf(find(record, path)[0])
  const people = (...path: string[]) => find(record, path).map(one => personOf(textOf(one) ?? ''))
  const kind = find(record, ['ref-type'])[0]?.attrs['name'] ?? ''
  const type = own(types, kind.toLowerCase()) ?? 'document'
  const periodical = type.startsWith('article-')
  const within = at('titles', 'secondary-title') ?? at('periodical', 'full-title')
  const year = at('dates', 'year')
  const day = at('dates', 'pub-dates', 'date')
  const serial = at('isbn')?.split(/\s/)[0]
  return told({
    id: key,
    type,
    author: people('contributors', 'authors', 'author'),
    [type === 'book' ? 'collection-editor' : 'editor']: people(
      'contributors',
      'secondary-authors',
      'author'
    ),
    [type === 'book' ? 'editor' : 'collection-editor']: people(
      'contributors',
      'tertiary-authors',
      'author'
    ),
    translator: people('contributors', 'subsidiary-authors', 'author'),
    title: at('titles', 'title'),
    'title-short': at('titles', 'short-title'),
    [/^(book|report|thesis)$/.test(type) ? 'collection-title' : 'container-title']: within,
    'container-title-short': at('periodical', 'abbr-1') ?? at('titles', 'alt-title'),
    'original-title': at('titles', 'translated-title'),
    issued:
      (day && edtf(day)) || (year === undefined ? undefined : (edtf(year) ?? {literal: year})),
    // Of a thesis it is the degree.
    volume: type === 'thesis' ? undefined : at('volume'),
    [periodical ? 'issue' : 'number']: at('number') ?? at('issue'),
    'number-of-volumes': at('num-vols'),
    edition: at('edition'),
    page: at('pages')?.replace(/\s*[-–—]+\s*/g, '–'),
    publisher: at('publisher'),
    'publisher-place': at('pub-location'),
    genre: at('work-type') ?? (type === 'thesis' ? at('volume') : undefined),
    DOI: bareDoi(at('electronic-resource-num')),
    URL: at('urls', 'related-urls', 'url') ?? at('urls', 'web-urls', 'url'),
    [/^\d{4}-?\d{3}[\dxX]$/.test(serial ?? '') ? 'ISSN' : 'ISBN']: serial,
    abstract: at('abstract'),
    keyword: find(record, ['keywords', 'keyword'])
      .map(one => textOf(one) ?? '')
      .join(', '),
    note: at('notes'),
    'call-number': at('call-num'),
    language: languageTag(at('language'))
  })
}

function find(from: Element, path: readonly string[]): Element[] {
  return path.reduce<Element[]>(
    (found, name) =>
      found.flatMap(one =>
        one.children.flatMap(child =>
          typeof child !== 'string' && child.name === name ? [child] : []
        )
      ),
    [from]
  )
}

const tags: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  subscript: 'sub',
  superscript: 'sup'
}

/** Its text, the faces of `<style>` as the markup of CSL; what is nested deeper is no text of EndNote's. */
function textOf(element: Element | undefined): string | undefined {
  const parts = element?.children.map(child => {
    if (typeof child === 'string') return child
    const inside = child.children.filter(one => typeof one === 'string').join('')
    const faces = (child.attrs['face'] ?? '').split(/\s+/).flatMap(face => own(tags, face) ?? [])
    return faces.reduce((text, tag) => `<${tag}>${text}</${tag}>`, inside)
  })
  return (
    parts
      ?.join('')
      .replace(/[\r\n\t ]+/g, ' ')
      .trim() || undefined
  )
}
