import {SetupError} from '../fault.ts'
import type {Identifier} from '../identifier.ts'
import {arxiv} from './arxiv.ts'
import {googleBooks, openLibrary} from './books.ts'
import {crossref, doiOrg} from './doi.ts'
import {pmc, pubmed} from './pubmed.ts'
import type {Access, Way, Work} from './way.ts'
import {webPage} from './webpage.ts'

/** Who is asked, in this order. */
const ways: Readonly<Record<Identifier['scheme'], readonly Way[]>> = {
  doi: [doiOrg, crossref],
  arxiv: [arxiv],
  pmid: [pubmed],
  pmcid: [pmc],
  isbn: [openLibrary, googleBooks],
  url: [webPage]
}

/** A work as it was found. */
export interface Found {
  readonly work: Work
  /** The host that told it. */
  readonly source: string
}

/** How works are looked up. */
export interface LookUpOptions extends Access {
  /** Services that did not answer, by host: they are not asked again. Filled here, shared by those who ask for many. */
  readonly silent?: Map<string, SetupError>
}

/**
 * Look a work up at the public services: the second is asked where the first does not know it or fails.
 *
 * @throws SetupError when none knows it, or none answers as it should.
 */
export async function lookUp(
  identifier: Identifier,
  {silent = new Map(), ...access}: LookUpOptions = {}
): Promise<Found> {
  const faults: SetupError[] = []
  const asked = ways[identifier.scheme]
  for (const {source, find} of asked) {
    try {
      const fault = silent.get(source)
      if (fault) throw fault
      const work = await find(identifier, access)
      if (work !== undefined) return {work: titled(work, source), source}
    } catch (fault) {
      if (!(fault instanceof SetupError)) throw fault
      faults.push(fault)
      // A fault of the connection has a cause. Pages are each a host of their own.
      if (fault.cause !== undefined && identifier.scheme !== 'url') silent.set(source, fault)
    }
  }
  throw faults[0] ?? unknown(identifier, asked)
}

function unknown({scheme, key, value}: Identifier, asked: readonly Way[]): SetupError {
  if (scheme === 'url') {
    return new SetupError(
      `There is no page at \`${value}\``,
      'Open it in a browser to see where it is now.'
    )
  }
  return new SetupError(
    `There is no \`${key}\`, says ${asked.map(({source}) => source).join(' and ')}`,
    'Compare it with the page or the title page of the work.'
  )
}

function titled(work: Work, source: string): Work {
  if (typeof work['title'] === 'string') return work
  throw new SetupError(
    `${source} knows this work without its title`,
    'Write the entry into the bibliography by hand, from the page of the work.'
  )
}

/** What an author should look at in an entry before it is printed; nothing of it is changed. */
export function doubts({author, title}: Work): string[] {
  const text = typeof title === 'string' ? title.replace(/<[^<>]*>/g, '') : ''
  const isLoud = text.length > 12 && text === text.toUpperCase() && text !== text.toLowerCase()
  return [
    ...(isLoud ? ['Its title is in capitals: write it as it should be printed.'] : []),
    ...(author === undefined ? ['It has no author.'] : [])
  ]
}
