import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {type Key, type Keys, keyCalled, nearestKey, plain, spellingsOf} from './keys/key.ts'
import type {FrontMatter} from './yaml.ts'

export type Path = readonly (string | number)[]

type Inner<K> = K extends {readonly keys: infer I extends Keys} ? I : Record<never, Key>

/** What readers of one paper share. */
export interface Source {
  readonly yaml: FrontMatter
  readonly file: VFile
  /** Where a value of the wrong shape has been told. */
  readonly told: Set<string>
}

/**
 * A map of the front matter, read by the names of its keys whatever their spelling. A value of the wrong shape is
 * told once and then read as if it were not there.
 */
export interface Reader<T extends Keys = Keys> {
  /** The value where it is one word or text and no map: `author: Jane Doe`. */
  readonly own: string | undefined
  /** What it is called by: the key of `- uni: {name: University}`. */
  readonly label: string | undefined
  /** Something stands there. */
  has(name: keyof T & string): boolean
  /** The key is there, and nothing behind it. */
  isBlank(name: keyof T & string): boolean
  /** Where the value stands, else where the map does. */
  at(name?: keyof T & string, ...further: Path): Position | undefined
  /** Path of the value, as its keys are written. */
  pathOf(name: keyof T & string): Path
  text(name: keyof T & string): string | undefined
  /** One text, or a list of texts. */
  texts(name: keyof T & string): string[]
  flag(name: keyof T & string): boolean | undefined
  raw(name: keyof T & string): unknown
  /** A value with keys of its own; a text there is the `own` of it. */
  map<N extends keyof T & string>(name: N): Reader<Inner<T[N]>> | undefined
  /** The values of a list, or the only one. */
  each<N extends keyof T & string>(name: N): Reader<Inner<T[N]>>[]
}

/**
 * Read a value of the front matter.
 *
 * Reports: `front-matter-valid`.
 *
 * @param keys What it may hold.
 * @param path Where it stands.
 */
export function readerOf<T extends Keys>(
  value: unknown,
  keys: T,
  path: Path,
  source: Source,
  label?: string
): Reader<T> {
  const {yaml, file, told} = source
  const map = isMap(value) ? value : {}
  const written = new Map(Object.keys(map).map(name => [plain(name), name]))

  const keyOf = (name: keyof T & string): string | undefined => {
    const found = spellingsOf(name, keys[name] as Key).flatMap(one => written.get(one) ?? [])
    return found.find(one => !isNothing(map[one])) ?? found[0]
  }
  const raw = (name: keyof T & string): unknown => {
    const key = keyOf(name)
    return key === undefined || isNothing(map[key]) ? undefined : map[key]
  }
  const pathOf = (name: keyof T & string): Path => [...path, keyOf(name) ?? name]
  const wrong = (at: Path, takes: string, note: string, found?: string): undefined => {
    const place = JSON.stringify(at)
    if (told.has(place)) return
    told.add(place)
    const name = at.filter(step => typeof step === 'string').join('.')
    report(file, 'front-matter-valid', `\`${name}\` takes ${takes}`, {
      at: yaml.placeOf(...at),
      ...(found !== undefined && {found, expected: ['true', 'false']}),
      note
    })
  }
  const scalar = (one: unknown, at: Path): string | undefined => {
    if (typeof one === 'string') return one.trim()
    // As it is written: 02115 and 1.10 are no numbers.
    return typeof one === 'number' || typeof one === 'boolean'
      ? (yaml.asWritten(...at) ?? String(one))
      : undefined
  }
  const inner = <N extends keyof T & string>(name: N, one: unknown, at: Path) => {
    const within = ((keys[name] as Key).keys ?? {}) as Inner<T[N]>
    const named = onlyEntry(one, within)
    return named
      ? readerOf(named.value, within, [...at, named.key], source, named.key)
      : readerOf(one, within, at, source)
  }

  return {
    own: scalar(value, path),
    label,
    pathOf,
    raw,
    has: name => raw(name) !== undefined,
    isBlank: name => keyOf(name) !== undefined && raw(name) === undefined,
    at(name, ...further) {
      return (
        (name && yaml.placeOf(...pathOf(name), ...further)) ??
        (name && yaml.placeOf(...pathOf(name))) ??
        yaml.placeOf(...path) ??
        yaml.placeOf(...path.slice(0, -1))
      )
    },
    text(name) {
      const one = raw(name)
      if (one === undefined) return undefined
      const text = scalar(one, pathOf(name))
      return text ?? wrong(pathOf(name), 'a text', 'A text that holds a colon goes between quotes.')
    },
    texts(name) {
      const last = pathOf(name).at(-1)
      return listOf(raw(name)).flatMap(({value: one, step}) => {
        const at = [...pathOf(name), ...step]
        const text = scalar(one, at)
        if (text !== undefined) return [text]
        wrong(at, 'texts', `Write it as one text or as a list: ${last}: [one, two]`)
        return []
      })
    },
    flag(name) {
      const one = raw(name)
      if (one === undefined || typeof one === 'boolean') return one
      const word = String(one).toLowerCase()
      if (/^(?:true|yes)$/.test(word)) return true
      if (/^(?:false|no)$/.test(word)) return false
      return wrong(pathOf(name), 'true or false', 'Write true or false behind it.', String(one))
    },
    map(name) {
      const one = raw(name)
      return one === undefined ? undefined : inner(name, one, pathOf(name))
    },
    each: name =>
      listOf(raw(name)).map(({value: one, step}) => inner(name, one, [...pathOf(name), ...step]))
  }
}

/** The values of a list that hold something, each with its place in it; one value is a list of itself. */
function listOf(value: unknown): {readonly value: unknown; readonly step: Path}[] {
  if (!Array.isArray(value)) return value === undefined ? [] : [{value, step: []}]
  return value.flatMap((one: unknown, index) =>
    isNothing(one) ? [] : [{value: one, step: [index]}]
  )
}

/** `- uni: {name: University}` and `- uni: University`, as pandoc's filters have them. */
export function onlyEntry(value: unknown, keys: Keys): {key: string; value: unknown} | undefined {
  const [first, ...more] = isMap(value) ? Object.entries(value) : []
  if (!first || more.length > 0) return undefined
  const [key, inside] = first
  // A very short name is like too many keys.
  const meant = key.length > 3 ? nearestKey(key, keys) : keyCalled(key, keys)
  const isName = meant === undefined && !Array.isArray(inside)
  return isName && !isNothing(inside) ? {key, value: inside} : undefined
}

/** `{key: value}`. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** YAML has nothing behind the colon. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
