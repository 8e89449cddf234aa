import type {Manuscript} from '../article.ts'
import {report} from '../rules.ts'
import type {WorkFilter} from '../tree.ts'
import type {Cluster} from './clusters.ts'
import {listsWorks} from './emptylists.ts'
import type {AskedWorks} from './worklists.ts'
import type {Work} from './works.ts'

/**
 * Look at the lists the author divided the bibliography into: an empty one, one that the style does not print, works
 * in none of them, works in two. Lists by section repeat works.
 *
 * Reports: `bibliography-list-filled`, `bibliography-work-listed`, `bibliography-work-once`.
 */
export function checkLists(
  lists: readonly AskedWorks[],
  works: readonly Work[],
  clusters: readonly Cluster[],
  manuscript: Manuscript
): void {
  if (works.length > 0 && !listsWorks(manuscript.style)) {
    tellUnprinted(lists, manuscript)
    return
  }
  const listed = new Set<string>()
  for (const {list, keys} of lists) {
    if (keys.length === 0) tellEmpty(list, manuscript)
    const again = list.filter.section ? [] : keys.filter(key => listed.has(key))
    if (again.length > 0) tellAgain(again, list, manuscript)
    if (!list.filter.section) for (const key of keys) listed.add(key)
  }
  const all = new Set(lists.flatMap(({keys}) => keys))
  for (const {key} of works) if (!all.has(key)) tellUnlisted(key, clusters, manuscript)
}

function tellEmpty({position, filter}: AskedWorks['list'], {file, meta}: Manuscript): void {
  if (!position) return
  const further = filter.cited === false && meta.nocite.length === 0
  report(file, 'bibliography-list-filled', 'This list of works is empty', {
    at: position.start,
    note: further
      ? 'Works that are not cited are listed when the front matter names them: nocite: "@key, @other"'
      : wanted(filter)
  })
}

function wanted({traits, source, section}: WorkFilter): string {
  const wishes = [
    ...traits.map(
      ({name, values, not}) => `${not ? 'not ' : ''}the ${name} ${values.join(' or ')}`
    ),
    ...(source === undefined ? [] : [`the bibliography ${source}`]),
    ...(section ? ['a citation in this section'] : [])
  ]
  return wishes.length === 0
    ? 'Nothing is cited, and the front matter names nothing under nocite.'
    : `No work has ${wishes.join(' and ')}.`
}

function tellUnprinted(lists: readonly AskedWorks[], {file, style}: Manuscript): void {
  const first = lists.find(({list}) => list.position)
  if (!first) return
  report(file, 'bibliography-list-filled', `The style \`${style.name}\` prints no list of works`, {
    at: first.list.position?.start,
    note: 'The list is left out with its heading. To have one, choose another style under `csl`.'
  })
}

function tellAgain(
  keys: readonly string[],
  {position}: AskedWorks['list'],
  {file}: Manuscript
): void {
  const names = keys.slice(0, 3).map(key => `\`${key}\``)
  const more = keys.length > names.length ? ` and ${keys.length - names.length} more` : ''
  report(file, 'bibliography-work-once', 'This list repeats works of a list before it', {
    at: position?.start,
    found: keys[0] ?? '',
    note: `Twice: ${names.join(', ')}${more}. Links lead to the first.`
  })
}

function tellUnlisted(key: string, clusters: readonly Cluster[], {file}: Manuscript): void {
  const items = clusters.flatMap(({cite}) => cite.items)
  report(file, 'bibliography-work-listed', `\`${key}\` stands in none of the lists of works`, {
    at: items.find(item => item.key === key)?.at,
    found: key,
    note: 'Widen one of the lists, or add one for the rest, e.g. with not-keyword or not-type.'
  })
}
