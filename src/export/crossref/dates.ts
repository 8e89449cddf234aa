import type {Element} from 'xast'
import {type Attributes, x} from 'xastscript'
import type {PaperDate} from '../../meta.ts'

/** Month, day, year, as far as they are known; of a date in words nothing is. */
export function dateOf(
  name: string,
  date: PaperDate | undefined,
  attributes: Attributes = {}
): Element[] {
  if (date?.iso === undefined) return []
  const [year, month, day] = date.iso.split('-')
  return [
    x(name, attributes, [
      ...(month === undefined ? [] : [x('month', month)]),
      ...(day === undefined ? [] : [x('day', day)]),
      x('year', year)
    ])
  ]
}
