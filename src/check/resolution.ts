import type {Article} from '../article.ts'
import {placedImages} from '../imagesize.ts'
import type {Remark} from './remark.ts'

/** Below this, pixels are seen in print; above the other the file only grows. */
export const coarse = 150
const finest = 1200
const heavy = 2_000_000

/** Pictures that have too few pixels for their size in print, or far more than print shows. */
export function resolutions(article: Readonly<Article>): Remark[] {
  return placedImages(article).flatMap(({image, asset, inches}): Remark[] => {
    if (!asset.pixels) return []
    const density = Math.round(asset.pixels.width / inches)
    const isHeavy = density > finest && asset.bytes.length > heavy
    if (density >= coarse && !isHeavy) return []
    return [
      {
        file: article.file,
        rule: 'image-resolution-fitting',
        reason: `\`${image.url}\` prints with ${density} pixels to the inch`,
        at: image,
        found: String(density),
        note: isHeavy
          ? `Print shows 300. Save it ${Math.round((inches * 300) / 10) * 10} pixels wide: the files will be smaller.`
          : `Its pixels will be seen: print needs 300. Save it ${Math.ceil(inches * 300)} pixels wide, or set it smaller.`
      }
    ]
  })
}
