import type {Sheets} from '../content/pages.ts'
import {type Element, firstIn, isElement} from './element.ts'
import {groups} from './types.ts'

/**
 * What stands at the head or the foot of a page, a figure or the notes, lies behind the text in the tree. It is read
 * behind the last paragraph that begins on its page (ISO 14289-1, 7.1: in an order that is logical).
 */
export function orderReading(top: Element, {pages}: Sheets): void {
  const [text, ...strays] = top.kids
  if (text === undefined || !isElement(text) || text.type !== 'Art') return
  const indexes = new Map(pages.map(({number}, index) => [number, index]))
  const pageOf = (element: Element): number | undefined => {
    return indexes.get(firstIn(element)?.page ?? -1)
  }
  const ends = lastByPage(text, pageOf)
  const rest = strays.filter(stray => {
    const page = isElement(stray) ? pageOf(stray) : undefined
    const end = page === undefined ? undefined : endAt(ends, page)
    if (!end || !isElement(stray)) return true
    end.parent.kids.splice(end.parent.kids.indexOf(end.last) + 1, 0, stray)
    end.last = stray
    return false
  })
  top.kids = [text, ...rest]
}

/** Where a page ends in the text: behind this kid of that element. */
interface End {
  readonly parent: Element
  last: Element
}

function lastByPage(text: Element, pageOf: (element: Element) => number | undefined): End[] {
  const ends: End[] = []
  const follow = (parent: Element) => {
    for (const kid of parent.kids) {
      if (!isElement(kid)) continue
      if (groups.has(kid.type)) {
        follow(kid)
        continue
      }
      const page = pageOf(kid)
      if (page !== undefined) ends[page] = {parent, last: kid}
    }
  }
  follow(text)
  return ends
}

/** The end of a page, or of the last one before it on which anything begins. */
function endAt(ends: readonly End[], page: number): End | undefined {
  for (let index = page; index >= 0; index--) if (ends[index]) return ends[index]
  return undefined
}
