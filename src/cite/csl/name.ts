import type {Finish} from './affix.ts'
import type {Context} from './context.ts'
import {type InitialsRule, initials} from './initials.ts'
import {fieldOf} from './markup.ts'
import type {Name} from './person.ts'
import type {Rich} from './rich.ts'

/** Formatting of a part of names; its affixes stand around the particles and suffix with it. */
export interface PartRule {
  readonly finish: Finish
  readonly prefix: string
  readonly suffix: string
}

/** How one name is set. */
export interface OneNameRule {
  readonly form: string
  readonly initials?: InitialsRule
  /** Given names that only tell namesakes apart, where `initials` are not asked for. */
  readonly distinguishing?: InitialsRule
  readonly sortOrder?: string
  readonly sortSeparator: string
  readonly family?: PartRule
  readonly given?: PartRule
  /** `demote-non-dropping-particle` of the style. */
  readonly demote: string
}

/**
 * One name as the style sets it at its place in the list.
 *
 * @param level 1 has initials at least, 2 the given names in full, where the style would have less.
 */
export function formatName(
  name: Name,
  rule: OneNameRule,
  index: number,
  level: number,
  {locale: {lang}, sorting}: Context
): Rich {
  const family = (text: string): Rich => finished(text, rule.family, lang)
  const given = (text: string): Rich => finished(text, rule.given, lang)
  if (name.literal !== undefined) return around([family(name.literal)], rule.family) ?? ''
  const short = rule.form === 'short' && level === 0
  // A sort key of long names is short of what would tell cites apart.
  const first = short && name.family !== '' ? '' : givenOf(name, rule, sorting ? level - 1 : level)
  const inverted =
    sorting || rule.sortOrder === 'all' || (rule.sortOrder === 'first' && index === 0)
  const demoted = rule.demote === 'display-and-sort' || (sorting && rule.demote === 'sort-only')
  const particled = spaced([
    [name.nonDropping, family],
    [name.family, family]
  ])
  if (name.familyFirst) {
    const gap = name.closed ? '' : inverted ? rule.sortSeparator : ' '
    return list(
      [around(particled, rule.family), around(first ? [given(first)] : [], rule.given)],
      gap
    )
  }
  if (first === '' && !(sorting && demoted)) return around(particled, rule.family) ?? ''
  if (!inverted) {
    const rest: [string, (text: string) => Rich][] = [
      [name.dropping, given],
      [name.nonDropping, family],
      [name.family, family]
    ]
    const surname = spaced(rest)
    if (name.suffix) surname.push(name.commaSuffix ? ', ' : ' ', suffixOf(name, rule))
    const comma = name.commaDropping ? ', ' : ' '
    const forename = first === '' ? [] : [given(first)]
    return list([around(forename, rule.given), around(surname, rule.family)], comma)
  }
  const separator = sorting ? ' ' : rule.sortSeparator
  const forenames = spaced(
    [
      [first, given],
      [name.dropping, given],
      [demoted ? name.nonDropping : '', family]
    ],
    name.commaDropping ? ', ' : ' '
  )
  return list(
    [
      around(demoted && name.family !== '' ? [family(name.family)] : particled, rule.family),
      around(forenames, rule.given),
      name.suffix ? suffixOf(name, rule) : undefined
    ],
    separator
  )
}

/** "Jr." is "Jr" where initials go without stops too. */
function suffixOf({suffix}: Name, {initials: rule}: OneNameRule): Rich {
  return fieldOf(rule && !rule.mark.includes('.') ? suffix.replace(/\.$/, '') : suffix)
}

function givenOf(name: Name, rule: OneNameRule, level: number): string {
  const shortened = rule.initials ?? (rule.form === 'short' ? rule.distinguishing : undefined)
  if (!shortened || level === 2 || name.family === '') return name.given
  return initials(name.given, shortened)
}

function finished(text: string, rule: PartRule | undefined, lang: string): Rich {
  const field = fieldOf(text)
  return rule ? rule.finish(field, lang) : field
}

function around(pieces: readonly Rich[], rule: PartRule | undefined): Rich | undefined {
  if (pieces.length === 0) return undefined
  if (!rule || (rule.prefix === '' && rule.suffix === '')) return {kids: pieces}
  return {kids: [rule.prefix, ...pieces, rule.suffix].filter(kid => kid !== '')}
}

/** Parts with spaces between them; "d’" and "al-" stand close to what follows. */
function spaced(parts: readonly (readonly [string, (text: string) => Rich])[], gap = ' '): Rich[] {
  const out: Rich[] = []
  let before = ''
  for (const [text, set] of parts) {
    if (text === '') continue
    if (before !== '' && !/[’'‘\-‐\s]$/u.test(before)) out.push(gap)
    out.push(set(text))
    before = text
  }
  return out
}

function list(pieces: readonly (Rich | undefined)[], separator: string): Rich {
  const kids: Rich[] = []
  for (const piece of pieces) {
    if (piece === undefined) continue
    if (kids.length > 0 && separator !== '') kids.push(separator)
    kids.push(piece)
  }
  return {kids}
}
