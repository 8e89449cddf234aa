import {blockAt} from './blocks.ts'
import type {SetFormula} from './formulas.ts'
import type {Version} from './version.ts'
import {nameOf} from './written.ts'

/** Nothing that Markdown, a style of citation or typography could make something else of. */
const plain = /^[\p{L}\p{N} ,;]*$/u
/** So much of the text on either side has to be found in the page, too. */
const context = 40
/** Shorter words stand in many places. */
const least = 12
/** A formula in a line; what else a dollar may be is read first. */
const formula = /\$(?![\s$])([^$`\n]*[^\s$`\n\\])\$(?!\d)/

/**
 * The paper when only words or formulas of one line have changed: the same change on the page. It is shown at once, and
 * the paper is read behind it.
 *
 * @param path Of the source that has changed.
 * @param old What stood in it when the paper was as it is given.
 * @param setFormula Without it a formula is read before it is shown.
 */
export function reworded(
  paper: Version,
  path: string,
  old: string,
  text: string,
  setFormula?: SetFormula
): Version | undefined {
  const place = wholeFormulas(changed(old, text), old)
  if (!place) return undefined
  const {from, to, toNow} = place
  const [was, is] = [old.slice(from, to), text.slice(from, toNow)]
  const [wasSet, isSet] = [was, is].map(one => setIn(one, setFormula))
  if (was === is || wasSet === undefined || isSet === undefined) return undefined
  const head = old.slice(Math.max(0, from - context), from)
  const before = /[\p{L}\p{N} ,;]*$/u.exec(head)?.[0].trimStart() ?? ''
  const tail = old.slice(to, to + context)
  const behind = /^[\p{L}\p{N} ,;]*/u.exec(tail)?.[0].trimEnd() ?? ''
  const found = before + wasSet + behind
  if (found.length < least) return undefined
  const line = old.slice(0, from).split('\n').length
  const {regions} = paper.parts
  const block = blockAt(regions.paper, path, line)
  if (block?.html.split(found).length !== 2) return undefined
  const html = block.html.replace(found, () => before + isSet + behind)
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

/** Words and formulas as the page has them. */
function setIn(text: string, setFormula: SetFormula | undefined): string | undefined {
  // Every other piece is the TeX of a formula.
  const pieces = text.split(formula).map((piece, index) => {
    if (index % 2 === 1) return setFormula?.(piece)
    return plain.test(piece) ? piece : undefined
  })
  return pieces.includes(undefined) ? undefined : pieces.join('')
}

interface Place {
  readonly from: number
  readonly to: number
  readonly toNow: number
}

/** Grown, so that it divides no formula; none where the paragraph has dollars that may be something else. */
function wholeFormulas({from, to, toNow}: Place, old: string): Place | undefined {
  const begin = old.lastIndexOf('\n\n', from) + 1
  const next = old.indexOf('\n\n', to)
  const head = old.slice(begin, from)
  const tail = old.slice(to, next < 0 ? undefined : next)
  if (/\$\$|\\\$/.test(head + tail)) return undefined
  const dollars = (part: string) => part.split('$').length - 1
  const back = dollars(head) % 2 === 1 ? head.length - head.lastIndexOf('$') : 0
  const on = dollars(tail) % 2 === 1 ? tail.indexOf('$') + 1 : 0
  return {from: from - back, to: to + on, toNow: toNow + on}
}

/** Where two texts differ, from the first sign to behind the last. */
function changed(old: string, text: string): Place {
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
