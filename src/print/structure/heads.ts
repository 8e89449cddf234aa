import type {Additions} from '../content/additions.ts'
import type {Reading} from '../content/words.ts'
import {contentsIn, type Element, isElement, type Kid} from './element.ts'

/**
 * Take what stands at the head and the foot of every page out of the text: artifacts that say which of the two they
 * are (ISO 14289-1, 7.8).
 */
export function takeHeads(top: Element, {partOf}: Reading, additions: Additions): void {
  const isText = (kid: Kid): boolean => {
    if (!isElement(kid) || (kid.type !== 'Header' && kid.type !== 'Footer')) return true
    const opening = `/Artifact <</Type/Pagination/Subtype/${kid.type}>> BDC\n`
    for (const content of contentsIn(kid)) {
      const sheet = partOf(content)?.sheet
      if (sheet) additions.setApart(sheet, content.mcid, opening)
    }
    return false
  }
  top.kids = top.kids.filter(isText)
}
