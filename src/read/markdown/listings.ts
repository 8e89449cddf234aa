import type {Code, Paragraph, Parent, PhrasingContent, RootContent} from 'mdast'
import type {AttributeList, Figure} from '../../article.ts'
import {kindOfLabel} from '../../kinds.ts'
import {takeAttributes} from './attributes.ts'
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
    : [{type: 'text', value: list.values['caption'] ?? list.values['lst-cap'] ?? ''}]
  const own = takeAttributes(children)
  const [first] = children
  if (first?.type === 'text' && paragraph) {
    const mark = captionStart.exec(first.value)?.[0].length ?? 0
    children[0] = {...first, value: first.value.slice(mark), position: after(first, mark)}
  }
  const {id: written, ...attributes} = list
  const id = own?.id ?? written
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
