import type {BlockContent, PhrasingContent} from 'mdast'
import type {Node} from 'unist'
import type {Div} from '../../../tree.ts'
import {parseAttributes} from '../attributes.ts'

/** `\label{x}` in a text, or `(x)=` before a block: what it belongs to takes it up. */
export interface LabelMark extends Node {
  type: 'labelMark'
  label: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    labelMark: LabelMark
  }
  interface RootContentMap {
    labelMark: LabelMark
  }
}

/** Takes `\label{x}`, or JOSS's `[]{label="x"}`, out of a caption or heading. */
export function takeLabel(children: PhrasingContent[]): string | undefined {
  for (const [index, child] of children.entries()) {
    const before = children[index - 1]
    if (child.type === 'labelMark') {
      children.splice(index, 1)
      trimEnd(before, 0)
      return child.label
    }
    if (child.type !== 'attributes' || before?.type !== 'text' || !before.value.endsWith('[]')) {
      continue
    }
    const {id, values} = parseAttributes(child.value)
    const label = values['label'] ?? id
    if (label === undefined) continue
    children.splice(index, 1)
    trimEnd(before, 2)
    return label
  }
  return undefined
}

function trimEnd(text: PhrasingContent | undefined, signs: number): void {
  if (text?.type !== 'text') return
  text.value = text.value.slice(0, text.value.length - signs).trimEnd()
}

/** A block in a `div` that has the label, for it has no place for one or has another. */
export function labelled(label: string, block: BlockContent): Div {
  const {position} = block
  return {
    type: 'div',
    id: label,
    classes: [],
    values: {},
    closed: true,
    children: [block],
    position
  }
}
