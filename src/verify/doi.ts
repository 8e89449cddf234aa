import {SetupError} from '../fault.ts'
import {askJson} from '../identify/ask.ts'
import {doiOrg, inAddress} from '../identify/doi.ts'
import type {Access, Work} from '../identify/way.ts'
import {type Told, yearIn} from './told.ts'

/**
 * Ask doi.org whether a DOI is registered with anyone (https://www.doi.org/doi-handbook/HTML/rest-api.html; `responseCode` 1 is found,
 * 100 is not, the latter with status 404), and for its title if it is.
 *
 * @throws SetupError when it does not answer, or not with what was asked for.
 */
export async function askDoiOrg(doi: string, access: Access): Promise<Told> {
  const handle = await askJson({at: `doi.org/api/handles/${inAddress(doi)}`, ...access})
  if (handle === undefined || handle['responseCode'] === 100) {
    return {source: 'doi.org', missing: true}
  }
  if (handle['responseCode'] !== 1) {
    throw new SetupError('doi.org sends data that cannot be read', 'Try again later.')
  }
  const work = await titled(doi, access)
  const title = work?.['title']
  const issued = work?.['issued']
  return {
    source: 'doi.org',
    ...(typeof title === 'string' && {titles: [title]}),
    ...(issued !== undefined && {years: yearsIn(issued)})
  }
}

/** Not every agency tells more than that a DOI is there. */
async function titled(doi: string, access: Access): Promise<Work | undefined> {
  try {
    return await doiOrg.find({scheme: 'doi', value: doi, key: `doi:${doi}`}, access)
  } catch (fault) {
    if (fault instanceof SetupError) return undefined
    throw fault
  }
}

function yearsIn(issued: unknown): number[] {
  const {'date-parts': parts} = issued as {'date-parts'?: readonly (readonly unknown[])[]}
  return yearIn(parts?.[0]?.[0])
}
