import type {Article} from '../../article.ts'
import type {Range} from '../../asks.ts'
import type {JournalRule} from '../../profile.ts'
import type {Finding, RuleId} from '../../rules.ts'
import type {Remark} from '../remark.ts'

/** A remark on what a journal asks; its source goes with it. */
export function remarkOf(
  {file}: Readonly<Article>,
  basis: JournalRule,
  rule: RuleId,
  reason: string,
  finding: Finding
): Remark {
  return {file, rule, reason, basis, ...finding}
}

/** `at most 300`, `150 to 250`. */
export function inWords({min, max}: Range): string {
  if (min === undefined) return `at most ${max}`
  if (max === undefined) return `at least ${min}`
  return min === max ? `${min}` : `${min} to ${max}`
}

export function isWithin(count: number, {min = 0, max = Number.POSITIVE_INFINITY}: Range): boolean {
  return count >= min && count <= max
}

/** `1 word`, `12 words`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
