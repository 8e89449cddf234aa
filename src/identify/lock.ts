import type {CslItem} from '../article.ts'
import {identifiersOf} from '../identifier.ts'
import type {Found} from './lookup.ts'

const about =
  'Works looked up by `offprint cite fetch` for the identifiers the paper cites. Keep this file with the paper: with it, a build needs no network.'

/** A work for the lock file. */
export interface Kept extends Found {
  /** Its identifier: `doi:10.1000/xyz`. */
  readonly key: string
  /** The day it was looked up, `2026-11-24`. */
  readonly day: string
}

/**
 * The text of the lock file with works added or replaced: CSL items sorted by key, one variable a line, so that
 * two versions compare well.
 *
 * @param old The text of the file as it is; it has been read without fault.
 * @param keep Told each item that was there; by default all stay.
 */
export function lockText(
  old: string | undefined,
  works: readonly Kept[],
  keep: (item: CslItem) => boolean = () => true
): string {
  const items = new Map(
    itemsIn(old)
      .filter(keep)
      .map(item => [item.id, item])
  )
  for (const {key, work, source, day} of works) {
    items.set(key, {id: key, ...work, custom: {source, 'looked-up': day}})
  }
  const references = [...items.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(ordered)
  return `${JSON.stringify({about, references}, undefined, 2)}\n`
}

/** The items of a lock file. */
export function itemsIn(text: string | undefined): CslItem[] {
  return text === undefined ? [] : JSON.parse(text).references
}

/** Whether a paper needs an item: it has an identifier of a work cited, or of one with the same identifiers. */
export function isNeeded(item: CslItem, references: ReadonlyMap<string, CslItem>): boolean {
  const needed = new Set([...references].flatMap(([key, one]) => [key, ...identifiersOf(one)]))
  return [item.id, ...identifiersOf(item)].some(key => needed.has(key))
}

const first = ['id', 'type', 'author', 'title']

function ordered(item: CslItem): CslItem {
  const {custom, ...rest} = item
  const names = Object.keys(rest).filter(name => !first.includes(name))
  const sorted = [...first, ...names.sort()].flatMap(name =>
    rest[name] === undefined ? [] : [[name, rest[name]]]
  )
  return {...Object.fromEntries(sorted), ...(custom !== undefined && {custom})}
}
