import type {Image, Nodes} from 'mdast'
import type {Article} from '../article.ts'
import {asRead} from '../asread.ts'
import type {Figure} from '../tree.ts'
import {SKIP, visit} from '../visit.ts'
import type {Remark} from './remark.ts'

/** Images whose description is their caption: who cannot see them hears it twice, and not what they show. */
export function described({tree, file}: Readonly<Article>): Remark[] {
  const found: Image[] = []
  visit(tree, 'figure', figure => {
    const caption = captionOf(figure)
    if (caption === '') return
    visit(figure, node => {
      // A part has a caption of its own.
      if (node.type === 'figure' && node !== figure) return SKIP
      if (node.type === 'image' && lettersOf(node.alt ?? '') === caption) found.push(node)
      return
    })
  })
  return found.map(image => ({
    file,
    rule: 'figure-alt-own',
    reason: `\`${image.url}\` is described by its caption alone`,
    at: image,
    found: image.alt ?? '',
    note: 'Say behind it what it shows, for those who cannot see it: {alt="…"}. Journals ask for it.'
  }))
}

function captionOf({children}: Figure): string {
  const caption = children.find(({type}: Nodes) => type === 'caption')
  return caption ? lettersOf(asRead(caption)) : ''
}

/** Signs may have become others since. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
