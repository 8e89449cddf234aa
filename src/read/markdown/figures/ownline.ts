import type {Paragraph, PhrasingContent, Root} from 'mdast'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {Figure} from '../../../tree.ts'
import {parseAttributes} from '../attributes.ts'
import {imageFigures} from './images.ts'

/**
 * An image with a label that has its lines to itself, in a paragraph that goes on before or behind it, is a figure
 * between two paragraphs: so the example of JOSS is written, whose references lead to it.
 *
 * @returns Nothing where there is none.
 */
export function ownLineFigures(
  paragraph: Paragraph,
  source: string,
  file: VFile
): (Paragraph | Figure)[] | undefined {
  const {children} = paragraph
  if (!children.some(({type}) => type === 'image')) return undefined
  const out: (Paragraph | Figure)[] = []
  let words: PhrasingContent[] = []
  for (let index = 0; index < children.length; index++) {
    const length = isOwnLine(children, index) ? labelledAt(children, index) : 0
    if (length === 0) {
      words.push(children[index] as PhrasingContent)
      continue
    }
    const image = spanning(children.slice(index, index + length))
    out.push(...paragraphOf(words, source), ...imageFigures(image, file))
    words = []
    index += length - 1
  }
  return out.length === 0 ? undefined : [...out, ...paragraphOf(words, source)]
}

/** Whether an image begins its line, and what belongs to it ends it. */
function isOwnLine(children: readonly PhrasingContent[], index: number): boolean {
  const [before, after] = [children[index - 1], children[index + partsAt(children, index)]]
  return (
    (before === undefined || before.type === 'break' || endsLine(before)) &&
    (after === undefined || (after.type === 'text' && /^[ \t]*\n/.test(after.value)))
  )
}

function endsLine(node: PhrasingContent): boolean {
  return node.type === 'text' && /\n[ \t]*$/.test(node.value)
}

/** How many nodes an image and its braces are. */
function partsAt(children: readonly PhrasingContent[], index: number): number {
  if (children[index]?.type !== 'image') return 0
  const behind = children[index + 1]?.type
  return behind === 'attributes' || behind === 'labelMark' ? 2 : 1
}

/** The same where it has a label, else 0. */
function labelledAt(children: readonly PhrasingContent[], index: number): number {
  const [image, behind] = children.slice(index, index + 2)
  if (image?.type !== 'image') return 0
  const within = image.data?.caption ?? []
  const hasLabel =
    within.some(isLabel) ||
    behind?.type === 'labelMark' ||
    (behind?.type === 'attributes' && parseAttributes(behind.value).id !== undefined)
  return hasLabel ? partsAt(children, index) : 0
}

function isLabel(node: PhrasingContent): boolean {
  return (
    node.type === 'labelMark' ||
    (node.type === 'attributes' && parseAttributes(node.value).values['label'] !== undefined)
  )
}

function spanning(children: PhrasingContent[]): Paragraph {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end]
  return {type: 'paragraph', children, ...(start && end && {position: {start, end}})}
}

/** Words without the ends of lines that part them from a figure. */
function paragraphOf(children: readonly PhrasingContent[], source: string): Paragraph[] {
  const own = [...children]
  const [first, last] = [own[0], own.at(-1)]
  if (last?.type === 'break') own.pop()
  if (first?.type === 'text') own[0] = {...first, ...startedAt(first, source)}
  const end = own.at(-1)
  if (end?.type === 'text') own[own.length - 1] = {...end, value: end.value.trimEnd()}
  return own.every(node => node.type === 'text' && node.value === '') ? [] : [spanning(own)]
}

function startedAt(text: {value: string; position?: Root['position']}, source: string) {
  const value = text.value.trimStart()
  const start = text.position?.start
  if (value === text.value || !start || !text.position) return {value}
  const skipped = /^\s*/.exec(source.slice(start.offset))?.[0] ?? ''
  const lines = skipped.split('\n')
  const at: Point = {
    line: start.line + lines.length - 1,
    column: (lines.at(-1)?.length ?? 0) + 1,
    offset: (start.offset ?? 0) + skipped.length
  }
  return {value, position: {start: at, end: text.position.end}}
}
