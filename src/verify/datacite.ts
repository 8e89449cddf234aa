import {SetupError} from '../fault.ts'
import {askJson} from '../identify/ask.ts'
import {type Data, isData} from '../identify/data.ts'
import {textOf} from '../identify/texts.ts'
import type {Access} from '../identify/way.ts'
import {type Told, unique, yearIn} from './told.ts'

/**
 * Ask DataCite (https://support.datacite.org/docs/api-get-doi), where arXiv, Zenodo and other repositories register.
 *
 * @returns Nothing when it does not know the DOI.
 * @throws SetupError when it does not answer, or not with what was asked for.
 */
export async function askDataCite(doi: string, access: Access): Promise<Told | undefined> {
  const at = `api.datacite.org/dois/${encodeURIComponent(doi)}`
  const answer = await askJson({at, accept: 'application/vnd.api+json', ...access})
  if (answer === undefined) return undefined
  const data = isData(answer['data']) ? answer['data'] : {}
  const work = data['attributes']
  if (!isData(work) || textOf(data['id'])?.toLowerCase() !== doi) {
    throw new SetupError('api.datacite.org sends data that cannot be read', 'Try again later.')
  }
  const published = publishedAs(work, doi)
  const dates = listed(work['dates']).filter(({dateType}) => days.test(String(dateType)))
  return {
    source: 'DataCite',
    titles: unique(listed(work['titles']).flatMap(({title}) => textOf(title) ?? [])),
    years: unique([...yearIn(work['publicationYear']), ...dates.flatMap(({date}) => yearIn(date))]),
    ...(published !== undefined && {published})
  }
}

/** Days by which a work may be cited. */
const days = /^(?:Issued|Available|Submitted|Updated)$/

/** Versions of data and programs are cited as they are; of a preprint the other version is what it became. */
function publishedAs(work: Data, doi: string): string | undefined {
  const types = isData(work['types']) ? work['types'] : {}
  if (types['resourceTypeGeneral'] !== 'Preprint' && !doi.startsWith('10.48550/')) return undefined
  return listed(work['relatedIdentifiers'])
    .filter(
      ({relationType, relatedIdentifierType}) =>
        relatedIdentifierType === 'DOI' &&
        /^Is(?:VersionOf|PreviousVersionOf|ObsoletedBy)$/.test(String(relationType))
    )
    .flatMap(({relatedIdentifier}) => textOf(relatedIdentifier)?.toLowerCase() ?? [])
    .find(other => other !== doi)
}

function listed(value: unknown): Data[] {
  return Array.isArray(value) ? value.filter(isData) : []
}
