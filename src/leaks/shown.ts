import {toString as printed} from 'hast-util-to-string'
import type {Nodes, Parent} from 'mdast'
import type {Article} from '../article.ts'
import {asRead} from '../asread.ts'
import {flowsOf} from '../flows.ts'
import {visit} from '../visit.ts'
import {rightToLeftLetters} from '../writing.ts'
import {squeeze, type Wording, wordingOf} from './words.ts'

/** What an anonymous paper is meant to show: its works, and where it cites them. Names in there are no leak. */
export interface Shown {
  readonly fragments: readonly Fragment[]
  /** Of the works listed, as their words. */
  readonly titles: readonly (readonly string[])[]
  /** Names alone where the sentence cites by them, squeezed: links are called so. */
  readonly labels: ReadonlySet<string>
  /** Addresses of works, squeezed. */
  readonly addresses: string
}

/** A squeezed text, and the part of it in which names may stand. */
interface Fragment {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** So much around a name tells that it stands where it may. */
const around = 24

export function shownBy(article: Readonly<Article>): Shown {
  const works = article.bibliography.map(({key}) => article.references.get(key))
  return {
    fragments: [
      ...article.bibliography.map(({children}) => whole(printed({type: 'root', children}))),
      ...flowsOf(article).flatMap(cited),
      ...article.bibliography.flatMap(({key}) => keyed(key))
    ],
    titles: works
      .map(work => wordingOf(String(work?.['title'] ?? '').replace(/<[^>]*>/g, '')))
      .map(({words}) => words.map(({folded}) => folded))
      .filter(({length}) => length > 0),
    labels: new Set(flowsOf(article).flatMap(namesAlone)),
    addresses: works
      .flatMap(work => [work?.['URL'], work?.['DOI']])
      .map(address => squeeze(String(address ?? '')))
      .join(' ')
  }
}

function whole(text: string): Fragment {
  const squeezed = squeeze(text)
  return {text: squeezed, from: 0, to: squeezed.length}
}

/** Citations, each with the words around it. */
function cited(flow: Nodes): Fragment[] {
  const found: Fragment[] = []
  visit(flow, node => {
    if (!('children' in node) || !node.children.some(({type}) => type === 'cite')) return
    const parts = (node as Parent).children.map(child => squeeze(asRead(child as Nodes)))
    const text = parts.join('')
    let at = 0
    for (const [index, part] of parts.entries()) {
      if (node.children[index]?.type === 'cite') {
        const start = Math.max(0, at - around)
        const end = Math.min(text.length, at + part.length + around / 2)
        found.push({text: text.slice(start, end), from: at - start, to: at - start + part.length})
      }
      at += part.length
    }
  })
  return found
}

function namesAlone(flow: Nodes): string[] {
  const found: string[] = []
  visit(flow, 'cite', cite => {
    if (cite.authorOnly) found.push(squeeze(asRead(cite)))
  })
  return found
}

/** Keys, as programs write them. */
function keyed(key: string): Fragment[] {
  return ['', 'ref', 'cite', 'citep', 'citet'].map(before => whole(before + key))
}

/** Whether what stands there stands in a work or a citation that is shown. */
export function isShown({fragments}: Shown, squeezed: string, at: number, length: number): boolean {
  const name = squeezed.slice(at, at + length)
  const before = squeezed.slice(Math.max(0, at - 2 * around), at)
  const behind = squeezed.slice(at, at + length + 2 * around)
  const ways = [(text: string) => text, withoutDigits]
  return fragments.some(({text, from, to}) => {
    for (let place = text.indexOf(name, from); place >= 0 && place < to; ) {
      const end = Math.max(Math.min(place + length + around, to), place + length + 4)
      const follows = text.slice(place, end)
      const precedes = text.slice(Math.max(0, place - around), place)
      const fragment = {text, from, to}
      if (turns.test(name) && isNear(fragment, place, length, before + behind)) return true
      const isBeside = ways.some(
        way =>
          (way(follows).length > length + 3 && way(behind).startsWith(way(follows))) ||
          (precedes.length === around && way(before).endsWith(way(precedes)))
      )
      if (isBeside) return true
      place = text.indexOf(name, place + 1)
    }
    return false
  })
}

const turns = new RegExp(`[${rightToLeftLetters}]`, 'u')

/**
 * Of a line from right to left a PDF tells the pieces between marks and numbers as they are seen, from the left: those around a
 * name stand near it in any order.
 */
function isNear({text, from, to}: Fragment, place: number, length: number, near: string): boolean {
  const beside = [
    text.slice(Math.max(from, place - around / 2), place),
    text.slice(place + length, Math.min(to, place + length + around / 2))
  ]
  const pieces = beside.flatMap(side => side.match(/\p{N}+|\P{N}+/gu) ?? [])
  const told = pieces.filter(piece => piece.length > 2)
  return told.length > 0 && told.every(piece => near.includes(piece))
}

/** Calls of notes may stand between words. */
function withoutDigits(text: string): string {
  return text.replace(/\p{N}+/gu, '')
}

/** Whether a record is that of a work that is shown. */
export function isRecordShown({titles}: Shown, {words}: Wording): boolean {
  return titles.some(title =>
    words.some((_, index) => title.every((word, step) => words[index + step]?.folded === word))
  )
}
