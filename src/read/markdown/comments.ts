import type {Html, Paragraph, Parent, PhrasingContent, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {visit} from '../../visit.ts'

const comment = /<!--[\s\S]*?-->/g
/** Manubot's `<!-- $colspan="2" -->` gives what stands before it attributes. */
const attributes = /<!--\s*(?:[\w-]+="[^"]*"\s*)*\$[\w-]+=[\s\S]*?-->/
const first = /^\s*<!--[\s\S]*?-->[ \t]*/

/**
 * Take the comments out of the text. CommonMark takes what stands behind one in its line for HTML; here, as in
 * pandoc, a paragraph begins.
 *
 * Reports: `construct-honoured`.
 *
 * @param words Reads the Markdown of a line.
 */
export function dropComments(tree: Root, words: (text: string) => Root, file: VFile): void {
  visit(tree, 'html', (node, index, parent) => {
    if (!node.value.includes('-->') || !parent || index === undefined) return undefined
    const [found] = attributes.exec(node.value) ?? []
    if (found !== undefined) tell(node, found)
    const behind = isFlow(parent) ? behindComment(node) : ''
    if (behind !== '') {
      const paragraph = paragraphOf(node, behind, words)
      const next = parent.children[index + 1]
      parent.children.splice(index, goesOn(paragraph, next) ? 2 : 1, paragraph)
      if (goesOn(paragraph, next)) join(paragraph, next)
      return index
    }
    node.value = node.value.replace(comment, '')
    if (node.value.trim() !== '') return undefined
    parent.children.splice(index, 1)
    return index
  })

  function tell(at: Html, found: string): void {
    report(file, 'construct-honoured', 'Attributes in a comment are not honoured', {
      at,
      found,
      note: 'Words, blocks and captions have theirs in braces: [words]{.mark}. Cells go over columns in a grid table.'
    })
  }
}

const phrasing = new Set([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'tableCell'
])

function isFlow(parent: Parent): boolean {
  return !phrasing.has(parent.type)
}

/** What the line goes on with behind a comment, where that is no tag. */
function behindComment({value}: Html): string {
  const length = first.exec(value)?.[0].length ?? 0
  const rest = value.slice(length)
  return length > 0 && /^[^<\s]/.test(rest) ? rest : ''
}

function paragraphOf(
  {position, value}: Html,
  text: string,
  words: (text: string) => Root
): Paragraph {
  const read = words(text)
  const [only] = read.children
  const children: PhrasingContent[] =
    only?.type === 'paragraph' ? only.children : [{type: 'text', value: text}]
  const end = position?.end
  if (!end) return {type: 'paragraph', children}
  // The text is the end of one line.
  const size = value.length - value.trimEnd().length + text.trimEnd().length
  const column = end.column - size
  const offset = (end.offset ?? 0) - size
  visit(read, node => {
    for (const point of node.position ? [node.position.start, node.position.end] : []) {
      point.line = end.line
      point.column += column - 1
      if (point.offset !== undefined) point.offset += offset
    }
  })
  return {type: 'paragraph', children, position: {start: {line: end.line, column, offset}, end}}
}

function goesOn(paragraph: Paragraph, next: RootContent | undefined): next is Paragraph {
  const line = paragraph.position?.end.line
  return next?.type === 'paragraph' && next.position?.start.line === (line ?? 0) + 1
}

function join(paragraph: Paragraph, next: Paragraph): void {
  paragraph.children.push({type: 'text', value: '\n'}, ...next.children)
  if (paragraph.position && next.position) paragraph.position.end = next.position.end
}
