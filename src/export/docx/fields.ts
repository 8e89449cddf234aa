import type {Element} from 'xast'
import {x} from 'xastscript'
import {w} from './word.ts'

/** What Word works out: its code, and what it gave when the file was written. */
export function field(code: string, result: readonly Element[], isDirty = false): Element[] {
  // It looks as its result does, also when it is worked out anew.
  const look = result[0]?.children.find(child => child.type === 'element' && child.name === 'w:rPr')
  const own = look?.type === 'element' ? [look] : []
  return [...fieldStart(code, isDirty, own), ...result, mark('end', own)]
}

/** Of a field whose result goes over paragraphs. */
export function fieldStart(
  code: string,
  isDirty = false,
  look: readonly Element[] = []
): Element[] {
  return [
    mark('begin', look, isDirty),
    w('r', {}, [...look, x('w:instrText', {'xml:space': 'preserve'}, ` ${code} `)]),
    mark('separate', look)
  ]
}

export function fieldEnd(): Element {
  return mark('end')
}

function mark(
  type: 'begin' | 'separate' | 'end',
  look: readonly Element[] = [],
  isDirty = false
): Element {
  return w('r', {}, [
    ...look,
    w('fldChar', {fldCharType: type, dirty: isDirty ? 'true' : undefined})
  ])
}
