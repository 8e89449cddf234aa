import type {Key, Keys} from '../../src/read/front/keys/key.ts'
import {paperKeys} from '../../src/read/front/keys/paper.ts'

type Json = Readonly<Record<string, unknown>>

const text = {type: ['string', 'number', 'boolean', 'null']}

/** The table of keys as a JSON Schema (draft 7, which editors know). Keys it does not name are the author's own. */
export function frontMatterSchema(): Json {
  const definitions: Record<string, Json> = {}
  const names = new Map<Keys, string>()
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Front matter of an Offprint paper',
    ...mapOf(paperKeys, '#'),
    definitions
  }

  function mapOf(keys: Keys, place: string): Json {
    const properties: Record<string, Json> = {}
    for (const [name, key] of Object.entries(keys)) {
      properties[name] = {description: key.says, ...takenBy(name, key)}
      for (const other of key.also ?? []) {
        // Known, and not offered: one spelling is enough to choose from.
        properties[other] = {allOf: [{$ref: `${place}/properties/${name}`}], doNotSuggest: true}
      }
    }
    return {type: 'object', properties}
  }

  function takenBy(name: string, key: Key): Json {
    const {takes, keys} = key
    if (typeof takes !== 'string') return {enum: [...takes, ...asFlags(takes), null]}
    if (takes === 'any') return {}
    if (takes === 'flag') {
      return {anyOf: [{type: ['boolean', 'null']}, {enum: ['true', 'false', 'yes', 'no']}]}
    }
    const map = keys ? [{$ref: definitionOf(name, keys)}] : []
    if (takes === 'map') return map[0] ?? {}
    if (takes === 'date') return {type: [...text.type, 'object']}
    const one = keys ? {anyOf: [text, ...map]} : text
    return takes === 'texts' ? {anyOf: [text, ...map, {type: 'array', items: one}]} : one
  }

  function definitionOf(name: string, keys: Keys): string {
    const known = names.get(keys)
    if (known !== undefined) return `#/definitions/${known}`
    const taken = Object.keys(definitions).filter(one => one.replace(/-\d+$/, '') === name).length
    const own = taken === 0 ? name : `${name}-${taken + 1}`
    names.set(keys, own)
    definitions[own] = {}
    definitions[own] = mapOf(keys, `#/definitions/${own}`)
    return `#/definitions/${own}`
  }
}

/** Words that YAML reads as yes and no. */
function asFlags(words: readonly string[]): boolean[] {
  return [true, false].filter(flag => words.includes(String(flag)))
}
