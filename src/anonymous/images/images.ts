import type {Asset} from '../../article.ts'
import {gifWithout} from './gif.ts'
import {jpegWithout} from './jpeg.ts'
import {pngWithout} from './png.ts'
import {svgWithout} from './svg.ts'
import {webpWithout} from './webp.ts'

const strippers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'image/png': pngWithout,
  'image/jpeg': jpegWithout,
  'image/svg+xml': svgWithout,
  'image/webp': webpWithout,
  'image/gif': gifWithout
}

/** An image without what it tells of who made it, when and with what; of other kinds it is left as it is. */
export function stripped(asset: Asset): Asset {
  const strip = strippers[asset.mediaType]
  return strip ? {...asset, bytes: strip(asset.bytes)} : asset
}
