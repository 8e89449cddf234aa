import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {align, type Difference} from './align.ts'
import {fuzz} from './fuzz.ts'
import {compareLocators} from './locators.ts'
import {pandoc} from './pandoc.ts'
import {ourPrinting, pandocPrinting} from './printing.ts'
import {ourReading, pandocReading, type ReadItem} from './reading.ts'
import {say} from './say.ts'
import {ourTables, pandocTables} from './tables.ts'
import {ourTexts, pandocTexts} from './texts.ts'

/**
 * Our citations beside those of pandoc 3.10, over all manuscripts: what is read, and what is printed with the
 * same style. Every difference is told, and must be explained in `explained.json`; `--update` writes the
 * differences that are there now into it, with the explanations they had.
 */
const folder = join('test', 'compare')
const explanations = join(folder, 'explained.json')
const mayWrite = process.argv.includes('--update')

interface Explained extends Difference {
  readonly why: string
}

const kinds = ['reading', 'citations', 'notes', 'entries', 'tables', 'texts'] as const
type Kind = (typeof kinds)[number]

const explained: readonly Explained[] = JSON.parse(readFileSync(explanations, 'utf8'))
const whys = new Map(explained.map(entry => [nameOf(entry), entry.why]))
const found = new Map<string, Explained>()
const counts = new Map(kinds.map(kind => [kind, {same: 0, different: 0}]))

const bibliography = readFileSync(join(folder, 'manuscripts', 'refs.bib'), 'utf8')
for (const name of readdirSync(join(folder, 'manuscripts')).sort()) {
  if (!name.endsWith('.md')) continue
  const path = join(folder, 'manuscripts', name)
  const markdown = readFileSync(path, 'utf8')
  const style = /^csl: (.*)$/m.exec(markdown)?.[1] ?? 'apa'
  const ours = await ourPrinting(path)
  const theirs = await pandocPrinting(markdown, {style, bibliography})
  tell(name, 'reading', ourReading(markdown).map(shown), await pandocShown(markdown))
  for (const kind of ['citations', 'notes', 'entries'] as const) {
    tell(name, kind, ours[kind], theirs[kind])
  }
}

const tables = readFileSync(join(folder, 'tables.md'), 'utf8')
const pandocsTables = pandocTables(await pandoc({markdown: tables, to: 'json'}))
tell('tables.md', 'tables', ourTables(tables), pandocsTables)

const texts = readFileSync(join(folder, 'texts.md'), 'utf8')
// Identifiers of headings are made where the page is.
const options = {from: 'markdown-auto_identifiers'}
tell(
  'texts.md',
  'texts',
  ourTexts(texts),
  pandocTexts(await pandoc({markdown: texts, to: 'json', options}))
)

async function pandocShown(markdown: string): Promise<string[]> {
  return pandocReading(await pandoc({markdown, to: 'json'})).map(shown)
}

function shown(cluster: readonly ReadItem[]): string {
  const items = cluster.map(
    ({prefix, mode, key, suffix}) => `${prefix}<${mode} ${key}>${suffix.replace(/^,\s*/, ', ')}`
  )
  return items.join(' & ')
}

function tell(file: string, kind: Kind, ours: readonly string[], theirs: readonly string[]): void {
  const {same, differences} = align(ours, theirs)
  const count = counts.get(kind)
  if (count) {
    count.same += same
    count.different += differences.length
  }
  for (const difference of differences) {
    const why = whys.get(nameOf(difference)) ?? ''
    found.set(nameOf(difference), {...difference, why})
    say(`${file} ${kind}${why === '' ? ' NOT EXPLAINED' : `: ${why}`}`)
    say(`  ours    ${difference.ours}\n  pandoc  ${difference.pandoc}`)
  }
}

function nameOf({ours, pandoc}: Difference): string {
  return `${ours}\n${pandoc}`
}

for (const [kind, {same, different}] of counts) {
  say(`${kind}: ${same + different}, ${same} the same, ${different} different`)
}
const random = (await fuzz()) + (await compareLocators())
if (mayWrite) {
  const list = [...found.values()].sort((one, two) => (one.why < two.why ? -1 : 1))
  writeFileSync(explanations, `${JSON.stringify(list, null, 2)}\n`)
}
const unexplained = [...found.values()].filter(({why}) => why === '')
const idle = explained.filter(entry => !found.has(nameOf(entry)))
for (const {why} of idle) say(`No longer needed: ${why}`)
say(`${unexplained.length} not explained, ${idle.length} explanations not needed`)
process.exitCode = unexplained.length + (mayWrite ? 0 : idle.length) + random === 0 ? 0 : 1
