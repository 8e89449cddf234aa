import {contextOf} from './cite.ts'
import type {CiteFacts, Context, Distinction} from './context.ts'
import type {Item} from './item.ts'
import type {Locale} from './locale.ts'
import {fieldOf} from './markup.ts'
import {plain, type Rich} from './rich.ts'
import type {Section} from './style.ts'

/** A cite of a cluster, with all that is known of it. */
export interface Cite {
  readonly item: Item
  readonly facts: CiteFacts
  readonly number?: number | undefined
  readonly distinction?: Distinction | undefined
  /** As the author wrote them, with their spaces. */
  readonly prefix: string
  readonly suffix: string
  readonly suppressAuthor: boolean
}

interface Set_ {
  rich: Rich | undefined
  readonly cite: Cite
  /** The first names as printed: cites of one group share them. */
  readonly names: string
  /** What stands behind the names, without the year suffix. */
  readonly year: () => string
  readonly located: boolean
  /** Delimiter to the cite before. */
  delimiter: string
  collapsed: boolean
}

/**
 * A cluster without the layout's affixes: its cites, grouped and collapsed as the style wants it.
 *
 * @param unsorted The order is the author's: cites of one name are grouped only where they stand together.
 */
export function setCites(
  cites: readonly Cite[],
  section: Section,
  locale: Locale,
  capitals: boolean,
  unsorted: boolean
): Rich | undefined {
  const {options, delimiter} = section
  const collapse = options['collapse']
  const byYear = collapse?.startsWith('year') === true
  const groups = byYear || options['cite-group-delimiter'] !== undefined
  const byComma = byYear && !capitals && options['after-collapse-delimiter'] === undefined
  const groupDelimiter = options['cite-group-delimiter'] || (byComma ? ', ' : delimiter)
  const afterCollapse = options['after-collapse-delimiter'] ?? delimiter
  const suffixDelimiter =
    options['year-suffix-delimiter'] ?? options['cite-group-delimiter'] ?? delimiter
  const set = cites.map((cite, index) => one(cite, index))
  const regrouped = !unsorted && regroups(section, capitals) ? grouped(set) : set
  const shown = regrouped.filter(({rich}) => rich !== undefined)
  for (const [index, set] of shown.entries()) {
    const before = shown[index - 1]
    if (!before) continue
    set.delimiter = before.collapsed ? afterCollapse : delimiter
    if (!groups || set.names !== before.names || set.cite.prefix !== '') continue
    if (set.names === '' && (collapse === 'year' || !byYear || set.year() !== before.year()))
      continue
    set.delimiter = groupDelimiter
    if (!byYear) continue
    set.collapsed = true
    const {located} = before
    if (located) set.delimiter = options['after-collapse-delimiter'] ?? groupDelimiter
    if (
      collapse !== 'year' &&
      before.year() === set.year() &&
      before.cite.distinction?.yearSuffix &&
      before.cite.suffix === ''
    ) {
      if (!located) set.delimiter = suffixDelimiter
      set.rich = part(set.cite, 'year')
    } else set.rich = part(set.cite, 'names')
  }
  if (collapse === 'year-suffix-ranged') rangeSuffixes(shown)
  const pieces =
    collapse === 'citation-number' ? numberRanges(shown, afterCollapse, delimiter) : shown
  const kids: Rich[] = []
  let suffix = ''
  for (const {rich, cite, delimiter: before} of pieces) {
    if (rich === undefined) continue
    if (kids.length > 0) kids.push(between(suffix, before, cite.prefix))
    suffix = cite.suffix
    kids.push(affixedCite(rich, cite))
  }
  return kids.length === 0 ? undefined : {kids}

  function one(cite: Cite, index: number): Set_ {
    const context = contextOf(cite.item, section, 'citation', locale, {
      ...cite,
      begun: !capitals || !beginsSentence(cite.prefix, index),
      suppress: cite.suppressAuthor ? 'names' : undefined
    })
    const rich = section.render(context)
    const {names} = cite.suppressAuthor ? named(cite) : context
    const first = groups ? (names[0]?.text ?? '') : ''
    return {
      rich,
      cite,
      names: first,
      year: () => plain(part(bare(cite), 'names')),
      located: context.located,
      delimiter,
      collapsed: false
    }
  }

  /** A name that is left out, as it stands in the sentence already, holds its group together too. */
  function named(cite: Cite): Context {
    const context = contextOf(cite.item, section, 'citation', locale, cite)
    section.render(context)
    return context
  }

  function part(cite: Cite, suppress: 'names' | 'year'): Rich | undefined {
    return section.render(contextOf(cite.item, section, 'citation', locale, {...cite, suppress}))
  }
}

/** A cite without its locator and year suffix. */
function bare(cite: Cite): Cite {
  const {locator: _, ...facts} = cite.facts
  if (cite.distinction?.yearSuffix === undefined) return {...cite, facts}
  const {yearSuffix: __, ...distinction} = cite.distinction
  return {...cite, facts, distinction}
}

/** Styles of class "in-text" that sort their clusters are grouped anew (CSL test suite, sort_Grouped…). */
export function regroups({options, sort}: Section, isNote: boolean): boolean {
  return options['collapse']?.startsWith('year') === true && !isNote && sort.length > 0
}

/** Cites of the same names stand together, where the first of them stands. */
function grouped(sets: readonly Set_[]): Set_[] {
  const groups = new Map<string, Set_[]>()
  for (const [index, set] of sets.entries()) {
    const name = set.names === '' ? `\n${index}` : set.names
    const group = groups.get(name)
    if (group) group.push(set)
    else groups.set(name, [set])
  }
  return [...groups.values()].flat()
}

/** Words of the author's that bring their own mark of punctuation take the place of the delimiter. */
function between(suffix: string, delimiter: string, prefix: string): string {
  if (delimiter === '' || /^[,.;:]/.test(prefix)) return ''
  return /[,.;:]\s*$/.test(suffix) ? ' ' : delimiter
}

/** Whether a cite's first word begins a sentence: of the note, or behind one in the prefix. */
function beginsSentence(prefix: string, index: number): boolean {
  const text = prefix.replace(/<[^>]*>/g, '').trim()
  if (text === '') return index === 0
  return /\s\S*[.?!][”"’')]*$/.test(text)
}

/** 2000a, b, c, e → 2000a–c, e */
function rangeSuffixes(sets: Set_[]): void {
  for (let from = 0; from < sets.length; from++) {
    let to = from
    while (follows(sets[to], sets[to + 1])) to++
    if (to - from < 2) continue
    for (let index = from + 1; index < to; index++) {
      const set = sets[index]
      if (set) set.rich = undefined
    }
    const last = sets[to]
    if (last) last.delimiter = '–'
    from = to
  }
}

function follows(set: Set_ | undefined, next: Set_ | undefined): boolean {
  const [a, b] = [set?.cite.distinction?.yearSuffix, next?.cite.distinction?.yearSuffix]
  if (
    !set ||
    !next ||
    a === undefined ||
    b === undefined ||
    !next.collapsed ||
    set.year() !== next.year()
  )
    return false
  if (set.located || set.cite.suffix !== '') return false
  return (
    a.length === b.length &&
    a.slice(0, -1) === b.slice(0, -1) &&
    b.charCodeAt(b.length - 1) - a.charCodeAt(a.length - 1) === 1
  )
}

/** [1], [2], [3], [5] → [1]–[3], [5] */
function numberRanges(sets: readonly Set_[], afterCollapse: string, delimiter: string): Set_[] {
  const out: Set_[] = []
  for (let from = 0; from < sets.length; from++) {
    let to = from
    while (isNext(sets[to], sets[to + 1])) to++
    const first = sets[from]
    if (!first) break
    const previous = out.at(-1)
    out.push({...first, delimiter: previous?.collapsed ? afterCollapse : delimiter})
    if (to === from) continue
    for (let index = from + 1; index <= to; index++) {
      const set = sets[index]
      if (!set || (to - from > 1 && index < to)) continue
      out.push({...set, delimiter: to - from > 1 ? '–' : delimiter, collapsed: to - from > 1})
    }
    from = to
  }
  return out
}

function isNext(set: Set_ | undefined, next: Set_ | undefined): boolean {
  if (set?.cite.number === undefined || next?.cite.number !== set.cite.number + 1) return false
  return [set, next].every(
    ({cite, located, rich}) =>
      !located && cite.prefix === '' && cite.suffix === '' && isNumberAlone(plain(rich))
  )
}

/** A style may ask for ranges of numbers and print more than them. */
function isNumberAlone(text: string): boolean {
  return /^[^\p{L}\p{N}]*\p{N}+[^\p{L}\p{N}]*$/u.test(text)
}

/** The whole cite is a link, but for brackets around it. */
function affixedCite(rich: Rich, {item, prefix, suffix}: Cite): Rich {
  const bracketed = prefix === '' && suffix === '' ? inBrackets(rich) : undefined
  if (bracketed) {
    const [before, inside, after] = bracketed
    return {kids: [before, {kids: [inside], link: item.key}, after]}
  }
  const kids: Rich[] = [rich]
  if (prefix !== '') kids.unshift(fieldOf(prefix))
  if (suffix !== '') kids.push(fieldOf(suffix))
  return {kids, link: item.key}
}

function inBrackets(rich: Rich): readonly [string, Rich, string] | undefined {
  if (typeof rich === 'string' || rich.look || rich.role || rich.kids.length !== 3) return undefined
  const [before, inside, after] = rich.kids
  if (typeof before !== 'string' || typeof after !== 'string' || inside === undefined)
    return undefined
  return before === '[' && after === ']' ? [before, inside, after] : undefined
}
