import {isElement} from '../structure/element.ts'
import {type Draft, type Flaw, on, pageOf} from './draft.ts'

/** What these hold (ISO 32000-1, tables 333, 336 and 337). */
const parts: Readonly<Record<string, readonly string[]>> = {
  TOC: ['TOCI', 'TOC', 'Caption'],
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD']
}

/** What stands nowhere else. */
const bound = new Set('TOCI LI LBody THead TBody TFoot TR TH TD'.split(' '))

/** Contents, lists and tables hold their parts and nothing else. */
export function partsAreInPlace(draft: Draft): Flaw[] {
  return draft.elements.flatMap(element => {
    const own = parts[element.type]
    return element.kids.flatMap(kid => {
      const type = isElement(kid) ? kid.type : 'text'
      const isStray = own ? !own.includes(type) : bound.has(type)
      return isStray
        ? [
            {
              says: `\`${type}\` stands in \`${element.type}\``,
              ...on(pageOf(draft, isElement(kid) ? kid : element))
            }
          ]
        : []
    })
  })
}
