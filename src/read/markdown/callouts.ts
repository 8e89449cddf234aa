import type {Blockquote, Paragraph, PhrasingContent, Root} from 'mdast'
import type {Callout, Div} from '../../tree.ts'
import {visit} from '../../visit.ts'

const kinds = ['note', 'tip', 'important', 'caution', 'warning'] as const
const alert = /^\[!(note|tip|important|caution|warning)\][ \t]*(?:\n|$)/i

/**
 * Make callouts of Quarto's `::: {.callout-note title="…"}` and of GitHub's `> [!NOTE]`.
 *
 * @param inline Reads the Markdown of a title.
 */
export function makeCallouts(
  tree: Root,
  source: string,
  inline: (text: string) => PhrasingContent[]
): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    const callout =
      node.type === 'div'
        ? ofDiv(node, inline)
        : node.type === 'blockquote'
          ? ofQuotation(node, source)
          : undefined
    if (callout) parent.children[index] = callout
  })
}

/** Its title is an attribute or the heading that it begins with. */
function ofDiv(div: Div, inline: (text: string) => PhrasingContent[]): Callout | undefined {
  const kind = kinds.find(one => div.classes.includes(`callout-${one}`))
  if (!kind) return undefined
  const {title, ...values} = div.values
  const [first, ...others] = div.children
  const {closed: _, ...rest} = div
  const callout = {
    ...rest,
    type: 'callout' as const,
    kind,
    classes: div.classes.filter(one => one !== `callout-${kind}`),
    values
  }
  if (title !== undefined) {
    return {
      ...callout,
      children: [{type: 'caption', children: inline(title)}, ...div.children]
    }
  }
  if (first?.type !== 'heading') return callout
  const {children, position} = first
  return {...callout, children: [{type: 'caption', children, position}, ...others]}
}

function ofQuotation(quotation: Blockquote, source: string): Callout | undefined {
  const [first, ...others] = quotation.children
  if (first?.type !== 'paragraph') return undefined
  const [text] = first.children
  const found = text?.type === 'text' ? alert.exec(text.value) : null
  const kind = kinds.find(one => one === found?.[1]?.toLowerCase())
  if (!kind || !found) return undefined
  const rest = withoutLine(first, found[0].length, source)
  return {
    type: 'callout',
    kind,
    classes: [],
    values: {},
    children: [...(rest.children.length > 0 ? [rest] : []), ...others],
    position: quotation.position
  }
}

/** The paragraph without its first line, which ends behind so many characters of its first text. */
function withoutLine(paragraph: Paragraph, length: number, source: string): Paragraph {
  const [first, ...others] = paragraph.children
  if (first?.type !== 'text') return paragraph
  const value = first.value.slice(length)
  if (value === '') {
    return {...paragraph, children: others[0]?.type === 'break' ? others.slice(1) : others}
  }
  const {position} = first
  const line = source.indexOf('\n', position?.start.offset ?? 0) + 1
  const indent = /^[\s>]*/.exec(source.slice(line, line + 100))?.[0].length ?? 0
  const start = position && {
    line: position.start.line + 1,
    column: indent + 1,
    offset: line + indent
  }
  const text = {...first, value, ...(start && {position: {start, end: position.end}})}
  return {...paragraph, children: [text, ...others]}
}
