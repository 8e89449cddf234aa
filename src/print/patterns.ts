import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import type {Patterns} from '../browser/task.ts'
import {dependencyFolder} from '../package.ts'

/** Where the tag of a language is not the name of its file in `hyphen/patterns`. */
const names: Readonly<Record<string, string>> = {
  de: 'de-1996',
  el: 'el-monoton',
  en: 'en-us',
  'en-au': 'en-gb',
  'en-ie': 'en-gb',
  'en-in': 'en-gb',
  'en-nz': 'en-gb',
  'en-za': 'en-gb',
  mn: 'mn-cyrl',
  nb: 'nb',
  no: 'nb',
  sr: 'sr-cyrl',
  'sr-latn': 'sh-latn'
}

/** What the package holds patterns for, but not for lines of such a script. */
const unfit = /^(zh|th|cu|cop|mul)\b/

/** Hyphenation patterns of the languages, by tag in lower case; a language without any is left out. */
export function loadPatterns(languages: readonly string[]): Record<string, Patterns> {
  const loaded: Record<string, Patterns> = {}
  for (const language of languages) {
    const tag = language.toLowerCase()
    const file = fileFor(tag)
    if (file !== undefined && !Object.hasOwn(loaded, tag)) loaded[tag] = createRequire(file)(file)
  }
  return loaded
}

function fileFor(tag: string): string | undefined {
  // The tag is the author's: it must not become a path.
  if (!/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/.test(tag) || unfit.test(tag)) return undefined
  const folder = dependencyFolder('hyphen')
  if (folder === undefined) return undefined
  const parts = tag.split('-')
  for (; parts.length > 0; parts.pop()) {
    const part = parts.join('-')
    const file = join(folder, 'patterns', `${names[part] ?? part}.js`)
    if (existsSync(file)) return file
  }
  return undefined
}
