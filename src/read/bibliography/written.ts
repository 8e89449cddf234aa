import type {WrittenEntry, WrittenField} from '../../article.ts'
import {fieldsOf} from './fields.ts'
import {type Commands, expanded} from './newcommands.ts'
import type {pointsOf} from './points.ts'
import type {RawEntry} from './split.ts'
import {textOf} from './tex.ts'

/**
 * An entry of a .bib with the places of its fields.
 *
 * @param commands Those of the file's own.
 */
export function writtenOf(
  text: string,
  raw: RawEntry,
  macros: ReadonlyMap<string, string>,
  commands: Commands,
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
    const unknown = new Set<string>()
    if (value.includes('\\')) textOf(expanded(value, commands), false, unknown)
    fields.set(name, {
      value,
      at: point(at),
      unknown: [...unknown],
      ...(offset !== undefined && {offset})
    })
  }
  return {type: raw.type, fields}
}
