import type {Element} from 'xast'
import {x} from 'xastscript'
import type {MathNode} from '../../../formulas/refine.ts'
import {m, w} from '../word.ts'

/** Signs and words; Word sets letters in italics where nothing else is said. */
export function mathRun(text: string, {attributes = {}, style = {}, type}: MathNode): Element {
  const {color} = style
  const isUpright = attributes['mathvariant'] === 'normal' || /^\p{L}{2}/u.test(text)
  const properties = type === 'mtext' ? [m('nor')] : isUpright ? [m('sty', [], {val: 'p'})] : []
  return m('r', [
    ...(properties.length === 0 ? [] : [m('rPr', properties)]),
    w('rPr', {}, [
      w('rFonts', {ascii: 'Cambria Math', hAnsi: 'Cambria Math'}),
      ...(color !== undefined && /^#[\da-f]{6}$/i.test(color)
        ? [w('color', {val: color.slice(1).toUpperCase()})]
        : [])
    ]),
    x('m:t', {'xml:space': 'preserve'}, text)
  ])
}
