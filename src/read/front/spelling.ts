import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {placeIn} from '../../whole.ts'
import {foreignKeys} from './keys/foreign.ts'
import {type Keys, keyCalled, nearestKey, plain} from './keys/key.ts'
import {paperKeys} from './keys/paper.ts'
import {isMap, onlyEntry, type Path} from './reader.ts'
import type {FrontMatter} from './yaml.ts'

/** A key that belongs to another program, where it stands first. */
interface Foreign {
  readonly path: Path
  readonly program: string
}

/**
 * Look for keys that are misspelt, at the top and within, and tell once which keys are those of other programs. Other
 * keys are the author's own.
 *
 * Reports: `front-matter-key-known`, `front-matter-honoured`.
 */
export function checkKeys(yaml: FrontMatter, file: VFile): void {
  const foreign = new Map<string, Foreign>()
  walk(yaml.values, paperKeys, [])
  tellForeign([...foreign.values()], yaml, file)

  function walk(map: Readonly<Record<string, unknown>>, keys: Keys, path: Path): void {
    for (const [written, value] of Object.entries(map)) {
      const at = [...path, written]
      const known = keyCalled(written, keys)
      const program = known ? known.of : path.length === 0 ? programOf(written) : undefined
      if (program !== undefined) {
        // Once, however many authors have it.
        if (!foreign.has(written)) foreign.set(written, {path: at, program})
      } else if (known) within(value, known.keys, at)
      else tellNear(written, keys, at, map)
    }
  }

  function within(value: unknown, keys: Keys | undefined, path: Path): void {
    if (!keys) return
    if (Array.isArray(value)) {
      for (const [index, one] of value.entries()) within(one, keys, [...path, index])
    } else if (isMap(value)) {
      const named = onlyEntry(value, keys)
      if (named) within(named.value, keys, [...path, named.key])
      else walk(value, keys, path)
    }
  }

  /** What is meant is not there under its own name; a very short name is like too many others. */
  function tellNear(
    written: string,
    keys: Keys,
    path: Path,
    map: Readonly<Record<string, unknown>>
  ): void {
    const meant = written.length > 3 ? nearestKey(written, keys) : undefined
    if (meant === undefined) return
    const key = keyCalled(meant, keys)
    if (Object.keys(map).some(other => keyCalled(other, keys) === key)) return
    report(file, 'front-matter-key-known', `\`${written}\` is no key that is known`, {
      at: yaml.keyAt(...path),
      found: written,
      expected: [meant],
      note: `Did you mean \`${meant}\`? As it stands it changes nothing.`
    })
  }
}

function programOf(written: string): string | undefined {
  const key = plain(written)
  return Object.keys(foreignKeys).find(program => foreignKeys[program]?.includes(key))
}

function tellForeign(foreign: readonly Foreign[], yaml: FrontMatter, file: VFile): void {
  const [first, ...more] = foreign
  if (!first) return
  const others = more.length === 0 ? '' : ` and ${more.length} more`
  const places = foreign.map(({path}) => placeIn(file, yaml.keyAt(...path)))
  const isOneFile = places.every(place => place.file === places[0]?.file)
  const all = foreign.map(({path, program}, index) => {
    const {file: own = file, place} = places[index] ?? {}
    const line = place && ('start' in place ? place.start.line : place.line)
    const where = isOneFile ? `line ${line}` : `${own.path}, line ${line}`
    return `\`${path.at(-1)}\` of ${program} (${where})`
  })
  report(file, 'front-matter-honoured', `Not honoured: \`${first.path.at(-1)}\`${others}`, {
    at: yaml.keyAt(...first.path),
    found: String(first.path.at(-1)),
    note: `${all.join(', ')}: nothing here depends on it.`
  })
}
