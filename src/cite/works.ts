import type {Manuscript} from '../article.ts'
import type {Cluster} from './clusters.ts'

/** A work that the paper cites or lists. */
export interface Work {
  readonly key: string
  readonly cited: boolean
  /** The sections that cite it; see `sectionsOf`. */
  readonly sections: ReadonlySet<number>
  /** Name of the bibliography it comes from. */
  readonly source?: string
}

/** All works that the clusters cite, in their order, then those that are only to be listed (`nocite`). */
export function worksOf(
  clusters: readonly Cluster[],
  {meta, references, library}: Manuscript
): Work[] {
  const sections = new Map<string, Set<number>>()
  for (const {cite, section} of clusters) {
    for (const {key} of cite.items) {
      if (!references.has(key)) continue
      const known = sections.get(key) ?? new Set()
      sections.set(key, known.add(section))
    }
  }
  const cited = new Set(sections.keys())
  const keys = meta.nocite.map(({key}) => key)
  const listed = keys.includes('*') ? references.keys() : keys
  for (const key of listed) {
    if (references.has(key) && !sections.has(key)) sections.set(key, new Set())
  }
  const sources = new Map(
    library.flatMap(({key, file}) => {
      const name = file.data['name']
      return typeof name === 'string' ? [[key, name] as const] : []
    })
  )
  return [...sections].map(([key, citing]): Work => {
    const source = sources.get(key)
    return {
      key,
      cited: cited.has(key),
      sections: citing,
      ...(source !== undefined && {source})
    }
  })
}
