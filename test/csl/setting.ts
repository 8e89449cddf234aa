import type {CslItem} from '../../src/article.ts'
import {type ClusterAsked, type SetDocument, setDocument} from '../../src/cite/csl/csl.ts'
import {readLocales} from '../../src/read/style/locales.ts'
import {readXml} from '../../src/xml.ts'

/** A cite: a key, or a key and what belongs to it. */
type Cite = string | ClusterAsked['cites'][number]

const locales = await readLocales(['en-US', 'fr-FR', 'de-DE', 'ar'])

/**
 * Set clusters and a bibliography in a style of the test's own.
 *
 * @param style What stands inside `<style>`; with `class="note"` in front of it for a note style.
 */
export function setIn(
  style: string,
  items: readonly Partial<CslItem>[],
  clusters: readonly (readonly Cite[])[] = [],
  {lang = 'en-US', notes = false, attrs = ''} = {}
): SetDocument {
  const kind = notes ? 'note' : 'in-text'
  const read = readXml(`<style class="${kind}" version="1.0" ${attrs}>${style}</style>`)
  if ('reason' in read) throw new Error(read.reason)
  const entries = new Map(
    items.map((item, index) => {
      const id = item.id ?? `k${index + 1}`
      return [id, {type: 'book', ...item, id}] as const
    })
  )
  return setDocument({
    style: read,
    locales,
    lang,
    entry: key => entries.get(key),
    clusters: clusters.map((cites, index) => ({
      noteIndex: notes ? index + 1 : 0,
      cites: cites.map(cite => (typeof cite === 'string' ? {key: cite} : cite))
    })),
    uncited: [...entries.keys()]
  })
}

/** One entry as a layout sets it in a citation. */
export function setOne(layout: string, item: Partial<CslItem>, lang = 'en-US'): string {
  const style = `<citation><layout>${layout}</layout></citation>`
  return setIn(style, [item], [['k1']], {lang}).clusters[0] ?? ''
}

/** "Jane Doe" as CSL-JSON; the last word is the family name. */
export function person(name: string): {family: string; given: string} {
  const at = name.lastIndexOf(' ')
  return {family: name.slice(at + 1), given: name.slice(0, Math.max(at, 0))}
}

export function inYear(year: number, ...rest: number[]): {'date-parts': number[][]} {
  return {'date-parts': [[year, ...rest]]}
}
