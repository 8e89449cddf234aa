import {layOutCast} from '../lines/castoff.ts'
import {offerHyphens} from '../offer.ts'
import {tellsPages} from '../pages/told.ts'
import type {CitedOnWords, Patterns} from '../task.ts'
import type {Content, Named} from './changes.ts'
import {printed} from './printed.ts'

/** A text to be laid out on pages. */
export interface Flow extends Content {
  /** Blocks whose lines are known, hyphens settled; those of this text are kept in it. */
  readonly settled: Map<string, Element>
}

/**
 * Put a text together of the blocks that were laid out before and of new ones.
 *
 * @returns The text, and what keeps its new blocks once their lines stand.
 */
export function flowFrom(
  {paper, behind, settled}: Flow,
  patterns: Readonly<Record<string, Patterns>>,
  citedOn: CitedOnWords | undefined
): {main: HTMLElement; keep: () => void} {
  const main = document.createElement('main')
  const article = document.createElement('article')
  const fresh = new Map<string, Element>()
  const used = new Set<string>()
  const freshEntries = new Map<string, Element>()
  const fill = (parent: Element, blocks: readonly Named[]): void => {
    for (const [name, content] of blocks) {
      const key = keyOf(printed(content, citedOn), parent.lastElementChild)
      const known = settled.get(key)
      const block = known ? document.importNode(known, true) : made(content, name)
      block.setAttribute('data-block', name)
      if (!known) fresh.set(key, block)
      used.add(key)
      parent.append(block)
      if (!known && block.matches('.references')) fillEntries(block)
    }
  }
  /** A bibliography is the longest of all blocks, and of its entries few change. */
  const fillEntries = (list: Element): void => {
    for (const entry of list.querySelectorAll('.csl-entry')) {
      const key = printed(entry.outerHTML, citedOn)
      const known = settled.get(key)
      if (known) entry.replaceWith(document.importNode(known, true))
      else freshEntries.set(key, entry)
      used.add(key)
    }
  }
  fill(article, paper)
  main.append(article)
  fill(main, behind)
  for (const key of settled.keys()) if (!used.has(key)) settled.delete(key)
  for (const block of fresh.values()) {
    if (!block.matches('.references')) offerIn(block, patterns)
    else for (const child of block.querySelectorAll(':scope > :not(ol)')) offerIn(child, patterns)
  }
  for (const entry of freshEntries.values()) offerIn(entry, patterns)
  // Notes are taken out of their lists before lines are settled.
  const lists = [...fresh.values()].map(block =>
    [...block.querySelectorAll('ol')].map(list => [...list.children])
  )
  const keep = (): void => {
    // A page that is told makes other lines.
    if (tellsPages(main, citedOn)) return
    for (const [index, [key, block]] of [...fresh].entries()) {
      const copy = block.cloneNode(true) as Element
      // What is kept asks the next page for its faces.
      layOutCast(copy)
      if (block.matches('.footnotes')) {
        for (const [number, list] of [...copy.querySelectorAll('ol')].entries()) {
          const notes = lists[index]?.[number] ?? []
          list.replaceChildren(...notes.map(note => note.cloneNode(true)))
        }
      }
      settled.set(key, copy)
    }
    for (const [key, entry] of freshEntries) settled.set(key, entry.cloneNode(true) as Element)
  }
  return {main, keep}
}

/** What stands before a block has a say in its first line. */
function keyOf(content: string, before: Element | null): string {
  return `${content} ${before?.tagName} ${before?.className}`
}

export function made(html: string, name: string): Element {
  const template = document.createElement('template')
  template.innerHTML = html
  const element = template.content.firstElementChild ?? document.createElement('p')
  element.setAttribute('data-block', name)
  return document.adoptNode(element)
}

/** The language is said by what is around the text. */
export function offerIn(block: Element, patterns: Readonly<Record<string, Patterns>>): void {
  const place = document.createComment('')
  const around = document.createElement('div')
  around.lang = block.closest<HTMLElement>('[lang]')?.lang ?? document.documentElement.lang
  block.replaceWith(place)
  around.append(block)
  offerHyphens(around, patterns)
  place.replaceWith(block)
}
