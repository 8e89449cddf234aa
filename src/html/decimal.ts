import type {ElementContent} from 'hast'
import {element} from './element.ts'

/** A number, and what stands from its decimal sign on. */
const decimal = /^(.*?[\d٠-٩۰-۹])([.,٫][\d٠-٩۰-۹]+)?(\s*[*†‡%]*)$/u

/** How long what stands behind the decimal signs of a column is, in characters. */
export function fractionLength(cells: readonly (readonly ElementContent[])[]): number {
  return Math.max(0, ...cells.map(cell => decimal.exec(textOf(cell) ?? '')?.[2]?.length ?? 0))
}

/**
 * A number whose decimal sign stands below that of its column; words are left as they are. It runs from left to
 * right in every script, and its parts must not change places.
 */
export function byDecimalSign(cell: readonly ElementContent[], length: number): ElementContent[] {
  const [, whole, fraction = '', behind = ''] = decimal.exec(textOf(cell) ?? '') ?? []
  if (whole === undefined || length === 0) return [...cell]
  const room = {className: ['fraction'], style: `width: ${length}ch`}
  const parts = [whole.replace(/^-/, '−'), element('span', room, [fraction + behind])]
  return [element('span', {className: ['decimal'], dir: 'ltr'}, parts)]
}

function textOf(cell: readonly ElementContent[]): string | undefined {
  const [only] = cell
  return cell.length === 1 && only?.type === 'text' ? only.value.trim() : undefined
}
