import assert from 'node:assert/strict'
import test from 'node:test'
import hljs from 'highlight.js/lib/core'
import {grammars} from '../../src/read/grammarlist.ts'

test('knows languages by the names that their grammars give them', async () => {
  const own = Object.entries(grammars).map(async ([name, {load}]) => {
    const {aliases = []} = (await load()).default(hljs)
    return [name, aliases.map(alias => alias.toLowerCase()).join(' ')]
  })
  const listed = Object.entries(grammars).map(([name, {also = ''}]) => [name, also])
  assert.deepEqual(await Promise.all(own), listed)
})

test('loads what may stand in a language along with it', async () => {
  const own = Object.entries(grammars).map(async ([name, {load}]) => [
    name,
    [...innerOf((await load()).default(hljs))].filter(inner => inner in grammars).join(' ')
  ])
  const listed = Object.entries(grammars).map(([name, {within = ''}]) => [name, within])
  assert.deepEqual(await Promise.all(own), listed)
})

/** Languages named anywhere in a grammar, whose parts may hold each other. */
function innerOf(part: unknown, inner = new Set<string>(), seen = new Set<unknown>()): Set<string> {
  if (typeof part !== 'object' || part === null || seen.has(part)) return inner
  seen.add(part)
  const {subLanguage = []} = part as {subLanguage?: string | string[]}
  for (const name of [subLanguage].flat()) inner.add(name)
  for (const value of Object.values(part)) innerOf(value, inner, seen)
  return inner
}
