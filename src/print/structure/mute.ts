import type {Reading} from '../content/words.ts'
import {type Element, isContent, isElement} from './element.ts'
import {cells, insets} from './types.ts'

/** Leave out what shows no word and is no picture: borders and leaders that the browser marked like a text. */
export function leaveOutMute(element: Element, reading: Reading): void {
  element.kids = element.kids.filter(kid => {
    if (isElement(kid)) {
      if (insets.has(kid.type)) return true
      leaveOutMute(kid, reading)
      return kid.kids.length > 0 || cells.has(kid.type)
    }
    if (!isContent(kid)) return true
    const part = reading.partOf(kid)?.part
    return !part || part.first < part.last
  })
}
