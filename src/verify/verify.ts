import type {Article} from '../article.ts'
import {SetupError} from '../fault.ts'
import {doiOf} from '../identifier.ts'
import type {Access} from '../identify/way.ts'
import {openProject, shown} from '../read/project.ts'
import {registryPath} from '../read/registry.ts'
import type {Registered, Registry} from '../registry.ts'
import {write} from '../write.ts'
import {askCrossref, batchSize, isPlain} from './crossref.ts'
import {askDataCite} from './datacite.ts'
import {askDoiOrg} from './doi.ts'
import {lockText} from './locktext.ts'
import type {Told} from './told.ts'

export interface VerifyOptions extends Access {
  /** What was told longer ago is asked for again; by default 30 days. */
  readonly maxAgeDays?: number
  /** The day it is, by default today. */
  readonly today?: Date
}

export interface Verified {
  readonly registry: Registry
  /** How many DOIs were asked for now. */
  readonly asked: number
}

/** A host that failed so often is not asked again. */
const mostFaults = 2

/**
 * Ask the registries for the DOIs that a paper cites, and keep what they tell in `bib/checked.lock.json`: first Crossref, many at
 * once; what it does not know DataCite; what neither knows doi.org. One question at a time.
 *
 * @throws SetupError when the file cannot be written; never for a registry that does not answer.
 */
export async function verify(
  article: Pick<Article, 'references' | 'registry'>,
  path: string,
  {maxAgeDays = 30, today = new Date(), ...access}: VerifyOptions = {}
): Promise<Verified> {
  const lock = registryPath(await openProject(path))
  const before = article.registry?.works ?? new Map<string, Registered>()
  const works = new Map(before)
  const unanswered = new Map<string, string>()
  const checked = today.toISOString().slice(0, 10)
  const oldest = new Date(today.getTime() - maxAgeDays * 86_400_000).toISOString().slice(0, 10)
  const isFresh = (told: Registered | undefined) =>
    told !== undefined && told.missing !== true && told.checked > oldest
  const cited = [...article.references.values()].flatMap(item => doiOf(item) ?? [])
  const wanted = [...new Set(cited)].filter(doi => !isFresh(works.get(doi))).sort()
  // Written after each answer: who stops it keeps what was told so far.
  const keep = async (told: Iterable<readonly [doi: string, told: Told]>) => {
    const old = lockText(works)
    for (const [doi, one] of told) works.set(doi, {checked, ...one})
    const content = lockText(works)
    if (content !== old) await write([{path: lock, content}], access.signal)
  }
  const attempt = attempts()
  const rest: string[] = []
  for (const dois of batches(wanted)) {
    const answer = await attempt('api.crossref.org', dois, unanswered, () =>
      askCrossref(dois, access)
    )
    if (!answer) continue
    await keep(answer)
    rest.push(...dois.filter(doi => !answer.has(doi)))
  }
  for (const doi of rest) {
    const found = await attempt('api.datacite.org', [doi], unanswered, () =>
      askDataCite(doi, access)
    )
    if (found) await keep([[doi, found]])
    if (found || unanswered.has(doi)) continue
    const told = await attempt('doi.org', [doi], unanswered, () => askDoiOrg(doi, access))
    if (told) await keep([[doi, told]])
  }
  return {registry: {path: shown(lock), works, unanswered}, asked: wanted.length}
}

function batches(dois: readonly string[]): string[][] {
  const plain = dois.filter(isPlain)
  const sets = dois.filter(doi => !isPlain(doi)).map(doi => [doi])
  for (let at = 0; at < plain.length; at += batchSize) sets.push(plain.slice(at, at + batchSize))
  return sets
}

/** Asks a host as long as it answers, and notes why it did not. */
function attempts() {
  const faults = new Map<string, SetupError[]>()
  return async function attempt<Answer>(
    host: string,
    dois: readonly string[],
    unanswered: Map<string, string>,
    ask: () => Promise<Answer>
  ): Promise<Answer | undefined> {
    const before = faults.get(host) ?? []
    try {
      const last = before.at(-1)
      if (last && before.length >= mostFaults) throw last
      return await ask()
    } catch (fault) {
      if (!(fault instanceof SetupError)) throw fault
      faults.set(host, [...before, fault])
      for (const doi of dois) unanswered.set(doi, fault.message)
      return undefined
    }
  }
}
