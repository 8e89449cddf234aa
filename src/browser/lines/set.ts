import {breakLines, shrink} from './break.ts'
import {measureAll} from './gauge.ts'
import {type Chance, type Paragraph, paragraphReader} from './read.ts'

const soft = '\u00ad'

/**
 * Break the lines of justified paragraphs so that their spaces are as even as they can be; others keep the
 * browser's lines, which are filled one after the other.
 *
 * All is read before anything is written; a paragraph that comes out wider than its room is put back.
 *
 * @returns How many lines end in a hyphen.
 */
export function setLines(root: Element): number {
  return setParagraphs([...root.querySelectorAll<HTMLElement>(':is(p, li, dd):not(.set)')])
}

/** The same for these alone. */
export function setParagraphs(blocks: readonly HTMLElement[]): number {
  const {read, voices} = paragraphReader()
  const paragraphs = blocks.flatMap(block => read(block) ?? [])
  measureAll([...voices.values()])
  const planned = paragraphs.map(paragraph => [paragraph, plan(paragraph)] as const)
  const set = planned.flatMap(([paragraph, lines]) =>
    lines ? [{paragraph, lines, before: write(paragraph, lines)}] : []
  )
  const failed = set.filter(({paragraph: {block}}) => block.scrollWidth > block.clientWidth + 1)
  for (const {paragraph, before} of failed) putBack(paragraph, before)
  return set
    .filter(one => !failed.includes(one))
    .reduce((sum, {lines}) => sum + lines.ends.filter(({isHyphen}) => isHyphen).length, 0)
}

interface Lines {
  readonly ends: readonly Chance[]
  /** What is left of the last line in px, once its spaces have their own width. */
  readonly rest: number
}

function plan({chances, piecesOf, room}: Paragraph): Lines | undefined {
  const pieces = piecesOf()
  const ends = breakLines(pieces, room)
  if (!ends || ends.length < 2) return undefined
  const last = pieces.slice((ends.at(-2) ?? -1) + 1)
  const width = last.reduce((sum, piece) => sum + piece.width + piece.space, 0)
  return {
    ends: ends.slice(0, -1).flatMap(end => chances[end] ?? []),
    rest: room.width - width
  }
}

function write(
  {block, texts, spaceWidth}: Paragraph,
  {ends, rest}: Lines
): ReadonlyMap<Text, string> {
  const before = new Map(texts.map(text => [text, text.data]))
  for (const text of texts) {
    const data = endLines(
      text,
      ends.filter(({node}) => node === text)
    )
    if (data !== text.data) text.data = data
  }
  block.classList.add('set')
  block.style.setProperty('word-spacing', `${-shrink * spaceWidth()}px`)
  // It is as wide anyway. A variable would go down to all that stands in it, whose styles could no longer be shared.
  block.style.minInlineSize = `${Math.max(0, rest)}px`
  return before
}

/**
 * A text with its lines ended, each hyphen taken a real one and all others deleted. By signs, which its style keeps:
 * an element at each end would make the document, and the structure of the print, twice as large.
 */
function endLines({data}: Text, ends: readonly Chance[]): string {
  let text = ''
  let start = 0
  for (const {offset, isHyphen} of ends) {
    const line = foldedIn(data.slice(start, offset))
    text += `${isHyphen ? `${line}-` : line.replace(/[ \t]+$/, '')}\n`
    start = offset
  }
  return text + foldedIn(data.slice(start))
}

/** As it is shown: without hyphens that are not, its ends of lines as spaces. */
function foldedIn(text: string): string {
  return text.replaceAll(soft, '').replaceAll('\n', ' ')
}

function putBack({block}: Paragraph, texts: ReadonlyMap<Text, string>): void {
  for (const [text, data] of texts) text.data = data
  unset(block)
}

/** Take what a paragraph has of its lines. */
export function unset(block: HTMLElement): void {
  block.classList.remove('set')
  block.style.removeProperty('word-spacing')
  block.style.removeProperty('min-inline-size')
}
