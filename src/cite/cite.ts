import type {Cite, Cited, Manuscript} from '../article.ts'
import {nearest} from '../nearest.ts'
import {didYouMean, report} from '../rules.ts'
import {collectClusters} from './clusters.ts'
import {format} from './format.ts'
import {remembered} from './memory.ts'
import {makeNotes} from './notes.ts'
import {ask} from './question.ts'

/**
 * Manuscript → Cited: keys checked, every cluster and the bibliography set by the CSL style in one pass
 * of the engine over the whole document.
 *
 * Reports: `citation-key-known`.
 */
export async function cite(manuscript: Manuscript): Promise<Cited> {
  if (manuscript.style.isNoteStyle) makeNotes(manuscript)
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
  return {...manuscript, bibliography, hangingIndent: formatted.hangingIndent}
}

function checkKeys(cites: readonly Cite[], {file, files, keys, references}: Manuscript): void {
  const known = new Set(keys)
  const searched = files.slice(1).map(({path}) => `\`${path}\``)
  for (const {items, narrative} of cites) {
    for (const {key, at} of items) {
      if (references.has(key) || known.has(key)) continue
      const expected = nearest(key, keys)
      const where =
        searched.length > 0 ? `Searched ${searched.join(', ')}.` : 'No bibliography was given.'
      report(file, 'citation-key-known', `No bibliography entry has the key \`${key}\``, {
        at,
        found: key,
        expected,
        note: [didYouMean(expected) || (narrative ? handle(key) : ''), where]
          .filter(Boolean)
          .join(' ')
      })
    }
  }
}

/** `@janedoe` may be the name of someone on a network. */
function handle(key: string): string {
  return `If no work is meant, write \\@${key}.`
}
