import type {Fields} from './fields.ts'
import {fillGranular} from './granular.ts'
import {fillOriginal} from './original.ts'
import {parts} from './types.ts'

/** An entry with its fields read. */
export interface TexEntry {
  readonly key: string
  readonly type: string
  readonly fields: Fields
}

// What biber never hands down (biblatex manual, appendix B).
const ownOnly = new Set(
  `crossref xref xdata ids entryset entrysubtype execute label options presort related relatedtype
  shorthand shorttitle shortauthor sortkey sortname sorttitle indextitle keywords file`.split(/\s+/)
)

/** The keys an entry needs to be whole. */
export function needs(fields: Fields): string[] {
  return ['xdata', 'crossref'].flatMap(field => keysIn(fields.get(field)))
}

/**
 * Fill in what an entry takes from others by `xdata`, `crossref` and `related`.
 *
 * @param find Looks an entry up by its key.
 */
export function inherit(
  entry: TexEntry,
  find: (key: string) => TexEntry | undefined,
  read: Map<string, Fields> = new Map()
): Fields {
  const fields: Fields = new Map(entry.fields)
  // Also what an entry gives that leads back to itself.
  read.set(entry.key, fields)
  for (const [field, names] of [
    ['xdata', (name: string) => [name]],
    ['crossref', undefined]
  ] as const) {
    for (const key of keysIn(entry.fields.get(field))) {
      const parent = find(key)
      if (!parent || key === entry.key || read.size > 100) continue
      for (const [name, value] of read.get(key) ?? inherit(parent, find, read)) {
        if (ownOnly.has(name)) continue
        for (const into of names?.(name) ?? handedDown(name, parent.type, entry.type)) {
          if (!fields.has(into)) fields.set(into, value)
        }
      }
    }
  }
  fillGranular(fields, key => find(key)?.fields)
  fillOriginal(fields, key => find(key)?.fields)
  return fields
}

function handedDown(name: string, parent: string, child: string): string[] {
  const title = /^(title|subtitle|titleaddon)$/.test(name)
  if (parts.has(child)) {
    if (name === 'author') return ['author', 'bookauthor']
    if (title) return [`${parent.startsWith('mv') ? 'main' : 'book'}${name}`]
  }
  if (title && child === 'article') return [`journal${name}`]
  if (title && parent.startsWith('mv')) return [`main${name}`]
  return [name]
}

/** The keys of a list divided by commas. */
export function keysIn(list: string | undefined): string[] {
  return list?.split(',').flatMap(key => key.trim() || []) ?? []
}
