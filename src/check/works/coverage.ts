import type {Registered, Registry} from '../../registry.ts'
import type {CitedWork} from './cited.ts'

/** Why a work was not looked up, or not in full. */
interface Reason {
  /** `no DOI`. */
  readonly reason: string
  /** Something is known of it all the same. */
  readonly isPartial: boolean
  readonly advice: string
}

/** Works that were not looked up, or not in full, for one reason. */
export interface Gap extends Reason {
  readonly keys: readonly string[]
}

/** What was looked up of the works cited. */
export interface Coverage {
  /** How many works are cited. */
  readonly works: number
  /** How many of them were looked up, those in part included. */
  readonly checked: number
  /** The first and the last day on which it was. */
  readonly days: readonly string[]
  readonly gaps: readonly Gap[]
}

/** What is known of the works cited, and of which something is not. */
export function coverageOf(works: readonly CitedWork[], registry?: Registry): Coverage {
  const gaps = new Map<string, Reason & {keys: string[]}>()
  const days: string[] = []
  for (const {key, doi} of works) {
    const told = doi === undefined ? undefined : registry?.works.get(doi)
    if (told) days.push(told.checked)
    const reason = reasonFor(doi, told, registry)
    if (!reason) continue
    const name = `${reason.reason} ${reason.isPartial}`
    const gap = gaps.get(name) ?? {...reason, keys: []}
    gap.keys.push(key)
    gaps.set(name, gap)
  }
  days.sort()
  return {
    works: works.length,
    checked: days.length,
    days: days.length > 0 ? [days[0] ?? '', days.at(-1) ?? ''] : [],
    gaps: [...gaps.values()]
  }
}

const ask = 'Run `offprint check --online`.'

function reasonFor(
  doi: string | undefined,
  told: Registered | undefined,
  registry: Registry | undefined
): Reason | undefined {
  const isPartial = told !== undefined
  if (doi === undefined) {
    const advice = 'Nobody compared what stands in their entries.'
    return {reason: 'no DOI', isPartial, advice}
  }
  const fault = registry?.unanswered.get(doi)
  if (fault !== undefined) {
    return {reason: fault, isPartial, advice: told ? 'What was told before is used.' : ask}
  }
  if (!told) return {reason: 'not looked up yet', isPartial, advice: ask}
  if (told.missing || told.source === 'Crossref') return undefined
  const reason = `${told.source} tells ${told.titles ? 'no' : 'neither titles nor'} retractions`
  return {reason, isPartial, advice: 'Look at their pages.'}
}
