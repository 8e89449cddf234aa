import {type Cite, contextOf, type SetCite} from './cite.ts'
import type {Context} from './context.ts'
import type {Locale} from './locale.ts'
import {fieldOf} from './markup.ts'
import {numberRanges, rangeSuffixes} from './ranges.ts'
import {plain, type Rich} from './rich.ts'
import type {Section} from './style.ts'

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

  function one(cite: Cite, index: number): SetCite {
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
function grouped(sets: readonly SetCite[]): SetCite[] {
  const groups = new Map<string, SetCite[]>()
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
