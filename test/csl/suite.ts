import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import type {CslItem} from '../../src/article.ts'
import {type ClusterAsked, setDocument} from '../../src/cite/csl/csl.ts'
import type {Element} from '../../src/cite/csl/element.ts'
import type {Placed} from '../../src/cite/csl/position.ts'
import {readLocales} from '../../src/read/style/locales.ts'
import {readXml} from '../../src/xml.ts'

/**
 * The CSL test suite (github.com/citation-style-language/test-suite) through `src/cite/csl`:
 * `npm run csl-suite -- FOLDER [NAME…]`. It is not part of this repository. What is known to fail, and why,
 * stands in `known.json`; any other failure is told and ends with exit code 1. With names their differences
 * are printed.
 */
interface AskedItem {
  readonly id: string | number
  readonly prefix?: string
  readonly suffix?: string
  readonly locator?: string | number
  readonly label?: string
  readonly position?: number
  readonly 'near-note'?: boolean
  readonly 'first-reference-note-number'?: number
  readonly 'suppress-author'?: boolean
  readonly 'author-only'?: boolean
}
interface AskedCitation {
  readonly citationID: string
  readonly citationItems: AskedItem[]
  readonly properties?: {readonly noteIndex?: number; readonly unsorted?: boolean}
}
type Transaction = [AskedCitation, [string, number][], [string, number][]]

const [folder, ...wanted] = process.argv.slice(2)
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write(
    'Which folder? Get the suite from https://github.com/citation-style-language/test-suite\n' +
      'and run: npm run csl-suite -- test-suite/processor-tests/humans\n'
  )
  process.exit(2)
}

const unprinted = '[CSL STYLE ERROR: reference with no printed form.]'
const known: Record<string, string> = JSON.parse(
  readFileSync(new URL('known.json', import.meta.url), 'utf8')
)
const names = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => basename(name, '.txt'))
  .filter(name => wanted.length === 0 || wanted.some(part => name.startsWith(part)))
const failed: string[] = []
let passed = 0
for (const name of names) {
  const sections = sectionsOf(readFileSync(join(folder, `${name}.txt`), 'utf8'))
  const expected = (sections['RESULT'] ?? '').replace(/^(?:\.\.|>>)\[\d+\] /gm, '').trim()
  let found: string
  try {
    found = (await run(sections)).trim()
  } catch (error) {
    found = String(error instanceof Error ? error.stack : error)
  }
  if (evened(found) === evened(expected)) {
    passed++
    if (known[name] !== undefined) tell(`passes now: ${name}`)
    continue
  }
  failed.push(name)
  if (wanted.length > 0) tell(`--- ${name}\nexpected: ${expected}\nfound:    ${found}\n`)
}
const fresh = failed.filter(name => known[name] === undefined)
if (wanted.length === 0) for (const name of fresh) tell(`fails: ${name}`)
tell(
  `${passed} of ${names.length} pass; ${failed.length - fresh.length} fail as known, ${fresh.length} otherwise`
)
process.exitCode = fresh.length > 0 ? 1 : 0

/** Blocks stand on lines of their own as one likes. */
function evened(html: string): string {
  return html.replace(/\s*(<\/?div[^>]*>)\s*/g, '$1')
}

function sectionsOf(text: string): Record<string, string> {
  const found = text
    .replace(/\r\n/g, '\n')
    .matchAll(/^>>=+ ?([A-Z0-9-]+) ?=+>>\n([\s\S]*?)\n?^<<=+ ?\1 ?=+<</gm)
  return Object.fromEntries([...found].map(([, name = '', body = '']) => [name, body]))
}

async function run(sections: Record<string, string>): Promise<string> {
  const style = readXml((sections['CSL'] ?? '').trim())
  if ('reason' in style) throw new Error(style.reason)
  const lang = style.attrs['default-locale'] ?? 'en-US'
  const locales = await readLocales([lang])
  const items = new Map<string, CslItem>(
    (JSON.parse(sections['INPUT'] ?? '[]') as CslItem[]).map((item, index) => {
      const id = String(item.id ?? `item-${index}`)
      return [id, {...item, id}]
    })
  )
  const entry = (key: string): CslItem | undefined => items.get(key)
  const bibliography = sections['MODE']?.trim() === 'bibliography'
  const keys = [...items.keys()]
  const whole = {style: style as Element, locales, lang, entry, clusters: [], uncited: keys}
  const [list = []] = setDocument(whole).lists
  const order = list.length === keys.length ? list.map(({key}) => key) : keys
  const {clusters, given} = clustersOf(sections, order)
  const uncited = bibliography || !sections['CITATIONS'] ? keys : []
  const document = {...whole, clusters, uncited}
  const set = setDocument(document, given ? () => given : undefined)
  return bibliography
    ? listOf(set.lists[0] ?? [])
    : set.clusters.map(html => html || unprinted).join('\n')
}

function clustersOf(
  sections: Record<string, string>,
  keys: readonly string[]
): {clusters: ClusterAsked[]; given?: Placed[][]} {
  if (sections['CITATIONS']) return {clusters: lastState(JSON.parse(sections['CITATIONS']))}
  const lists: AskedItem[][] = sections['CITATION-ITEMS']
    ? JSON.parse(sections['CITATION-ITEMS'])
    : [keys.map(id => ({id}))]
  const positions = ['first', 'subsequent', 'ibid', 'ibid-with-locator'] as const
  const given = lists.map(list =>
    list.map(
      (item): Placed => ({
        position: positions[item.position ?? 0] ?? 'first',
        nearNote: item['near-note'] ?? false,
        ...(item['first-reference-note-number'] !== undefined && {
          firstNote: item['first-reference-note-number']
        })
      })
    )
  )
  return {clusters: lists.map(list => ({noteIndex: 0, cites: list.map(citeOf)})), given}
}

/** The document as the last of a word processor's transactions leaves it. */
function lastState(transactions: Transaction[]): ClusterAsked[] {
  const byId = new Map(transactions.map(([citation]) => [citation.citationID, citation]))
  const last = transactions.at(-1)
  if (!last) return []
  const [citation, before, after] = last
  const order: [string, number][] = [
    ...before,
    [citation.citationID, citation.properties?.noteIndex ?? 0],
    ...after
  ]
  return order.map(([id, noteIndex]) => {
    const asked = byId.get(id)
    return {
      noteIndex,
      unsorted: asked?.properties?.unsorted ?? false,
      cites: (asked?.citationItems ?? []).map(citeOf)
    }
  })
}

function citeOf(item: AskedItem): ClusterAsked['cites'][number] {
  return {
    key: String(item.id),
    ...(item.prefix !== undefined && {prefix: item.prefix}),
    ...(item.suffix !== undefined && {suffix: item.suffix}),
    ...(item.locator !== undefined && {locator: String(item.locator)}),
    ...(item.label !== undefined && {label: item.label}),
    ...(item['suppress-author'] && {suppressAuthor: true})
  }
}

/** As citeproc's HTML has a list: blocks on lines of their own. */
function listOf(entries: readonly {readonly html: string}[]): string {
  const lines = entries.map(({html}) => {
    const blocks = html.startsWith('<div') ? `\n    ${html}\n  ` : html
    return `  <div class="csl-entry">${blocks}</div>`
  })
  return ['<div class="csl-bib-body">', ...lines, '</div>'].join('\n')
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}
