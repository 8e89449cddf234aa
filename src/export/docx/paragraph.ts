import type {Element} from 'xast'
import {directionOf} from '../../words.ts'
import type {Context} from './context.ts'
import {ordered, val, w} from './word.ts'

const order =
  `pStyle keepNext keepLines pageBreakBefore numPr suppressLineNumbers pBdr shd tabs bidi spacing ind
  contextualSpacing jc outlineLvl rPr sectPr`.split(/\s+/)

/** A paragraph with what it has of its own beside its style. */
export function paragraph(
  children: readonly Element[],
  context: Context,
  own: readonly Element[] = []
): Element {
  return w('p', {}, [...paragraphProperties(context, own), ...children])
}

export function paragraphProperties(
  {article, dir, indent, style}: Context,
  own: readonly Element[] = []
): Element[] {
  const isOwn = (name: string): boolean => own.some(one => one.name === `w:${name}`)
  const isIndented = indent > 0 && !isOwn('ind') && !isOwn('numPr')
  return ordered('w:pPr', order, [
    ...(style === 'Normal' ? [] : [val('pStyle', style)]),
    ...directed(article.meta.lang, dir),
    ...(isIndented ? [w('ind', {left: indent})] : []),
    ...own
  ])
}

/** All styles run as the paper does. */
function directed(lang: string, dir: 'ltr' | 'rtl'): Element[] {
  const isPaperRightToLeft = directionOf(lang) === 'rtl'
  if (isPaperRightToLeft === (dir === 'rtl')) return []
  return [isPaperRightToLeft ? val('bidi', '0') : w('bidi')]
}
