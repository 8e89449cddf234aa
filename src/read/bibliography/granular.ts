import type {Fields} from './fields.ts'

const reference = /xdata\s*=\s*\{?([^\s,{}]+)\}?/g

/**
 * Fill in what parts of a field take from elsewhere, as in `author = {xdata=people-author-1 and Roe, Ann}`
 * (biblatex manual, "Granular": key, field and place in a list, divided by `-`).
 *
 * @param find The fields of an entry by its key.
 */
export function fillGranular(fields: Fields, find: (key: string) => Fields | undefined): void {
  for (const [name, value] of fields) {
    if (!value.includes('xdata')) continue
    fields.set(
      name,
      value.replace(reference, (_, path: string) => {
        const [, key = path, field = name, place] = /^(.+?)-([a-z]+)(?:-(\d+))?$/i.exec(path) ?? []
        const found = find(key)?.get(field.toLowerCase()) ?? ''
        return place ? (found.split(/\s+and\s+/)[Number(place) - 1] ?? '') : found
      })
    )
  }
}
