import type {Fields} from './fields.ts'

/** BibLaTeX's relations of a later edition to the first. */
const later = new Set(['origpubas', 'origpubin', 'reprintfrom', 'reprintof', 'translationof'])

const first = {
  origtitle: ['title'],
  origdate: ['date', 'year'],
  origpublisher: ['publisher'],
  origlocation: ['location', 'address']
}

/**
 * Fill in the first edition from the entry that `related` names, when `relatedtype` says it is that.
 *
 * @param find Fields of another entry.
 */
export function fillOriginal(fields: Fields, find: (key: string) => Fields | undefined): void {
  if (!later.has(fields.get('relatedtype')?.trim().toLowerCase() ?? '')) return
  const original = find(fields.get('related')?.trim() ?? '')
  for (const [into, names] of Object.entries(first)) {
    const value = names.map(name => original?.get(name)).find(Boolean)
    if (value !== undefined && !fields.has(into)) fields.set(into, value)
  }
}
