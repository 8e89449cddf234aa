import CSL, {type CitationEntry} from 'citeproc'
import type {CslElement, CslItem} from '../../src/article.ts'
import {setDocument} from '../../src/cite/csl/csl.ts'
import {readLocales} from '../../src/read/style/locales.ts'
import {shelvedNames, shelvedStyle} from '../../src/read/style/shelf.ts'
import {clusters, works} from './works.ts'

/**
 * One document in installed styles, set by `src/cite/csl` and by citeproc: `npm run compare:citeproc` takes
 * every fiftieth style, `-- --every 1` all, `-- STYLE…` those named, with all their differences.
 */
const args = process.argv.slice(2)
const everyAt = args.indexOf('--every')
const every = everyAt < 0 ? 50 : Number(args[everyAt + 1])
const named = everyAt < 0 ? args : []
const all = [...(await shelvedNames()).keys()].sort()
const styles = named.length > 0 ? named : all.filter((_, index) => index % every === 0)

const items = new Map(works.map(work => [work.id, work] as const))
let same = 0
let lines = 0
let sameLines = 0
for (const name of styles) {
  const style = await shelvedStyle(name)
  if (!style) continue
  const lang = style.attrs['default-locale'] ?? 'en-US'
  const locales = await readLocales([lang])
  const [ours, theirs] = [setByUs(style, locales, lang), setByCiteproc(style, locales, lang)]
  const differing = theirs.flatMap((line, index) => (line === ours[index] ? [] : [index]))
  lines += theirs.length
  sameLines += theirs.length - differing.length
  if (differing.length === 0) same++
  else {
    tell(`${name}: ${differing.length} of ${theirs.length} differ`)
    for (const index of named.length > 0 ? differing : differing.slice(0, 2)) {
      tell(`  citeproc: ${theirs[index]}\n  ours:     ${ours[index]}`)
    }
  }
}
tell(`${same} of ${styles.length} styles are the same; ${sameLines} of ${lines} lines`)

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

/** Without the white space around blocks, and without a look set twice. */
function evened(html: string): string {
  return html
    .replace(/\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR: reference with no printed form\.\]/g, '')
    .replace(/<span style="(?:baseline|text-decoration:none;)">([^<]*)<\/span>/g, '$1')
    .replace(/<span style="(?:baseline|text-decoration:none;)">([^<]*)<\/span>/g, '$1')
    .replace(/\s*<\/?div[^>]*>\s*/g, ' ')
    .replace(/<([ib])><\1>(.*?)<\/\1><\/\1>/g, '<$1>$2</$1>')
    .replace(/\s+/g, ' ')
    .trim()
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}
