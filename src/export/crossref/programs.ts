import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Award, Funder, Meta} from '../../meta.ts'

/** Who paid for what: a group for each award. @see https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/funding-information/ */
export function funding({funding: paid}: Meta): Element[] {
  const awards = paid?.awards ?? []
  if (awards.length === 0) return []
  return [x('fr:program', {name: 'fundref'}, awards.map(award))]
}

function award({funders, number}: Award): Element {
  return said('fundgroup', [
    ...funders.map(funder),
    ...(number === undefined ? [] : [said('award_number', [number])])
  ])
}

/** An id of the Funder Registry stands in the name; one of ROR says the name itself, and stands in its place. */
function funder({id, name}: Funder): Element {
  if (id?.includes('ror.org')) return said('ror', [id])
  return said('funder_name', [
    name,
    ...(id === undefined ? [] : [said('funder_identifier', [`https://doi.org/${bare(id)}`])])
  ])
}

function bare(doi: string): string {
  return doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '')
}

function said(name: string, children: (Element | string)[]): Element {
  return x('fr:assertion', {name}, children)
}

/** What may be done with the paper, from the day it appeared. */
export function license({date, license: own, published}: Meta): Element[] {
  if (own?.url === undefined) return []
  const day = (published ?? date)?.iso
  const start = day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined
  return [
    x('ai:program', {name: 'AccessIndicators'}, [x('ai:license_ref', {start_date: start}, own.url)])
  ]
}

/** What the paper is at arXiv: the preprint of an article, else the same work. */
export function relations({arxiv, journal}: Meta): Element[] {
  if (arxiv === undefined) return []
  const type = journal?.title === undefined ? 'isSameAs' : 'hasPreprint'
  return [
    x('rel:program', {name: 'relations'}, [
      x('rel:related_item', [
        x('rel:intra_work_relation', {'relationship-type': type, 'identifier-type': 'arxiv'}, arxiv)
      ])
    ])
  ]
}
