import type {Code, Paragraph, Parent, PhrasingContent, RootContent} from 'mdast'
import {kindOfLabel} from '../../kinds.ts'
import type {AttributeList, Div, Figure} from '../../tree.ts'
import {takeAttributes} from './attributes.ts'
import {parseInline} from './parser.ts'
import {takeLabel} from './references/labelmark.ts'
import {after} from './tables/captions.ts'

/** `Listing: ` or, as under a table, `: `. */
const captionStart = /^(?:Listing)?:\s+/

/**
 * Code with a label or a caption is a listing: pandoc-crossref's `{#lst:x .python caption="…"}`, Quarto's `lst-cap`,
 * or a paragraph `Listing: caption {#lst:x}` beside it.
 */
export function captionListings(parent: Parent): void {
  const out: RootContent[] = []
  for (let index = 0; index < parent.children.length; index++) {
    const child = parent.children[index] as RootContent
    if (child.type !== 'code') {
      out.push(child)
      continue
    }
    const list = child.data?.attributes ?? {classes: [], values: {}}
    const next = parent.children[index + 1]
    const before = out.at(-1)
    if (isListingCaption(next, list)) {
      out.push(listing(child, list, next))
      index++
    } else if (isListingCaption(before, list)) {
      out[out.length - 1] = listing(child, list, before)
    } else {
      out.push(
        hasCaption(list) || kindOfLabel(list.id ?? '') === 'listing' ? listing(child, list) : child
      )
    }
  }
  parent.children = out
}

/** Quarto's `::: {#lst-x}` around code, the last paragraph its caption. */
export function listingOfDiv({id, children, position}: Div): Figure | undefined {
  const [code, paragraph, ...others] = children
  if (code?.type !== 'code' || others.length > 0 || kindOfLabel(id ?? '') !== 'listing')
    return undefined
  if (paragraph && paragraph.type !== 'paragraph') return undefined
  const list = {
    ...(code.data?.attributes ?? {classes: [], values: {}}),
    ...(id !== undefined && {id})
  }
  return {...listing(code, list, paragraph), position}
}

function hasCaption({values}: AttributeList): boolean {
  return (values['caption'] ?? values['lst-cap']) !== undefined
}

function isListingCaption(node: RootContent | undefined, list: AttributeList): node is Paragraph {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined
  return !hasCaption(list) && first?.type === 'text' && captionStart.test(first.value)
}

function listing(code: Code, list: AttributeList, paragraph?: Paragraph): Figure {
  const children: PhrasingContent[] = paragraph
    ? paragraph.children
    : parseInline(list.values['caption'] ?? list.values['lst-cap'] ?? '')
  const mark = takeLabel(children)
  const own = takeAttributes(children)
  const [first] = children
  if (first?.type === 'text' && paragraph) {
    const start = captionStart.exec(first.value)?.[0].length ?? 0
    children[0] = {...first, value: first.value.slice(start), position: after(first, start)}
  }
  const {id: written, ...attributes} = list
  const id = own?.id ?? written ?? mark
  code.data = {...code.data, attributes}
  const tag = own?.values['tag'] ?? list.values['tag']
  return {
    type: 'figure',
    kind: 'listing',
    ...(id !== undefined && {label: id}),
    ...(tag !== undefined && {tag}),
    children: [{type: 'caption', children, position: paragraph?.position ?? code.position}, code],
    position: code.position
  }
}
