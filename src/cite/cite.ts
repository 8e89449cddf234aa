import {createHash} from 'node:crypto'
import type {Cited, Manuscript} from '../article.ts'
import type {Reuse} from '../reuse.ts'
import type {Cite} from '../tree.ts'
import {collectClusters} from './clusters.ts'
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
  const answered = () =>
    remembered(question, manuscript, async () => {
      // The engine is large: it is read when it is asked.
      const {answer} = await import('./engine.ts')
      return answer(question, manuscript)
    })
  const formatted = await (reuse
    ? reuse.of('citations', keyOf(question, manuscript, reuse), answered)
    : answered())
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

/** What the answer depends on. */
function keyOf(question: Question, {style, references, meta}: Manuscript, reuse: Reuse): string {
  const {style: rules, language, locales} = style
  const whole = [rules, language, Object.keys(locales), reuse.id(references), meta.lang, question]
  return createHash('sha256').update(JSON.stringify(whole)).digest('base64')
}

/** The works to be listed without being cited, as a citation. */
function onlyListed({meta: {nocite}}: Manuscript): Cite {
  const works = nocite.filter(({key}) => key !== '*')
  const items = works.map(work => ({...work, prefix: [], suffix: [], suppressAuthor: false}))
  return {type: 'cite', narrative: false, items}
}
