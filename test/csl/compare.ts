import {readFileSync} from 'node:fs'
import CSL, {type CitationEntry} from 'citeproc'
import type {CslElement, CslItem} from '../../src/article.ts'
import {setDocument} from '../../src/cite/csl/csl.ts'
import {readLocales} from '../../src/read/style/locales.ts'
import {shelvedNames, shelvedStyle} from '../../src/read/style/shelf.ts'
import {causes} from './causes.ts'
import {evened} from './evened.ts'
import {clusters, works} from './works.ts'

/**
 * One document in installed styles, set by `src/cite/csl` and by citeproc: `npm run compare:citeproc` takes
 * every fiftieth style, `-- --every 20 --from 7` every twentieth from the eighth on, `-- STYLE…` those named,
 * with all their differences. What differs for a reason that we keep is explained: by a cause that is seen in
 * the lines (`causes.ts`) or by the style's row in `explained.json`, which says how many more lines differ.
 * The exit code is 1 where anything is left.
 */
const args = process.argv.slice(2)
const every = option('every', 50)
const from = option('from', 0)
const named = args.filter(arg => !/^(?:--.*|\d+)$/.test(arg))
const all = [...(await shelvedNames()).keys()].sort()
const styles = named.length > 0 ? named : all.filter((_, index) => index % every === from)
const explained: readonly {why: string; styles: Record<string, number>}[] = JSON.parse(
  readFileSync(new URL('explained.json', import.meta.url), 'utf8')
)

const items = new Map(works.map(work => [work.id, work] as const))
const found = {same: 0, explained: 0, unexplained: 0}
let lines = 0
let sameLines = 0
for (const name of styles) {
  const style = await shelvedStyle(name)
  if (!style) continue
  const lang = style.attrs['default-locale'] ?? 'en-US'
  const locales = await readLocales([lang])
  // citeproc changes what it is given.
  const theirs = setByCiteproc(structuredClone(style), structuredClone(locales), lang)
  const ours = setByUs(style, locales, lang)
  const pairs = theirs.map((line, index) => [line, ours[index] ?? ''] as const)
  const differing = pairs.filter(([line, our]) => line !== our)
  const left = differing.filter(pair => {
    const [line, our] = pair.map(text => causes.reduce((now, {even}) => even(now), text))
    return line !== our
  })
  lines += pairs.length
  sameLines += pairs.length - differing.length
  const told = explained.reduce((sum, {styles}) => sum + (styles[name] ?? 0), 0)
  if (differing.length === 0) found.same++
  else if (left.length === told) found.explained++
  else found.unexplained++
  if (left.length !== told) tell(`${name}: ${left.length} lines differ, ${told} are explained`)
  const shown = named.length > 0 ? differing : left.length === told ? [] : left.slice(0, 2)
  for (const [line, our] of shown) tell(`  citeproc: ${line}\n  ours:     ${our}`)
}
tell(`${sameLines} of ${lines} lines are the same`)
tell(
  `${styles.length} styles: ${found.same} the same, ${found.explained} explained, ${found.unexplained} unexplained`
)
process.exitCode = found.unexplained > 0 ? 1 : 0

function option(name: string, otherwise: number): number {
  const at = args.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(args[at + 1])
}

function setByUs(style: CslElement, locales: Record<string, CslElement>, lang: string): string[] {
  const set = setDocument({
    style,
    locales,
    lang,
    entry: key => items.get(key),
    clusters: clusters.map((cites, index) => ({
      noteIndex: style.attrs['class'] === 'note' ? index + 1 : 0,
      cites: cites.map(({id, ...cite}) => ({key: id, ...cite}))
    })),
    uncited: []
  })
  return [...set.clusters, ...(set.lists[0] ?? []).map(({html}) => html)].map(evened)
}

function setByCiteproc(
  style: CslElement,
  locales: Record<string, CslElement>,
  lang: string
): string[] {
  const sys = {
    retrieveLocale: (tag: string) => locales[tag] ?? locales['en-US'] ?? '',
    retrieveItem: (key: string) => structuredClone(items.get(key)) as CslItem
  }
  const engine = new CSL.Engine(sys, style, lang, true)
  const citations = clusters.map(
    (cites, index): CitationEntry => ({
      citationID: String(index),
      citationItems: cites.map(cite => ({...cite})),
      properties: {index, noteIndex: style.attrs['class'] === 'note' ? index + 1 : 0}
    })
  )
  const cited = engine.rebuildProcessorState(citations, 'html').map(([, , html]) => html)
  const list = engine.makeBibliography()
  const entries = list ? list[1] : []
  return [...cited, ...entries].map(evened)
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}
