import type {Registered, Registry} from '../registry.ts'

const about =
  'What `offprint check --online` was told of the DOIs cited. Keep this file with the paper: later checks repeat it without network.'

/** The text of `bib/checked.lock.json`: by DOI, so that two versions compare well. */
export function lockText(works: Registry['works']): string {
  const sorted = [...works].sort(([a], [b]) => (a < b ? -1 : 1))
  const ordered = sorted.map(([doi, told]): [string, Registered] => {
    const {checked, source, missing, titles, years, notices, published} = told
    const all = {checked, source, missing, titles, years, notices, published}
    // JSON leaves out what is undefined.
    return [doi, all as Registered]
  })
  return `${JSON.stringify({about, works: Object.fromEntries(ordered)}, undefined, 2)}\n`
}
