import type {ElementContent} from 'hast'
import {element} from './element.ts'

/** A number, its last sign, the digits from there on, and what stands behind it. */
const number = /^(.*?[\d٠-٩۰-۹])(?:([.,٫])([\d٠-٩۰-۹]+))?(\s*[*†‡%]*)$/u

/** A column of numbers: its decimal signs, and how long what stands from them on is, in characters. */
export interface Decimals {
  readonly signs: ReadonlySet<string>
  readonly length: number
}

/**
 * `2,800` beside `12.5` is no fraction: a sign before three digits parts thousands, unless another number of the
 * column shows that it does not. Where none shows it the language of the paper decides.
 *
 * @param lang BCP 47 tag.
 */
export function decimalsOf(cells: readonly (readonly ElementContent[])[], lang: string): Decimals {
  const numbers = cells.flatMap(cell => {
    const [, whole = '', sign, fraction = ''] = number.exec(textOf(cell) ?? '') ?? []
    return sign === undefined ? [] : [{whole, sign, fraction}]
  })
  const shown = new Set(numbers.filter(isFraction).map(({sign}) => sign))
  const isUnsaid = numbers.length > 0 && shown.size === 0 && !numbers.some(isGrouped)
  const signs = isUnsaid ? new Set(decimalSignOf(lang)) : shown
  const lengths = numbers.map(({sign, fraction}) => (signs.has(sign) ? 1 + fraction.length : 0))
  return {signs, length: Math.max(0, ...lengths)}
}

function decimalSignOf(lang: string): string[] {
  const parts = new Intl.NumberFormat(lang).formatToParts(0.5)
  return parts.filter(({type}) => type === 'decimal').map(({value}) => value)
}

/**
 * A number whose decimal sign stands below that of its column; words are left as they are. It runs from left to
 * right in every script, and its parts must not change places.
 */
export function byDecimalSign(
  cell: readonly ElementContent[],
  {signs, length}: Decimals
): ElementContent[] {
  const [, before, sign = '', digits = '', behind = ''] = number.exec(textOf(cell) ?? '') ?? []
  if (before === undefined || length === 0) return [...cell]
  const [whole, fraction] = signs.has(sign) ? [before, sign + digits] : [before + sign + digits, '']
  const room = {className: ['fraction'], style: `width: ${length}ch`}
  const parts = [whole.replace(/^-/, '−'), element('span', room, [fraction + behind])]
  return [element('span', {className: ['decimal'], dir: 'ltr'}, parts)]
}

interface Parts {
  readonly whole: string
  readonly sign: string
  readonly fraction: string
}

/** `9150.500`, `0.125`, `1,234.5`: what stands behind the sign cannot be thousands. */
function isFraction({whole, sign, fraction}: Parts): boolean {
  const others = /[.,٫]/.exec(whole)?.[0]
  if (others !== undefined) return others !== sign
  return (
    sign === '٫' ||
    fraction.length !== 3 ||
    !/^[^\d٠-٩۰-۹]*[1-9١-٩۱-۹][\d٠-٩۰-۹]{0,2}$/u.test(whole)
  )
}

/** `1,234,567` */
function isGrouped({whole, sign}: Parts): boolean {
  return whole.includes(sign)
}

function textOf(cell: readonly ElementContent[]): string | undefined {
  const [only] = cell
  return cell.length === 1 && only?.type === 'text' ? only.value.trim() : undefined
}
