import type {CslItem} from '../../article.ts'
import {cffTypes} from './cfftypes.ts'
import {edtf} from './dates.ts'
import {bareDoi} from './doi.ts'
import {languageTag} from './languages.ts'
import type {MakeKey} from './madekey.ts'
import type {CslName} from './names.ts'
import {own} from './own.ts'
import {told} from './told.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * The keys of a work of a `CITATION.cff`, which has none of its own: `Doe_2020`, and `doi:10.1234/x`.
 */
export function cffKeys(work: Data, make: MakeKey): string[] {
  const [first] = peopleOf(work['authors'])
  const name = first?.family ?? first?.literal ?? textOf(work['title'])
  const doi = doiOf(work)
  return [make(name, yearOf(work)), doi && `doi:${doi}`].flatMap(key => key || [])
}

/** A work of a `CITATION.cff` as CSL-JSON (Citation File Format 1.2.0, schema guide). */
export function cffItem(key: string, work: Data): CslItem {
  const text = (name: string) => textOf(work[name])
  const type = own(cffTypes, text('type') ?? 'software') ?? 'document'
  const pages = [text('start'), text('end')].filter(Boolean).join('–')
  const month = text('month')?.padStart(2, '0')
  const issued =
    text('date-released') ??
    text('date-published') ??
    [text('year'), month].filter(Boolean).join('-')
  return told({
    id: key,
    type,
    author: peopleOf(work['authors']),
    editor: peopleOf(work['editors']),
    'collection-editor': peopleOf(work['editors-series']),
    translator: peopleOf(work['translators']),
    title: text('title'),
    'container-title': text('journal') ?? text('collection-title'),
    'collection-title': text('collection-type') ? undefined : text('series'),
    'event-title': nameOf(work['conference']),
    issued: edtf(issued.slice(0, 10)),
    accessed: edtf((text('date-accessed') ?? '').slice(0, 10)),
    version: text('version'),
    volume: text('volume'),
    issue: text('issue'),
    number: text('number'),
    edition: text('edition'),
    page: pages || text('pages'),
    publisher: nameOf(work['publisher']) ?? nameOf(work['institution']) ?? text('repository-name'),
    genre: text('thesis-type'),
    DOI: doiOf(work),
    URL:
      text('url') ?? text('repository-code') ?? text('repository') ?? text('repository-artifact'),
    ISBN: text('isbn'),
    ISSN: text('issn'),
    PMCID: text('pmcid'),
    abstract: text('abstract'),
    medium: text('medium'),
    status: text('status'),
    note: text('notes'),
    language: languageTag(
      Array.isArray(work['languages']) ? textOf(work['languages'][0]) : undefined
    )
  })
}

function peopleOf(people: unknown): CslName[] {
  return (Array.isArray(people) ? people : []).filter(isData).map(one => {
    const family = textOf(one['family-names'])
    if (family === undefined) return {literal: textOf(one['name']) ?? textOf(one['alias']) ?? ''}
    return told({
      family,
      given: textOf(one['given-names']),
      'non-dropping-particle': textOf(one['name-particle']),
      suffix: textOf(one['name-suffix'])
    }) as CslName
  })
}

function doiOf(work: Data): string | undefined {
  const listed = Array.isArray(work['identifiers']) ? work['identifiers'].filter(isData) : []
  const doi = textOf(work['doi']) ?? textOf(listed.find(one => one['type'] === 'doi')?.['value'])
  return bareDoi(doi)
}

function yearOf(work: Data): string | undefined {
  const date =
    textOf(work['year']) ?? textOf(work['date-released']) ?? textOf(work['date-published'])
  return /^\d{4}/.exec(date ?? '')?.[0]
}

function nameOf(entity: unknown): string | undefined {
  return isData(entity) ? textOf(entity['name']) : textOf(entity)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
