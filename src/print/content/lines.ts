import {type Content, type Element, isContent, isElement} from '../structure/element.ts'
import {inlines, insets} from '../structure/types.ts'
import type {Sheet} from './pages.ts'
import type {Reading} from './words.ts'

/** Glyphs that are shown in one go, at most a line in one font. */
export interface Block {
  readonly sheet: Sheet
  readonly content: Content
  /** The element that the content is a kid of. */
  readonly parent: Element
  /** From `BT` to behind `ET`. */
  readonly from: number
  readonly to: number
  /** Where what it shows begins, behind its font and its place. */
  readonly shows: number
  readonly font: string
  readonly size: number
  /** Its matrix without its place. */
  readonly matrix: string
  /** Where its place and its first step lead; y goes down. */
  readonly x: number
  readonly y: number
  readonly step: number
}

/** Does something to the lines of a text that runs on, set in a language. */
type Mend = (lines: readonly (readonly Block[])[], lang: string | undefined) => void

/**
 * Go through all text that goes over several lines, in reading order; what formulas and drawings divide is no line.
 * Each is forgotten once it is mended: there are as many blocks as all else in a file together.
 */
export function mendParagraphs(top: Element, {partOf}: Reading, mend: Mend): void {
  let lines: Block[][] = []
  const close = (lang: string | undefined) => {
    if (lines.length > 1) mend(lines, lang)
    lines = []
  }
  const follow = (element: Element, above: string | undefined) => {
    const lang = inlines.has(element.type) ? above : (element.entries.get('Lang') ?? above)
    // A copy: what is mended gets kids on the way.
    for (const kid of [...element.kids]) {
      if (!isElement(kid)) {
        if (isContent(kid)) add(kid, element)
      } else if (inlines.has(kid.type)) follow(kid, lang)
      else {
        close(lang)
        if (!insets.has(kid.type)) follow(kid, lang)
        close(lang)
      }
    }
  }
  const add = (content: Content, parent: Element) => {
    const place = partOf(content)
    if (!place) return
    const {sheet, part} = place
    for (let at = part.first; at < part.last; at += 2) {
      const block = blockAt(sheet, sheet.texts[at] ?? 0, sheet.texts[at + 1] ?? 0, content, parent)
      if (!block) continue
      const line = lines.at(-1)
      const before = line?.at(-1)
      if (line && (!before || isBeside(before, block))) line.push(block)
      else lines.push([block])
    }
  }
  follow(top, undefined)
  close(undefined)
}

/** As Skia begins what it shows (m143; case: test/print/lineends.test.ts). */
const opening =
  /BT\n(?:\/.*B[MD]C\n)*\/(\S+) (\S+) Tf\n(\S+ \S+ \S+ \S+) (\S+) (\S+) Tm\n(?:(\S+) \S+ Td )?/y

function blockAt(
  sheet: Sheet,
  from: number,
  to: number,
  content: Content,
  parent: Element
): Block | undefined {
  opening.lastIndex = from
  const found = opening.exec(sheet.code)
  if (!found) return undefined
  const [all, font = '', size, matrix = '', x, y, step = '0'] = found
  const shows = from + all.lastIndexOf('\n') + 1
  const place = {x: Number(x) + Number(step), y: Number(y), step: Number(step)}
  return {sheet, content, parent, from, to, shows, font, size: Number(size), matrix, ...place}
}

/** A line begins where its text goes back and down, or far away; what is raised stands beside. */
function isBeside(before: Block, {sheet, x, y, size}: Block): boolean {
  if (before.sheet !== sheet) return false
  const down = y - before.y
  const em = Math.max(size, before.size)
  return Math.abs(down) < 1.05 * em && !(x <= before.x && down > 0.4 * em)
}
