import type {Parent, PhrasingContent, Root} from 'mdast'
import {toString as textIn} from 'mdast-util-to-string'
import {visit} from '../../../visit.ts'
import {parseAttributes} from '../attributes.ts'

/**
 * Give images and divs the caption that their braces quote: Quarto's `fig-cap="…"` and `tbl-cap="…"`. That of a div
 * becomes its last paragraph.
 *
 * @param inline Reads the Markdown of a caption.
 */
export function placeQuotedCaptions(tree: Root, inline: (text: string) => PhrasingContent[]): void {
  visit(tree, node => {
    if (node.type === 'div') {
      const written = captionIn(node.values)
      if (written === undefined) return
      const {position} = node
      node.children.push({
        type: 'paragraph',
        children: inline(written),
        ...(position && {position})
      })
    } else if ('children' in node) captionImages(node as Parent, inline)
  })
}

function captionImages({children}: Parent, inline: (text: string) => PhrasingContent[]): void {
  for (const [index, node] of children.entries()) {
    const image = children[index - 1]
    if (node.type !== 'attributes' || image?.type !== 'image') continue
    const written = captionIn(parseAttributes(node.value).values)
    if (written === undefined) continue
    const caption = inline(written)
    image.alt = textIn(caption)
    image.data = {...image.data, caption}
  }
}

function captionIn(values: Readonly<Record<string, string>>): string | undefined {
  return values['fig-cap'] ?? values['tbl-cap']
}
