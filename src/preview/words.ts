import {blockAt, nameOf} from './blocks.ts'
import type {Version} from './version.ts'

/** Nothing that Markdown, a style of citation or typography could make something else of. */
const plain = /^[\p{L}\p{N} ,;]*$/u
/** So much of the text on either side has to be found in the page, too. */
const context = 40
/** Shorter words stand in many places. */
const least = 12

/**
 * The paper when only words of one line have changed: the same words change on the page. It is shown at once, and the
 * paper is read behind it.
 *
 * @param path Of the source that has changed.
 * @param old What stood in it when the paper was as it is given.
 */
export function reworded(
  paper: Version,
  path: string,
  old: string,
  text: string
): Version | undefined {
  const {from, to, toNow} = changed(old, text)
  const [was, is] = [old.slice(from, to), text.slice(from, toNow)]
  if (was === is || !plain.test(was) || !plain.test(is)) return undefined
  const head = old.slice(Math.max(0, from - context), from)
  const before = /[\p{L}\p{N} ,;]*$/u.exec(head)?.[0].trimStart() ?? ''
  const tail = old.slice(to, to + context)
  const behind = /^[\p{L}\p{N} ,;]*/u.exec(tail)?.[0].trimEnd() ?? ''
  const found = before + was + behind
  if (found.length < least) return undefined
  const line = old.slice(0, from).split('\n').length
  const {regions} = paper.parts
  const block = blockAt(regions.paper, path, line)
  if (block?.html.split(found).length !== 2) return undefined
  const html = block.html.replace(found, () => before + is + behind)
  const name = nameOf(html)
  const blocks = regions.paper.map(one => (one === block ? {...block, html, name} : one))
  return {
    ...paper,
    version: paper.version + 1,
    parts: {...paper.parts, regions: {...regions, paper: blocks}},
    messages: paper.messages.map(one => (one.block === block.name ? {...one, block: name} : one)),
    changed: name
  }
}

/** Where two texts differ, from the first sign to behind the last. */
function changed(old: string, text: string): {from: number; to: number; toNow: number} {
  const most = Math.min(old.length, text.length)
  let from = 0
  while (from < most && old.charCodeAt(from) === text.charCodeAt(from)) from++
  let alike = 0
  while (
    alike < most - from &&
    old.charCodeAt(old.length - 1 - alike) === text.charCodeAt(text.length - 1 - alike)
  ) {
    alike++
  }
  return {from, to: old.length - alike, toNow: text.length - alike}
}
