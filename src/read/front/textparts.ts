import type {BlockContent, Heading, Root} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {TextPart} from '../markdown/parts.ts'
import {endOfText} from './closing.ts'
import type {Front} from './front.ts'

const summaries: Readonly<Record<string, 'abstract' | 'keyPoints' | 'plainSummary'>> = {
  abstract: 'abstract',
  keypoints: 'keyPoints',
  'key-points': 'keyPoints',
  'plain-language-summary': 'plainSummary'
}

/**
 * The front matter with the parts that MyST lets stand in the text. A part that stands behind the text becomes a
 * section there, which is known by its heading.
 */
export function withParts(front: Front, parts: readonly TextPart[], tree: Root): Front {
  const meta = {...front.meta}
  for (const {name, blocks} of parts) {
    const key = summaries[name.replaceAll('_', '-').toLowerCase()]
    if (key && meta[key] === undefined) {
      meta[key] = {type: 'root', children: [...blocks] as BlockContent[]}
      continue
    }
    const words = name.replace(/[_-]+/g, ' ')
    const value = words.charAt(0).toUpperCase() + words.slice(1)
    const heading: Heading = {
      type: 'heading',
      depth: 1,
      data: {unnumbered: true},
      children: [{type: 'text', value}]
    }
    const isHeaded = blocks[0]?.type === 'heading' && plainText(blocks[0]) !== ''
    const end = endOfText(tree, meta)
    tree.children.splice(end, 0, ...(isHeaded ? [] : [heading]), ...blocks)
  }
  return {...front, meta}
}
