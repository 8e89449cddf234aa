import {breakLines, shrink} from './break.ts'
import {measureAll} from './gauge.ts'
import {type Chance, type Paragraph, paragraphReader} from './read.ts'

const soft = '\u00ad'

/** What a paragraph was before its lines were broken. */
interface Before {
  readonly texts: ReadonlyMap<Text, string>
  readonly added: readonly ChildNode[]
}

/**
 * Break the lines of justified paragraphs so that their spaces are as even as they can be; others keep the
 * browser's lines, which are filled one after the other.
 *
 * All is read before anything is written; a paragraph that comes out wider than its room is put back.
 *
 * @returns How many lines end in a hyphen.
 */
export function setLines(root: Element): number {
  const {read, voices} = paragraphReader()
  const paragraphs = [...root.querySelectorAll<HTMLElement>(':is(p, li, dd):not(.set)')].flatMap(
    block => read(block) ?? []
  )
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

function write({block, texts, spaceWidth}: Paragraph, {ends, rest}: Lines): Before {
  const before = new Map(texts.map(text => [text, text.data]))
  const added = texts.flatMap(text =>
    endLines(
      text,
      ends.filter(({node}) => node === text)
    )
  )
  block.classList.add('set')
  block.style.setProperty('word-spacing', `${-shrink * spaceWidth()}px`)
  block.style.setProperty('--rest', `${Math.max(0, rest)}px`)
  return {texts: before, added}
}

/** End lines within a text, each hyphen taken a real one and all others deleted. */
function endLines(text: Text, ends: readonly Chance[]): ChildNode[] {
  const {data} = text
  if (ends.length === 0) {
    if (data.includes(soft)) text.data = data.replaceAll(soft, '')
    return []
  }
  const starts = [0, ...ends.map(({offset}) => offset)]
  const lines = starts.map((start, line) => {
    const {offset, isHyphen} = ends[line] ?? {offset: data.length, isHyphen: false}
    return data.slice(start, offset).replaceAll(soft, '') + (isHyphen ? '-' : '')
  })
  text.data = lines[0] ?? ''
  const added = lines.slice(1).flatMap(line => [document.createElement('br'), new Text(line)])
  text.after(...added)
  return added
}

function putBack({block}: Paragraph, {texts, added}: Before): void {
  for (const node of added) node.remove()
  for (const [text, data] of texts) text.data = data
  block.classList.remove('set')
  block.style.removeProperty('word-spacing')
  block.style.removeProperty('--rest')
}
