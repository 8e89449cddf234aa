import {blockAt} from './blocks.ts'
import {changed, type Display, displayAround, wholeFormulas} from './changed.ts'
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
  const change = changed(old, text)
  const display = displayAround(change, old, text)
  if (display) return setFormula && withDisplay(paper, path, display, setFormula)
  const place = wholeFormulas(change, old)
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
  return replaced(paper, {path, line, was: found, is: before + isSet + behind})
}

/** Something that stands once in the block of a line, and what takes its place. */
interface Replacement {
  readonly path: string
  readonly line: number
  readonly was: string
  readonly is: string
}

function replaced(paper: Version, {path, line, was, is}: Replacement): Version | undefined {
  const {regions} = paper.parts
  const block = blockAt(regions.paper, path, line)
  if (block?.html.split(was).length !== 2) return undefined
  const html = block.html.replace(was, () => is)
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

function withDisplay(
  paper: Version,
  path: string,
  {was, is, line}: Display,
  setFormula: SetFormula
): Version | undefined {
  const [wasSet, isSet] = [was, is].map(tex => setFormula(tex, 'math'))
  if (wasSet === undefined || isSet === undefined || wasSet === isSet) return undefined
  return replaced(paper, {path, line, was: wasSet, is: isSet})
}

/** Words and formulas as the page has them. */
function setIn(text: string, setFormula: SetFormula | undefined): string | undefined {
  // Every other piece is the TeX of a formula.
  const pieces = text.split(formula).map((piece, index) => {
    if (index % 2 === 1) return setFormula?.(piece, 'inlineMath')
    return plain.test(piece) ? piece : undefined
  })
  return pieces.includes(undefined) ? undefined : pieces.join('')
}
