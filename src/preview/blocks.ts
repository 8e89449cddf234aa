import {resolve} from 'node:path'
import type {Element, Nodes, Root} from 'hast'
import type {VFile} from 'vfile'
import type {Regions} from '../browser/preview/state.ts'
import type {Reuse} from '../reuse.ts'
import {placeIn} from '../whole.ts'
import {type Written, written} from './written.ts'

/** A block of the page: its name is what stands in it, hashed. */
export interface Block {
  readonly name: string
  readonly html: string
  /** Absolute path of its source. */
  readonly file: string
  readonly line: number
  /** Lines on which its notes begin, which are written elsewhere. */
  readonly notes: readonly number[]
}

/** A page taken apart: what is around its blocks, and they. */
export interface Parts {
  readonly shell: {readonly name: string; readonly html: string}
  readonly regions: Regions<readonly Block[]>
}

/** Take a page apart, so that what did not change can stay where it is. */
export function takeApart(tree: Root, file: VFile, reuse?: Reuse): Parts {
  const page = tree.children.find(isElement)
  const body = page?.children.filter(isElement).find(({tagName}) => tagName === 'body')
  const main = body?.children.filter(isElement).find(({tagName}) => tagName === 'main')
  const article = main?.children.filter(isElement)[0]
  if (!page || !body || !main || !article) throw new Error('The page has no article')
  const around = body.children.filter(isElement)
  // What the script is told changes with the paper.
  const scripts = around.filter(
    ({tagName, properties}) => tagName === 'script' && properties['type'] === undefined
  )
  const before = around.filter(one => one !== main && !scripts.includes(one))
  const inPaper = article.children.filter(isElement)
  const behind = main.children.filter(isElement).slice(1)
  const all = written([...before, ...inPaper, ...behind], reuse, 'blocks')
  const ends = before.length + inPaper.length
  const regions = {
    before: blocksOf(all.slice(0, before.length), before, file),
    paper: blocksOf(all.slice(before.length, ends), inPaper, file),
    behind: blocksOf(all.slice(ends), behind, file)
  }
  const hollow: Element = {
    ...body,
    children: [{...main, children: [{...article, children: []}]}, ...scripts]
  }
  const children = page.children.map(child => (child === body ? hollow : withoutIndex(child)))
  const [shell] = written([{...page, children}], reuse, 'shell')
  if (!shell) throw new Error('The page has no element')
  return {shell: {name: shell.name, html: `<!doctype html>${shell.html}`}, regions}
}

/** What search engines are told, works cited among it, changes with the text, and the page would be loaded anew. */
function withoutIndex<Child extends Nodes>(child: Child): Child {
  if (!isElement(child) || child.tagName !== 'head') return child
  const isIndex = ({tagName, properties}: Element) =>
    tagName === 'script' || (tagName === 'meta' && properties['content'] && !isSetting(properties))
  const children = child.children.filter(one => !isElement(one) || !isIndex(one))
  return {...child, children}
}

function isSetting({name, httpEquiv}: Element['properties']): boolean {
  return name === 'viewport' || httpEquiv !== undefined
}

/** The page again, each block with its name. */
export function putTogether({shell, regions}: Parts): string {
  const [before, behind] = ['<main><article>', '</article>']
  const named = (blocks: readonly Block[]) =>
    blocks
      .map(({name, html}) => html.replace(/^<[\w-]+/, tag => `${tag} data-block="${name}"`))
      .join('\n')
  const at = shell.html.lastIndexOf(`${before}${behind}`)
  return [
    shell.html.slice(0, at),
    named(regions.before),
    before,
    named(regions.paper),
    behind,
    named(regions.behind),
    shell.html.slice(at + before.length + behind.length)
  ].join('')
}

/** @param elements The same as they are in this reading: an earlier one may have had them elsewhere. */
function blocksOf(all: readonly Written[], elements: readonly Element[], whole: VFile): Block[] {
  let line = 1
  return elements.map((element, index) => {
    const {name, html} = all[index] ?? {name: '', html: ''}
    line = lineOf(element) ?? line
    const {file, place} = placeIn(whole, {line, column: 1})
    const own = place && 'line' in place ? place.line : line
    return {name, html, file: resolve(file.path), line: own, notes: notesOf(element)}
  })
}

function notesOf(element: Element): number[] {
  if (element.properties['dataFootnotes'] === undefined) return []
  const lists = element.children.filter(isElement)
  const items = lists.flatMap(({children}) => children.filter(isElement))
  return items.flatMap(item => lineOf(item) ?? [])
}

/** The block in which a line of a source is set. */
export function blockAt(blocks: readonly Block[], source: string, line: number): Block | undefined {
  let found: Block | undefined
  let nearest = 0
  for (const block of blocks) {
    if (block.file !== source) continue
    const begins = block.notes.length > 0 ? block.notes : [block.line]
    const at = Math.max(...begins.filter(one => one <= line))
    if (at >= nearest) [found, nearest] = [block, at]
  }
  return found
}

/** Of what stands in it first and has a place. */
function lineOf(node: Nodes): number | undefined {
  if (node.position) return node.position.start.line
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const line = lineOf(child)
    if (line !== undefined) return line
  }
  return undefined
}

function isElement(node: Nodes): node is Element {
  return node.type === 'element'
}
