import type {WrittenEntry, WrittenField} from '../../article.ts'
import {fieldsOf} from './fields.ts'
import type {pointsOf} from './points.ts'
import type {RawEntry} from './split.ts'

/** An entry of a .bib with the places of its fields. */
export function writtenOf(
  text: string,
  raw: RawEntry,
  macros: ReadonlyMap<string, string>,
  point: ReturnType<typeof pointsOf>
): WrittenEntry {
  const places = new Map<string, {at: number; from: number; end: number}>()
  const values = fieldsOf(
    text,
    raw,
    macros,
    () => {},
    (name, at, from, end) => places.set(name, {at, from, end})
  )
  const fields = new Map<string, WrittenField>()
  for (const [name, {at, from, end}] of places) {
    const value = values.get(name) ?? ''
    const offset =
      text.slice(from + 1, end - 1) === value
        ? from + 1
        : text.slice(from, end) === value
          ? from
          : undefined
    fields.set(name, {value, at: point(at), ...(offset !== undefined && {offset})})
  }
  return {type: raw.type, fields}
}
