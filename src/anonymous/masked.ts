import type {CslItem, Manuscript} from '../article.ts'
import {flowsOf} from '../flows.ts'
import {matterWordsOf} from '../matterwords.ts'
import {visit} from '../visit.ts'
import {languageAgainst} from '../writing.ts'

/**
 * A paper in which works of its authors are cited and listed without names and titles, "Anonymous (2020)". It is cited anew, for
 * the style knows how; the order of its works, and with it their numbers, is left as it was.
 *
 * @param manuscript As it was before it was cited, in trees of its own: keys are changed in them, for many hold a name.
 * @param own Keys of these works.
 * @param order All works as they are listed with their names.
 */
export function masked(
  manuscript: Manuscript,
  own: ReadonlySet<string>,
  order: readonly string[]
): Manuscript {
  const keys = new Map(
    order.filter(key => own.has(key)).map((key, index) => [key, `anonymous${index + 1}`])
  )
  const called = (key: string): string => keys.get(key) ?? key
  const {meta, tree, references, library} = manuscript
  for (const flow of flowsOf({meta, tree})) {
    visit(flow, 'cite', cite => {
      cite.items = cite.items.map(item => ({...item, key: called(item.key)}))
    })
  }
  return {
    ...manuscript,
    meta: {...meta, nocite: meta.nocite.map(one => ({...one, key: called(one.key)}))},
    references: new Map(
      [...references].map(([key, item]) => {
        const name = keys.get(key)
        return name === undefined ? [key, item] : [name, withoutNames(item, name, meta.lang)]
      })
    ),
    keys: manuscript.keys.map(called),
    library: library.map(entry => ({...entry, key: called(entry.key)})),
    order: order.map(called)
  }
}

/** What is left decides in which list it stands, and in which language. */
function withoutNames(item: CslItem, id: string, paper: string): CslItem {
  const {type, issued, keyword, language} = item
  const literal = matterWordsOf(languageAgainst(item, paper) ?? paper).anonymous
  return {
    id,
    type,
    author: [{literal}],
    ...(issued !== undefined && {issued: yearOf(issued)}),
    ...(keyword !== undefined && {keyword}),
    ...(language !== undefined && {language})
  }
}

function yearOf(issued: unknown): unknown {
  const parts = (issued as {'date-parts'?: unknown})['date-parts']
  if (!Array.isArray(parts)) return issued
  return {'date-parts': parts.map(part => (Array.isArray(part) ? part.slice(0, 1) : part))}
}
