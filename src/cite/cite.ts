import type {Cited, Manuscript} from '../article.ts'
import {collectClusters} from './clusters.ts'
import {format} from './format.ts'
import {checkKeys} from './keys.ts'
import {remembered} from './memory.ts'
import {makeNotes} from './notes.ts'
import {splitPossessives} from './possessive.ts'
import {ask} from './question.ts'
import {capitalizeStarts, dropDoubledStops} from './sentence.ts'
import {settleSuperiors} from './superior.ts'
import {yearAlone} from './year.ts'

/**
 * Manuscript → Cited: keys checked, every cluster and the bibliography set by the CSL style in one pass
 * of the engine over the whole document.
 *
 * Reports: `citation-key-known`, `citation-identifier-valid`.
 */
export async function cite(manuscript: Manuscript): Promise<Cited> {
  if (manuscript.style.isNoteStyle) makeNotes(manuscript)
  splitPossessives(manuscript)
  const clusters = collectClusters(manuscript)
  checkKeys(
    clusters.map(({cite}) => cite),
    manuscript
  )
  const question = ask(clusters, manuscript)
  const formatted = await remembered(question, manuscript, async () => {
    // The engine is large: it is read when it is asked.
    const {answer} = await import('./engine.ts')
    return answer(question, manuscript)
  })
  const [bibliography = []] = await format(formatted, clusters)
  settleSuperiors(clusters, manuscript.meta)
  capitalizeStarts(clusters, manuscript.references)
  dropDoubledStops(clusters)
  for (const {cite} of clusters) {
    if (cite.yearOnly) cite.set = yearAlone(cite.set ?? [], cite, manuscript.references)
  }
  return {...manuscript, bibliography, hangingIndent: formatted.hangingIndent}
}
