import {createHash} from 'node:crypto'
import type {Cited, Manuscript} from '../article.ts'
import type {Reuse} from '../reuse.ts'
import type {Cite} from '../tree.ts'
import {collectClusters} from './clusters.ts'
import type {Known} from './csl/document.ts'
import {dropEmpty} from './emptylists.ts'
import {format} from './format.ts'
import {checkKeys} from './keys.ts'
import {checkLists} from './listcheck.ts'
import {remembered} from './memory.ts'
import {makeNotes} from './notes.ts'
import {splitPossessives} from './possessive.ts'
import {ask, type Question} from './question.ts'
import {capitalizeStarts, closeGaps, dropDoubledStops, moveStopsIntoQuotes} from './sentence.ts'
import {settleSuperiors} from './superior.ts'
import {listWorks} from './worklists.ts'
import {worksOf} from './works.ts'
import {yearAlone} from './year.ts'

/**
 * Manuscript → Cited: keys checked, every cluster and the bibliography set by the CSL style in one pass
 * of the engine over the whole document.
 *
 * Reports: `citation-key-known`, `citation-identifier-valid`, `bibliography-list-filled`,
 * `bibliography-work-listed`, `bibliography-work-once`.
 */
export async function cite(manuscript: Manuscript, reuse?: Reuse): Promise<Cited> {
  if (manuscript.style.isNoteStyle) makeNotes(manuscript)
  splitPossessives(manuscript)
  const clusters = collectClusters(manuscript)
  checkKeys([...clusters.map(({cite}) => cite), onlyListed(manuscript)], manuscript)
  const works = worksOf(clusters, manuscript)
  const lists = listWorks(works, manuscript)
  checkLists(lists, works, clusters, manuscript)
  const question = ask(clusters, works, lists, manuscript)
  const known = reuse && knownIn(manuscript, reuse)
  const answered = async () => {
    // The engine is large: it is read when it is asked.
    const {answer} = await import('./engine.ts')
    return answer(question, manuscript, known)
  }
  const formatted = await (reuse && known
    ? reuse.of('citations', keyOf(question, manuscript, known), () =>
        // What earlier runs left is for the first reading.
        once(reuse) ? remembered(question, manuscript, answered) : answered()
      )
    : remembered(question, manuscript, answered))
  const {lists: set, own} = await format(formatted, clusters)
  const [bibliography = [], ...each] = set
  for (const [index, {list}] of lists.entries()) {
    list.entries = lists.length === 1 ? bibliography : (each[index] ?? [])
  }
  dropEmpty(manuscript.tree, manuscript.style)
  settleSuperiors(clusters, manuscript.meta)
  capitalizeStarts(clusters, manuscript.references)
  moveStopsIntoQuotes(clusters)
  dropDoubledStops(manuscript)
  closeGaps(clusters, manuscript)
  for (const {cite} of clusters) {
    if (cite.yearOnly) cite.set = yearAlone(cite.set ?? [], cite, manuscript.references)
  }
  const {hangingIndent} = formatted
  return {
    ...manuscript,
    bibliography,
    order: formatted.order,
    hangingIndent,
    ...(question.own && {own: {item: question.own, ...(own && {entry: own})}})
  }
}

/** What the engine made in this style for the last readings. */
function knownIn({style}: Manuscript, reuse: Reuse): Known & {rules: string} {
  const {style: rules, language, locales} = style
  const name = hashed([rules, language, Object.keys(locales)])
  return {
    rules: name,
    of: (key, make) => reuse.of(`csl ${name}`, key, make),
    name: entry => reuse.id(entry)
  }
}

function once(reuse: Reuse): boolean {
  const slot = reuse.slot<boolean>('answered')
  const isFirst = slot.value === undefined
  slot.value = true
  return isFirst
}

/** What the answer depends on. */
function keyOf(
  question: Question,
  {references, meta}: Manuscript,
  {rules, name}: ReturnType<typeof knownIn>
): string {
  const items = [...references].map(([key, item]) => [key, name(item)])
  return hashed([rules, items, meta.lang, question])
}

function hashed(whole: unknown): string {
  return createHash('sha256').update(JSON.stringify(whole)).digest('base64')
}

/** The works to be listed without being cited, as a citation. */
function onlyListed({meta: {nocite}}: Manuscript): Cite {
  const works = nocite.filter(({key}) => key !== '*')
  const items = works.map(work => ({...work, prefix: [], suffix: [], suppressAuthor: false}))
  return {type: 'cite', narrative: false, items}
}
