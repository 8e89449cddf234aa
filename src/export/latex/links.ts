import type {Context} from './context.ts'
import {texOf} from './text.ts'

/** A place that links lead to. */
export function anchor(label: string | undefined, context: Context): string {
  const own = labelOf(label, context)
  return own === '' ? '' : `\\phantomsection${own}`
}

/** The label of what LaTeX has just counted; each name is there once. */
export function labelOf(label: string | undefined, {anchored, labels}: Context): string {
  if (label === undefined || anchored.has(label)) return ''
  anchored.add(label)
  return `\\label{${labels.of(label)}}`
}

/** A link of the author's: within the paper, or to an address. */
export function linkTo(
  url: string,
  words: string,
  {article, keys, labels, places}: Context
): string {
  if (url.startsWith('#')) {
    const name = decoded(url.slice(1))
    const key = name.replace(/^ref-/, '')
    if (name.startsWith('ref-') && article.references.has(key)) {
      return `\\hyperlink{cite.${keys.of(key)}}{${words}}`
    }
    return places.has(name) ? `\\hyperref[${labels.of(name)}]{${words}}` : words
  }
  if (!isSafe(url)) return words
  if (words.replace(/^\\ltr\{(.*)\}$/, '$1') === texOf(url)) return `\\url{${urlOf(url)}}`
  return words === '' ? '' : `\\href{${urlOf(url)}}{${words}}`
}

/** An address in the argument of a command. */
export function urlOf(url: string): string {
  return url
    .replace(/[\\{}^`"<>|\s]|[^\x20-\x7E]/gu, sign => encodeURIComponent(sign))
    .replace(/[%#&]/g, '\\$&')
}

/** Addresses of other schemes would run something, or lead into the author's machine. */
function isSafe(url: string): boolean {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  return scheme !== undefined && /^(?:https?|mailto|ftp|doi)$/.test(scheme)
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
