import type {Element} from 'xast'
import type {LabelKind} from '../../kinds.ts'
import type {Context, Sequences} from './context.ts'
import {field} from './fields.ts'
import {run} from './runs.ts'

export function sequences(): Sequences {
  const counts = new Map<string, number>()
  return {
    next(name) {
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      return count
    },
    reset(name, count) {
      counts.set(name, count)
    }
  }
}

/** The number of a caption as a field; one that is not counted in a row says where it stands. */
export function counted(kind: LabelKind, number: string, context: Context): Element[] {
  const [, head = '', digits] = /^(.*?)(\d{1,6})$/.exec(number) ?? []
  // What went does not count.
  if (digits === undefined || context.change === 'deletion') return [run(number, context)]
  const word = kind[0]?.toUpperCase() + kind.slice(1)
  const name = head === '' ? word : `${word}_${head.replace(/[^\p{L}\p{Nd}]+/gu, '_')}`
  const isNext = context.sequences.next(name) === Number(digits)
  if (!isNext) context.sequences.reset(name, Number(digits))
  const code = `SEQ ${name} \\* ARABIC${isNext ? '' : ` \\r ${Number(digits)}`}`
  return [...(head === '' ? [] : [run(head, context)]), ...field(code, [run(digits, context)])]
}
