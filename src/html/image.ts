import type {Element, Root} from 'hast'
import {h} from 'hastscript'
import type {Article} from '../article.ts'
import {visit} from '../visit.ts'
import {inlineSvg} from './svg.ts'

/** Put the image files into the page: drawings with text inline, so that they use its faces; others as data. */
export function fillImages(tree: Root, {assets}: Article): void {
  let drawings = 0
  visit(tree, 'element', (element: Element, index, parent) => {
    if (element.tagName !== 'img' || !parent || index === undefined) return
    const url = String(element.properties['src'] ?? '')
    const asset = assets.get(url) ?? assets.get(decoded(url))
    const alt = String(element.properties['alt'] ?? '')
    if (!asset) {
      parent.children[index] = h('span', {class: 'unknown'}, alt === '' ? url : `${url}: ${alt}`)
      return
    }
    const drawing =
      asset.mediaType === 'image/svg+xml'
        ? inlineSvg(asset, `drawing-${++drawings}-`, alt)
        : undefined
    if (drawing) {
      parent.children[index] = drawing
    } else {
      const data = Buffer.from(asset.bytes).toString('base64')
      if (asset.naturalWidth !== undefined)
        element.properties['width'] = Math.round(asset.naturalWidth)
      element.properties['src'] = `data:${asset.mediaType};base64,${data}`
    }
  })
}

/** As the author wrote it; an address that is not well escaped stays as it is. */
function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
