import {comparedFacts, contextOf, formOf} from './cite.ts'
import type {Distinction, NamesPrinted} from './context.ts'
import type {Item} from './item.ts'
import type {Locale} from './locale.ts'
import {letters} from './number.ts'
import type {Style} from './style.ts'

const none: Distinction = {names: 0, levels: [], conditions: 0}

/** An entry while it is told from others. */
interface Entry {
  readonly item: Item
  /** In the order of the bibliography. */
  readonly place: number
  state: Distinction
  lists: readonly NamesPrinted[]
}

/**
 * What each cite needs so that no two entries are cited alike (CSL 1.0.2, "Disambiguation"): names, given
 * names, a year suffix or, without these, a condition, in this order and no more than tells them apart. Entries are compared by
 * what their cites print, gathered under it; so the time grows with their number alone.
 *
 * @param items In the order of the bibliography, which is that of the year suffixes.
 */
export function distinguish(
  items: readonly Item[],
  style: Style,
  locale: Locale
): ReadonlyMap<string, Distinction> {
  const {citation, conditions} = style
  const option = (name: string): boolean => citation.options[name] === 'true'
  const addNames = option('disambiguate-add-names')
  const addGiven = option('disambiguate-add-givenname')
  const addSuffix = option('disambiguate-add-year-suffix')
  if (!addNames && !addGiven && !addSuffix && conditions === 0) return new Map()
  const rule = citation.options['givenname-disambiguation-rule'] ?? 'by-cite'
  const entries = items.map((item, place): Entry => ({item, place, state: none, lists: []}))
  for (const entry of entries) look(entry)
  if (addGiven && rule !== 'by-cite') expandEverywhere(entries, rule)
  for (const group of groupsOf(entries)) resolve(group)
  return new Map(entries.map(({item, state}) => [item.key, state] as const))

  function form({item}: Entry, state: Distinction): string {
    return formOf(item, citation, locale, state)
  }

  /** Notes the lists of names a cite prints. */
  function look(entry: Entry): void {
    const facts = comparedFacts(citation)
    const context = contextOf(entry.item, citation, 'citation', locale, {
      facts,
      distinction: entry.state
    })
    citation.render(context)
    entry.lists = context.names
  }

  function groupsOf(list: readonly Entry[]): Entry[][] {
    return classes(list, entry => form(entry, entry.state)).filter(group => group.length > 1)
  }

  function resolve(group: Entry[]): void {
    let left: Entry[][] = [group]
    if (addNames) left = left.flatMap(withNames)
    if (addGiven && rule === 'by-cite') left = left.flatMap(withGiven)
    if (addSuffix) for (const alike of left) withSuffixes(alike)
    else if (conditions > 0) for (const alike of left) withConditions(alike, 1)
  }

  /** Names are added one by one to all that are alike, as long as that parts some of them. */
  function withNames(group: Entry[]): Entry[][] {
    const most = Math.max(...group.map(({lists}) => Math.max(0, ...lists.map(({total}) => total))))
    const least = Math.min(
      ...group.map(({lists}) => Math.min(most, ...lists.map(({shown}) => shown)))
    )
    return parted(group, least + 1)

    function parted(alike: Entry[], names: number): Entry[][] {
      for (let count = names; count <= most; count++) {
        const split = classes(alike, entry => form(entry, {...entry.state, names: count}))
        if (split.length < 2) continue
        for (const entry of alike) {
          entry.state = {...entry.state, names: count}
          look(entry)
        }
        return split.filter(part => part.length > 1).flatMap(part => parted(part, count + 1))
      }
      return [alike]
    }
  }

  /** Initials, then given names of one name after the other, where that parts some of those alike. */
  function withGiven(group: Entry[]): Entry[][] {
    const most = Math.max(0, ...group.flatMap(({lists}) => lists.map(({total}) => total)))
    const least = Math.max(0, ...group.map(({state}) => state.names))
    const tried = tryLevels(group)
    if (!addNames) return tried
    return tried.flatMap(alike => hidden(alike, least + 1))

    function tryLevels(alike: Entry[]): Entry[][] {
      const lists = Math.max(0, ...alike.map(entry => entry.lists.length))
      for (let list = 0; list < lists; list++) {
        const names = Math.max(0, ...alike.map(entry => entry.lists[list]?.shown ?? 0))
        for (let index = 0; index < names; index++) {
          for (const level of [1, 2]) {
            if (alike.every(({state}) => (state.levels[list]?.[index] ?? 0) >= level)) continue
            const changed = (entry: Entry) => raised(entry.state, list, index, level)
            const split = classes(alike, entry => form(entry, changed(entry)))
            if (split.length < 2) continue
            for (const entry of alike) entry.state = changed(entry)
            return split.filter(part => part.length > 1).flatMap(tryLevels)
          }
        }
      }
      return [alike]
    }

    /** Names still hidden, with their given names. */
    function hidden(alike: Entry[], from: number): Entry[][] {
      for (let count = from; count <= most; count++) {
        const before = alike.map(({state, lists}) => ({state, lists}))
        for (const entry of alike) {
          entry.state = {...entry.state, names: count}
          look(entry)
        }
        const split = tryLevels(alike)
        if (split.length !== 1 || split[0]?.length !== alike.length)
          return split.flatMap(part => hidden(part, count + 1))
        for (const [index, entry] of alike.entries()) Object.assign(entry, before[index])
      }
      return [alike]
    }
  }

  function withConditions(group: Entry[], from: number): void {
    for (let count = from; count <= conditions; count++) {
      const split = classes(group, entry => form(entry, {...entry.state, conditions: count}))
      if (split.length < 2) continue
      for (const entry of group) entry.state = {...entry.state, conditions: count}
      for (const part of split) if (part.length > 1) withConditions(part, count + 1)
      return
    }
  }

  function withSuffixes(group: Entry[]): void {
    const inOrder = [...group].sort((a, b) => a.place - b.place)
    for (const [index, entry] of inOrder.entries()) {
      entry.state = {...entry.state, yearSuffix: letters(index + 1)}
    }
  }
}

/** Names that print alike and belong to different people are expanded wherever they stand. */
function expandEverywhere(entries: readonly Entry[], rule: string): void {
  const primary = rule.startsWith('primary-name')
  const most = rule.endsWith('with-initials') ? 1 : 2
  const shown = levelsOf(({shown}) => shown)
  const hidden = levelsOf(({total}) => total)
  for (const entry of entries) {
    const levels = entry.lists.map((names, list) =>
      Array.from({length: names.total}, (_, index) => {
        if (primary && (list > 0 || index > 0)) return 0
        return (index < names.shown ? shown : hidden).get(personOf(names, index)) ?? 0
      })
    )
    entry.state = {...entry.state, levels}
  }

  /** The level each person needs among those of the lists up to an index. */
  function levelsOf(end: (names: NamesPrinted) => number): ReadonlyMap<string, number> {
    const people = new Map<
      string,
      Map<string, {readonly names: NamesPrinted; readonly index: number}>
    >()
    for (const {lists} of entries) {
      for (const names of primary ? lists.slice(0, 1) : lists) {
        for (let index = 0; index < (primary ? Math.min(1, end(names)) : end(names)); index++) {
          const base = names.at(index, 0)
          const alike = people.get(base) ?? new Map()
          people.set(base, alike)
          alike.set(identityOf(names, index), {names, index})
        }
      }
    }
    const levels = new Map<string, number>()
    for (const [base, alike] of people) {
      if (alike.size < 2) continue
      for (const [identity, {names, index}] of alike) {
        const short = names.at(index, 1)
        const others = [...alike].filter(([other]) => other !== identity)
        const clashes = others.filter(([, place]) => place.names.at(place.index, 1) === short)
        if (most > 1 && clashes.length > 0) levels.set(`${base}\n${identity}`, 2)
        // Initials alone tell a person from some of the others, if not from all.
        else if (clashes.length < others.length) levels.set(`${base}\n${identity}`, 1)
      }
    }
    return levels
  }
}

function personOf(names: NamesPrinted, index: number): string {
  return `${names.at(index, 0)}\n${identityOf(names, index)}`
}

/** The whole name; "J. J.", "J.J." and "J J" are one. */
function identityOf(names: NamesPrinted, index: number): string {
  return names.at(index, 2).replace(/\.\s*/g, ' ')
}

function raised(state: Distinction, list: number, index: number, level: number): Distinction {
  const levels = state.levels.map(one => [...one])
  while (levels.length <= list) levels.push([])
  const names = levels[list] ?? []
  while (names.length <= index) names.push(0)
  names[index] = level
  return {...state, levels}
}

function classes<T>(list: readonly T[], form: (entry: T) => string): T[][] {
  const found = new Map<string, T[]>()
  for (const entry of list) {
    const key = form(entry)
    const alike = found.get(key)
    if (alike) alike.push(entry)
    else found.set(key, [entry])
  }
  return [...found.values()]
}
