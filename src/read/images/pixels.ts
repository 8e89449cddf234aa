import {imageSize} from 'image-size'
import type {Asset} from '../../article.ts'

/** How many pixels an image has as it is shown: one that a camera marked as lying on its side is turned. */
export function pixelsOf(bytes: Uint8Array): Asset['pixels'] {
  try {
    const {width, height, orientation = 1} = imageSize(bytes)
    return orientation < 5 ? {width, height} : {width: height, height: width}
  } catch {
    return undefined
  }
}
