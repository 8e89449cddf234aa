import {type Asked, type AskId, askIds} from './asks.ts'

/** A paper's way to a journal. A preprint has rules that contradict those of a first submission. */
export const stages = ['initial', 'revision', 'accepted', 'preprint'] as const
export type SubmissionStage = (typeof stages)[number]

/**
 * How well it is known: read in the journal's or publisher's own words, in a copy or an account of them, or not at all.
 * Only what is confirmed can be an error.
 */
export const confidences = ['confirmed', 'secondary', 'assumed'] as const

/** Where a rule of a journal comes from. */
export interface Basis {
  /** Name of the journal or the publisher whose rule it is. */
  readonly journal: string
  /** An address or a document. */
  readonly source: string
  /** Day or month on which it was read (ISO 8601); none where nothing was. */
  readonly read?: string
  readonly confidence: (typeof confidences)[number]
  /** The journal advises it, or warns; it does not insist. */
  readonly advice?: boolean
}

/** A rule of a journal. */
export interface JournalRule<Id extends AskId = AskId> extends Basis {
  readonly value: Asked<Id>
  /** By default all. */
  readonly stages?: readonly SubmissionStage[]
}

/** What a journal asks, that of its publisher included. */
export interface Profile {
  /** `plos-one`; of a file of the author's its name. */
  readonly id: string
  readonly name: string
  readonly publisher?: string
  readonly url?: string
  /** Whose rules hold where it has none of its own, next first. */
  readonly behind: readonly string[]
  /** Those it knows, the usual one first. */
  readonly stages: readonly [SubmissionStage, ...SubmissionStage[]]
  /** Of several rules on one thing the first that is for a stage holds. */
  readonly rules: {readonly [Id in AskId]?: readonly JournalRule<Id>[]}
}

/** What a journal asks at one stage. */
export interface Demands {
  readonly profile: Profile
  readonly stage: SubmissionStage
  readonly rules: {readonly [Id in AskId]?: JournalRule<Id>}
}

export function demandsAt(profile: Profile, stage: SubmissionStage): Demands {
  const rules = Object.fromEntries(
    askIds.flatMap(id => {
      const rule = profile.rules[id]?.find(one => one.stages?.includes(stage) ?? true)
      return rule ? [[id, rule]] : []
    })
  )
  return {profile, stage, rules}
}

/** Whether a paper that breaks the rule is wrong, and not only likely to be. */
export function isBinding({confidence, advice = false}: Basis): boolean {
  return confidence === 'confirmed' && !advice
}

/** `Submission guidelines (https://…), read 2026-11-28; confirmed`. */
export function sourceText({source, read, confidence, advice}: Basis): string {
  const when = read === undefined ? '' : `, read ${read}`
  const sure = confidence === 'assumed' ? '' : `; ${confidence}`
  return `${source}${when}${sure}${advice ? '; advice' : ''}`
}

/** Reviewers may not know the authors, and are not done. */
export function hidesAuthors({rules, stage}: Demands): boolean {
  const isReviewed = stage === 'initial' || stage === 'revision'
  return isReviewed && rules.review?.value === 'double-anonymous'
}
