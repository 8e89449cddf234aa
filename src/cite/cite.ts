import type {Cite, Cited, Manuscript} from '../article.ts'
import {nearest} from '../nearest.ts'
import {didYouMean, report} from '../rules.ts'
import {collectClusters} from './clusters.ts'
import {startEngine} from './engine.ts'
import {format} from './format.ts'
import {makeNotes} from './notes.ts'

/**
 * Manuscript → Cited: keys checked, every cluster and the bibliography set by the CSL style in one pass
 * of the engine over the whole document.
 *
 * Reports: `citation-key-known`.
 */
export async function cite(manuscript: Manuscript): Promise<Cited> {
  const engine = startEngine(manuscript)
  if (engine.isNoteStyle) makeNotes(manuscript)
  const clusters = collectClusters(manuscript)
  checkKeys(
    clusters.map(({cite}) => cite),
    manuscript
  )
  const {meta, references} = manuscript
  const listed = meta.nocite.includes('*') ? [...references.keys()] : meta.nocite
  const formatted = engine.format(
    clusters,
    listed.filter(key => references.has(key))
  )
  return {...manuscript, ...(await format(formatted, clusters))}
}

function checkKeys(cites: readonly Cite[], {file, files, keys, references}: Manuscript): void {
  const known = new Set(keys)
  const searched = files.slice(1).map(({path}) => `\`${path}\``)
  for (const {items} of cites) {
    for (const {key, at} of items) {
      if (references.has(key) || known.has(key)) continue
      const expected = nearest(key, keys)
      const where =
        searched.length > 0 ? `Searched ${searched.join(', ')}.` : 'No bibliography was given.'
      report(file, 'citation-key-known', `No bibliography entry has the key \`${key}\``, {
        at,
        found: key,
        expected,
        note: [didYouMean(expected), where].filter(Boolean).join(' ')
      })
    }
  }
}
