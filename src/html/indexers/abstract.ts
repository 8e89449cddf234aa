import type {Element, Nodes} from 'hast'
import type {Meta} from '../../meta.ts'
import {visit} from '../../visit.ts'

export interface AbstractText {
  /** BCP 47 tag. */
  readonly lang: string
  readonly text: string
}

/** The abstracts as plain text, in the order of the title block that holds them. */
export function abstractTexts(title: Element, {lang}: Meta): AbstractText[] {
  const found: AbstractText[] = []
  let own = lang
  visit(title, 'element', ({properties, children}) => {
    if (properties['lang'] !== undefined) own = String(properties['lang'])
    if (properties['role'] !== 'doc-abstract') return
    const text = children.slice(1).map(said).join('').replace(/\s+/g, ' ').trim()
    if (text !== '') found.push({lang: own, text})
  })
  return found
}

/** As it would be said: without the numbers of notes and the notes, formulas by their source. */
function said(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'raw') return unescaped(/\balttext="([^"]*)"/.exec(node.value)?.[1] ?? '')
  if (node.type !== 'element' || isGone(node)) return ''
  const {dataFootnoteRef, dataFootnotes, alttext} = node.properties
  if (dataFootnoteRef !== undefined || dataFootnotes !== undefined) return ''
  if (typeof alttext === 'string') return alttext
  const text = node.children.map(said).join('')
  return /^(?:p|li|div)$/.test(node.tagName) ? `${text} ` : text
}

function isGone({tagName, properties}: Element): boolean {
  return tagName === 'del' && [properties['className']].flat().includes('deletion')
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}
