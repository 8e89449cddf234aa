import {nearest} from '../../../nearest.ts'

/**
 * What a value is: a text, a text in Markdown, one text or a list of them, yes or no, a day, a map of other
 * keys, or anything; or one of a few words.
 */
export type Takes = 'text' | 'prose' | 'texts' | 'flag' | 'date' | 'map' | 'any' | readonly string[]

/** A key of the front matter: the readers, the check of spellings and the schema for editors know it from here. */
export interface Key {
  /** What it is for; editors show it. */
  readonly says: string
  readonly takes: Takes
  /** Other spellings. In all of them `-` and `_` are alike, and capitals are as good as small letters. */
  readonly also?: readonly string[]
  /** The value, or each in a list, may be a map of these. */
  readonly keys?: Keys
  /** The program whose key it is: nothing here depends on it. */
  readonly of?: string
}

export type Keys = Readonly<Record<string, Key>>

/** All spellings of a key. */
export function spellingsOf(name: string, key: Key): string[] {
  return [name, ...(key.also ?? [])].map(plain)
}

const indexes = new WeakMap<Keys, ReadonlyMap<string, Key>>()

/** The key that a spelling means. */
export function keyCalled(written: string, keys: Keys): Key | undefined {
  const index =
    indexes.get(keys) ??
    new Map(
      Object.entries(keys).flatMap(([name, key]) =>
        spellingsOf(name, key).map(spelling => [spelling, key] as const)
      )
    )
  indexes.set(keys, index)
  return index.get(plain(written))
}

/** A key as it is compared. */
export function plain(name: string): string {
  return name.replaceAll('_', '-').toLowerCase()
}

/** The key that was probably meant: one letter off in a short name, two in a longer one. */
export function nearestKey(name: string, keys: Keys): string | undefined {
  const spellings = Object.entries(keys).flatMap(([one, key]) => [one, ...(key.also ?? [])])
  return nearest(plain(name), spellings, 1, (name.length < 5 ? 1 : 2) / name.length)[0]
}
