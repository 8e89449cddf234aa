import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Article} from '../article.ts'
import {bibtex} from '../bibtex.ts'
import {ris} from '../ris.ts'
import {wordsOf} from '../words.ts'
import {setOwn} from './bibliography.ts'

const id = 'cite-this'

/** How the paper itself is cited, folded up: its reference in the paper's style, and files for reference managers. */
export function citeThis(article: Article): Element[] {
  const {own, meta} = article
  if (!own) return []
  const {item} = own
  const words = wordsOf(meta.lang)
  const files = [
    fileLink('BibTeX', `${item.id}.bib`, 'application/x-bibtex', bibtex(item)),
    fileLink('RIS', `${item.id}.ris`, 'application/x-research-info-systems', ris(item)),
    fileLink(
      'CSL-JSON',
      `${item.id}.json`,
      'application/vnd.citationstyles.csl+json',
      JSON.stringify([item], null, 2)
    )
  ]
  return [
    h('details', {class: 'cite-this', id}, [
      h('summary', words.citeThis),
      ...setOwn(article),
      h('p', [words.download, ...files.flatMap(file => [' ', file])])
    ])
  ]
}

/** Leads there from the table of contents. */
export function citeThisLink({own, meta}: Article): Element[] {
  return own ? [h('p', [h('a', {href: `#${id}`}, wordsOf(meta.lang).citeThis)])] : []
}

/** A file that is in the page. */
function fileLink(format: string, download: string, type: string, text: string): Element {
  const href = `data:${type};charset=utf-8,${encodeURIComponent(text)}`
  return h('a', {download, href}, format)
}
