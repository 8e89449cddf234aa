import {layOutFaces} from '../faces.ts'
import {breakLines, shrink} from './break.ts'
import {castOff, isCast} from './castoff.ts'
import {hangGauges, type Voice} from './gauge.ts'
import {type Chance, type Paragraph, paragraphReader, type Room} from './read.ts'
import {type Box, blockOf} from './trial.ts'

const soft = '\u00ad'

/** The class of what is not laid out before its lines are known. */
const held = 'held'

const setLater = ':is(p, li, dd):not(.set)'

/**
 * Read the justified paragraphs of a flow before it is laid out. Most are held back: they are laid out but once, when
 * their lines are set.
 *
 * @returns What lays the page out for the first time and waits for its faces.
 */
export function readLines(flow: Element): () => Promise<readonly Paragraph[]> {
  const {paragraphs, voices, formulas} = readAll(flow.querySelectorAll<HTMLElement>(setLater))
  const waiting = holdBack(paragraphs, voices)
  const models = new Map<Element, Element>(waiting.map(({block, model}) => [block, model]))
  const measure = hangGauges(voices, formulas, block => models.get(block) ?? block)
  return async () => {
    await layOutFaces()
    measure()
    return waiting
  }
}

/** Set the lines of these alone, on a page that is laid out. */
export function setParagraphs(blocks: readonly HTMLElement[]): number {
  const {paragraphs, voices, formulas} = readAll(blocks)
  hangGauges(voices, formulas, block => block)()
  return setLines(paragraphs, false)
}

function readAll(blocks: Iterable<HTMLElement>): {
  paragraphs: Paragraph[]
  voices: Voice[]
  formulas: Box[]
} {
  const {read, voices, formulas} = paragraphReader()
  const paragraphs = [...blocks].flatMap(block => read(block) ?? [])
  return {paragraphs, voices: [...voices.values()], formulas: [...formulas.values()]}
}

/** Those stay that something is measured in or by, and the first of those that are equally wide. */
function holdBack(paragraphs: readonly Paragraph[], voices: readonly Voice[]): Paragraph[] {
  const gauged = new Set<Element | null>(voices.map(({element}) => blockOf(element)))
  const models = new Map<string, HTMLElement>()
  let parent: Element | null = null
  return paragraphs.map(paragraph => {
    const {block, boxes} = paragraph
    if (!block.matches(':is(article, section) > p')) return paragraph
    if (block.parentElement !== parent) models.clear()
    parent = block.parentElement
    const kind = ['class', 'style', 'lang', 'dir'].map(name => block.getAttribute(name)).join()
    const model = models.get(kind)
    if (!model) models.set(kind, block)
    if (!model || boxes.length > 0 || gauged.has(block)) return paragraph
    block.classList.add(held)
    return {...paragraph, model}
  })
}

/**
 * Break the lines of justified paragraphs so that their spaces are as even as they can be; others keep the
 * browser's lines, which are filled one after the other.
 *
 * All is read before anything is written; a paragraph that comes out wider than its room is put back.
 *
 * @param mayCast Whether those held back may be cast off instead of laid out.
 * @returns How many lines end in a hyphen.
 */
export function setLines(paragraphs: readonly Paragraph[], mayCast: boolean): number {
  const rooms = paragraphs.map(({model, roomIn}) => roomIn(model.getBoundingClientRect().width))
  for (const {element, width} of paragraphs.flatMap(({boxes}) => boxes))
    width.px = element.getBoundingClientRect().width
  const planned = paragraphs.map(
    (paragraph, index) => [paragraph, plan(paragraph, rooms[index])] as const
  )
  for (const {block} of paragraphs) block.classList.remove(held)
  const set = planned.flatMap(([paragraph, lines]) =>
    lines ? [{paragraph, lines, before: write(paragraph, lines)}] : []
  )
  if (mayCast) for (const {paragraph, lines} of set) castOffHeld(paragraph, lines)
  const failed = set.filter(
    ({paragraph: {block}}) => !isCast(block) && block.scrollWidth > block.clientWidth + 1
  )
  for (const {paragraph, before} of failed) putBack(paragraph, before)
  return set
    .filter(one => !failed.includes(one))
    .reduce((sum, {lines}) => sum + lines.ends.filter(({isHyphen}) => isHyphen).length, 0)
}

/** Where nothing makes a line higher than the others. */
function castOffHeld({block, model, parts}: Paragraph, {ends, lineHeight}: Lines): void {
  const isHeld = model !== block
  if (!isHeld || [...parts].some(({isPlain}) => !isPlain)) return
  castOff(block, ends.length + 1, lineHeight)
}

interface Lines {
  readonly ends: readonly Chance[]
  readonly lineHeight: number
  /** What is left of the last line in px, once its spaces have their own width. */
  readonly rest: number
}

function plan({chances, piecesOf}: Paragraph, room: Room | undefined): Lines | undefined {
  if (!room) return undefined
  const pieces = piecesOf()
  const ends = breakLines(pieces, room)
  if (!ends || ends.length < 2) return undefined
  const last = pieces.slice((ends.at(-2) ?? -1) + 1)
  const width = last.reduce((sum, piece) => sum + piece.width + piece.space, 0)
  return {
    ends: ends.slice(0, -1).flatMap(end => chances[end] ?? []),
    lineHeight: room.lineHeight,
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
