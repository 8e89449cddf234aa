import type {Blockquote, Paragraph, PhrasingContent, Root, Text} from 'mdast'
import type {VFile} from 'vfile'
import {isSlip} from '../../nearest.ts'
import {report} from '../../rules.ts'
import type {Callout, Div} from '../../tree.ts'
import {visit} from '../../visit.ts'
import {tellMeant} from './meant.ts'

export const calloutKinds = ['note', 'tip', 'important', 'caution', 'warning'] as const

const alert = /^\[!(note|tip|important|caution|warning)\][ \t]*(?:\n|$)/i
const likeAlert = /^\[!([a-z]+)\][+-]?[ \t]*(.*)/i

/**
 * Make callouts of Quarto's `::: {.callout-note title="…"}` and of GitHub's `> [!NOTE]`.
 *
 * Reports: `attribute-known`, `block-read`, `construct-honoured`.
 *
 * @param inline Reads the Markdown of a title.
 */
export function makeCallouts(
  tree: Root,
  source: string,
  inline: (text: string) => PhrasingContent[],
  file: VFile
): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    const callout =
      node.type === 'div'
        ? ofDiv(node, inline, file)
        : node.type === 'blockquote'
          ? ofQuotation(node, source, file)
          : undefined
    if (callout) parent.children[index] = callout
  })
}

/** Its title is an attribute or the heading that it begins with. */
function ofDiv(
  div: Div,
  inline: (text: string) => PhrasingContent[],
  file: VFile
): Callout | undefined {
  const kind = calloutKinds.find(one => div.classes.includes(`callout-${one}`))
  if (!kind) return undefined
  if (div.values['collapse'] === 'true') {
    report(file, 'construct-honoured', '`collapse` is not honoured: what is in it is shown', {
      at: div.position?.start,
      found: 'collapse'
    })
  }
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

function ofQuotation(quotation: Blockquote, source: string, file: VFile): Callout | undefined {
  const [first, ...others] = quotation.children
  if (first?.type !== 'paragraph') return undefined
  const [text] = first.children
  const found = text?.type === 'text' ? alert.exec(text.value) : null
  const kind = calloutKinds.find(one => one === found?.[1]?.toLowerCase())
  if (!kind || !found) {
    if (text?.type === 'text' && source[text.position?.start.offset ?? 0] === '[')
      tellAlike(text, file)
    return undefined
  }
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

/** What begins like a callout and is none: a kind that is not known, or words behind it. */
function tellAlike(text: Text, file: VFile): void {
  const [, written = '', words = ''] = likeAlert.exec(text.value) ?? []
  if (written === '') return
  const found = `[!${written}]`
  const name = written.toLowerCase()
  const meant = calloutKinds.find(one => isSlip(name, one))
  if (calloutKinds.some(one => one === name)) {
    report(file, 'block-read', `Words behind \`${found}\` keep it from being a callout`, {
      at: text,
      found: words,
      note: 'It stands on a line of its own. A callout with a title: ::: {.callout-note title="…"}'
    })
  } else if (meant !== undefined) tellMeant(found, `[!${meant.toUpperCase()}]`, text, file)
  else if (words === '') {
    report(file, 'construct-honoured', `\`${found}\` is not honoured: it prints as it stands`, {
      at: text,
      found,
      note: `Callouts are ${calloutKinds.map(one => `[!${one.toUpperCase()}]`).join(', ')}.`
    })
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
