import type {Element} from 'hast'
import {h} from 'hastscript'
import {copyrightText, dateIn} from '../imprintwords.ts'
import {matterWordsOf} from '../matterwords.ts'
import type {Journal, License, Meta} from '../meta.ts'
import {wordsOf} from '../words.ts'

type Inline = string | Element

/** Above the title: the journal and the place in it, and where the paper is found. */
export function journalLine({journal, doi, arxiv, lang}: Meta): Element[] {
  const where = [
    ...(journal ? placeIn(journal, wordsOf(lang).comma) : []),
    ...(doi === undefined ? [] : [link(`https://doi.org/${doi}`, `https://doi.org/${doi}`)]),
    ...(arxiv === undefined ? [] : [link(`https://arxiv.org/abs/${arxiv}`, `arXiv:${arxiv}`)])
  ]
  return where.length === 0 ? [] : [h('p', {class: 'journal'}, joined(where))]
}

/** "Journal of Cases 12 (3), 45–67". */
function placeIn(journal: Journal, comma: string): Inline[] {
  const {title, volume, issue, firstPage, lastPage} = journal
  const pages = [firstPage, lastPage].filter(page => page !== undefined)
  const count = [volume, issue === undefined ? undefined : `(${issue})`]
    .filter(part => part !== undefined)
    .join(' ')
  const numbers = [count, [...new Set(pages)].join('–')].filter(part => part !== '').join(comma)
  const children = [
    ...(title === undefined ? [] : [h('cite', title)]),
    ...(numbers === '' ? [] : [title === undefined ? numbers : ` ${numbers}`])
  ]
  return children.length === 0 ? [] : [h('span', children)]
}

/** Below the authors: the paper's date, and its way through the journal. */
export function dateLine(meta: Meta): Element[] {
  const words = matterWordsOf(meta.lang)
  const way = (['received', 'revised', 'accepted', 'published'] as const).flatMap(name => {
    const date = meta[name]
    return date ? [`${words[name]} ${dateIn(meta.lang, date)}`] : []
  })
  const own = meta.date && dateIn(meta.lang, meta.date)
  const isPublished = meta.published && own === dateIn(meta.lang, meta.published)
  const dates = [...(own === undefined || isPublished ? [] : [own]), ...way]
  // None breaks over a line.
  const parts = dates.length === 1 ? dates : dates.map(date => h('span', date))
  return dates.length === 0 ? [] : [h('p', {class: 'date'}, joined(parts))]
}

/** Below the abstracts: who holds the rights, and what may be done with the paper. */
export function rightsLine({copyright, license, codeLicense, lang}: Meta): Element[] {
  const words = matterWordsOf(lang)
  const statement = copyrightText(copyright)
  const rights: Inline[] = [
    ...(statement === undefined ? [] : [statement]),
    ...(license ? [licenseLink(license, {rel: 'license'})] : []),
    ...(codeLicense ? [h('span', [`${words.code}: `, licenseLink(codeLicense)])] : [])
  ]
  return rights.length === 0 ? [] : [h('p', {class: 'rights'}, joined(rights))]
}

function licenseLink({name, url}: License, properties = {}): Inline {
  return url === undefined ? name : h('a', {...properties, href: url}, name)
}

function link(href: string, text: string): Element {
  // An address keeps its own direction.
  return h('a', {href, dir: 'ltr'}, text)
}

function joined(parts: readonly Inline[]): Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))
}
