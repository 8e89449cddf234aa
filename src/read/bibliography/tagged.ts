import type {VFile} from 'vfile'
import type {CslItem} from '../../article.ts'
import {report} from '../../rules.ts'
import type {Listed} from './listed.ts'
import {keyMaker, type MakeKey} from './madekey.ts'
import {pointsOf} from './points.ts'

/** The fields of one record by tag, each as often as it stands there. */
export type Tags = ReadonlyMap<string, readonly string[]>

/** A format of records whose lines begin with a tag. */
export interface Tagged {
  /** As authors call it. */
  readonly name: string
  /** Finds the line that begins a record. */
  readonly first: RegExp
  /** Finds the line that ends it, where the format has one. */
  readonly last?: RegExp
  /** A line: its tag and its value. */
  readonly line: RegExp
  /** The key of a record and what else it may be cited by. */
  readonly keys: (tags: Tags, make: MakeKey) => readonly string[]
  readonly item: (key: string, tags: Tags) => CslItem
}

/**
 * List the records of a tagged file (RIS, MEDLINE).
 *
 * Reports: `bibliography-entry-readable`.
 */
export function listTagged(file: VFile, format: Tagged): Listed[] {
  const text = String(file)
  const point = pointsOf(text)
  const tell = (at: number, reason: string, note: string) =>
    report(file, 'bibliography-entry-readable', reason, {at: point(at), note})
  const make = keyMaker()
  const starts = [...text.matchAll(format.first)].map(found => found.index)
  if (starts.length === 0 && text.trim() !== '') {
    tell(0, `There is no ${format.name} record in this file`, `Export it again as ${format.name}`)
  }
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? text.length
    const tags = tagsOf(text.slice(start, end), format)
    const [key, ...aliases] = format.keys(tags, make)
    if (key === undefined) {
      tell(
        start,
        `Record ${index + 1} has no key`,
        'Give it an `ID` line with the key to cite it by'
      )
      return []
    }
    if (format.last && !format.last.test(text.slice(start, end))) {
      tell(start, `\`${key}\` has no end`, 'A record ends with a line `ER  - `')
    }
    return [
      {
        key,
        file,
        at: () => point(start),
        aliases: () => aliases,
        read: () => format.item(key, tagsOf(text.slice(start, end), format))
      }
    ]
  })
}

function tagsOf(record: string, {line, last}: Tagged): Tags {
  const tags = new Map<string, string[]>()
  let values: string[] | undefined
  for (const written of record.split(/\r\n?|\n/)) {
    if (last?.test(written)) break
    const [, tag, value = ''] = line.exec(written) ?? []
    if (tag !== undefined) {
      values = tags.get(tag) ?? []
      values.push(value.trim())
      tags.set(tag, values)
    } else if (written.trim() !== '') {
      // A long value goes on in the next line.
      values?.push(`${values.pop() ?? ''} ${written.trim()}`)
    }
  }
  return tags
}

/** The first value of the first of some tags that has one. */
export function firstOf(tags: Tags, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = tags.get(name)?.find(one => one !== '')
    if (value !== undefined) return value
  }
  return undefined
}

/** All values of some tags. */
export function allOf(tags: Tags, ...names: readonly string[]): string[] {
  return names.flatMap(name => tags.get(name) ?? []).filter(Boolean)
}
