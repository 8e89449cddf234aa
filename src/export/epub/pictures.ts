import type {Root} from 'hast'
import {visit} from '../../visit.ts'

/** A picture as a file of its own. */
export interface Picture {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

const endings: Readonly<Record<string, string>> = {'image/svg+xml': 'svg', 'image/jpeg': 'jpg'}

/** Takes the pictures out of the text: a page has them inside, a book beside it. */
export function picturesOf(text: Root): Picture[] {
  const byAddress = new Map<string, Picture>()
  visit(text, 'element', ({properties, tagName}) => {
    const address = properties['src']
    if (tagName !== 'img' || typeof address !== 'string') return
    const picture = byAddress.get(address) ?? pictureOf(address, byAddress.size + 1)
    if (!picture) return
    byAddress.set(address, picture)
    properties['src'] = picture.path
  })
  return [...byAddress.values()]
}

function pictureOf(address: string, number: number): Picture | undefined {
  const [, mediaType = '', data] = /^data:([^;,]+);base64,(.*)$/s.exec(address) ?? []
  if (data === undefined) return undefined
  const ending = endings[mediaType] ?? mediaType.split('/')[1]
  const bytes = Uint8Array.from(atob(data), sign => sign.charCodeAt(0))
  return {path: `images/image-${number}.${ending}`, mediaType, bytes}
}
