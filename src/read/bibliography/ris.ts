import type {VFile} from 'vfile'
import type {CslItem} from '../../article.ts'
import {edtf} from './dates.ts'
import {bareDoi} from './doi.ts'
import {languageTag} from './languages.ts'
import type {Listed} from './listed.ts'
import {own} from './own.ts'
import {personOf} from './person.ts'
import {risTypes} from './ristypes.ts'
import {allOf, firstOf, listTagged, type Tagged, type Tags} from './tagged.ts'
import {told} from './told.ts'

/**
 * List the records of an RIS file. The key is the `ID`, else the first author's name and the year
 * (`Doe_2020`); a label (`LB`) is another name for it.
 *
 * Reports: `bibliography-entry-readable`.
 */
export function listRis(file: VFile): Listed[] {
  return listTagged(file, ris)
}

const ris: Tagged = {
  name: 'RIS',
  first: /^TY {0,2}-/gm,
  last: /^ER {0,2}-/m,
  line: /^([A-Z][A-Z\d]) {0,2}-(.*)$/,
  keys(tags, make) {
    const name = firstOf(tags, 'AU', 'A1', 'ED', 'A2', 'TI', 'T1')
    const key = firstOf(tags, 'ID') ?? make(name, yearOf(tags))
    return [key, firstOf(tags, 'LB')].flatMap(key => key ?? [])
  },
  item(key, tags) {
    const type = own(risTypes, firstOf(tags, 'TY') ?? '') ?? 'document'
    return told({
      id: key,
      type,
      ...peopleOf(type, tags),
      ...titlesOf(type, tags),
      ...restOf(type, tags)
    })
  }
}

const whole = new Set(['book', 'collection', 'report', 'software', 'thesis', 'map', 'dataset'])

function peopleOf(type: string, tags: Tags): Partial<CslItem> {
  const people = (...names: string[]) => allOf(tags, ...names).map(personOf)
  // EndNote gives a book's series editors first; others have its editors there.
  const inSeries = type === 'book' && tags.has('A2') && tags.has('A3')
  return {
    author: people('AU', 'A1'),
    editor: people('ED', inSeries ? 'A3' : 'A2'),
    'collection-editor': people(inSeries ? 'A2' : 'A3'),
    translator: people('A4')
  }
}

function titlesOf(type: string, tags: Tags): Partial<CslItem> {
  const title = firstOf(tags, 'TI', 'T1', 'CT')
  const within = firstOf(tags, 'T2', 'JF', 'JO', 'BT', 'JA', 'J2')
  const series = whole.has(type)
  return {
    title: title ?? firstOf(tags, 'BT', 'T2'),
    'title-short': firstOf(tags, 'ST'),
    'container-title': series || title === undefined ? undefined : within,
    'container-title-short': series ? undefined : firstOf(tags, 'JA', 'J2'),
    'collection-title': series ? (firstOf(tags, 'T2') ?? firstOf(tags, 'T3')) : firstOf(tags, 'T3')
  }
}

function restOf(type: string, tags: Tags): Partial<CslItem> {
  const periodical = /^article-/.test(type)
  const pages = [firstOf(tags, 'SP'), firstOf(tags, 'EP')].filter(Boolean)
  const number = firstOf(tags, 'IS', 'M1')
  const serial = firstOf(tags, 'SN')
  // Crossref writes the DOI here.
  const kind = firstOf(tags, 'M3')
  const kindIsDoi = /^(doi:\s*)?10\.\d{4,}\//i.test(kind ?? '')
  return {
    issued: dateOf(firstOf(tags, 'DA'), yearOf(tags)) ?? dateOf(firstOf(tags, 'PY', 'Y1')),
    accessed: dateOf(firstOf(tags, 'Y2')),
    volume: type === 'thesis' ? undefined : firstOf(tags, 'VL'),
    [periodical ? 'issue' : 'number']: number,
    page: pages.length > 0 ? [...new Set(pages)].join('–') : firstOf(tags, 'C7'),
    edition: firstOf(tags, 'ET'),
    'number-of-volumes': firstOf(tags, 'NV'),
    publisher: firstOf(tags, 'PB'),
    'publisher-place': firstOf(tags, 'CY', 'PP'),
    // EndNote has the degree of a thesis for its volume.
    genre: kindIsDoi ? undefined : (kind ?? (type === 'thesis' ? firstOf(tags, 'VL') : undefined)),
    DOI: bareDoi(firstOf(tags, 'DO') ?? (kindIsDoi ? kind : undefined)),
    URL: allOf(tags, 'UR', 'LK').find(url => /^https?:/i.test(url)),
    [periodical || /^\d{4}-?\d{3}[\dxX]\b/.test(serial ?? '') ? 'ISSN' : 'ISBN']: serial,
    abstract: firstOf(tags, 'AB', 'N2'),
    keyword: allOf(tags, 'KW').join(', '),
    note: firstOf(tags, 'N1'),
    'call-number': firstOf(tags, 'CN'),
    language: languageTag(firstOf(tags, 'LA'))
  }
}

function yearOf(tags: Tags): string | undefined {
  return /\d{4}/.exec(firstOf(tags, 'PY', 'Y1', 'DA') ?? '')?.[0]
}

/** `2020/03/04/spring`, any part of which may be empty. */
function dateOf(written: string | undefined, year?: string) {
  if (written === undefined || (year !== undefined && !written.startsWith(year))) return undefined
  const [y = '', m, d, other] = written.split('/').map(part => part.trim())
  const date = edtf([y, m, d].filter(Boolean).join('-'))
  const season = 'spring summer autumn winter'
    .split(' ')
    .indexOf((other ?? '').toLowerCase().replace('fall', 'autumn'))
  if (date && !m && season >= 0) return {...date, season: season + 1}
  return date ?? {literal: written}
}
