import type {VFile} from 'vfile'
import type {Journal} from '../../meta.ts'
import {readAddress, readIdentifier} from './identifiers.ts'
import type {paperKeys} from './keys/paper.ts'
import type {inJournalKeys, placeKeys} from './keys/publication.ts'
import type {Reader} from './reader.ts'

/**
 * The journal and the paper's place in it: `journal:` or `venue:`, Quarto's `citation:`, and what MyST has at the top.
 *
 * Reports: `front-matter-valid`, `front-matter-filled`.
 */
export function readJournal(paper: Reader<typeof paperKeys>, file: VFile): Journal | undefined {
  const named = paper.map('journal')
  const cited = paper.map('citation')
  const given: Reader<typeof inJournalKeys>[] = [named, cited].filter(
    reader => reader !== undefined
  )
  const first = (name: keyof typeof inJournalKeys): string | undefined =>
    given.map(reader => reader.text(name)).find(text => text !== undefined)
  const count = (name: keyof typeof placeKeys): string | undefined =>
    [...given, paper].map(reader => placeIn(reader, name)).find(text => text !== undefined)
  const [pageFrom, pageTo] = first('page')?.split(/\s*[-–—]+\s*/) ?? []
  const facts = {
    title: named?.own ?? named?.text('title') ?? cited?.text('container-title'),
    abbreviation: first('abbreviation'),
    issn: serial('issn'),
    eissn: serial('eissn'),
    volume: count('volume'),
    issue: count('issue'),
    firstPage: count('first-page') ?? pageFrom,
    lastPage: count('last-page') ?? pageTo,
    publisher: first('publisher'),
    url: addressOf(given.find(reader => reader.has('url')))
  }
  const known = Object.entries(facts).filter(([, value]) => value !== undefined)
  return known.length === 0 ? undefined : Object.fromEntries(known)

  function addressOf(reader: Reader<typeof inJournalKeys> | undefined): string | undefined {
    return reader && readAddress(reader, 'url', file)
  }

  function serial(name: 'issn' | 'eissn'): string | undefined {
    const reader = given.find(one => one.has(name))
    return reader && readIdentifier('issn', reader, name, file)
  }
}

/** A number, or MyST's `{number, title}`. */
function placeIn(
  reader: Reader<typeof placeKeys>,
  name: keyof typeof placeKeys
): string | undefined {
  if (name === 'first-page' || name === 'last-page') return reader.text(name)
  const count = reader.map(name)
  return count?.own ?? count?.text('number')
}
