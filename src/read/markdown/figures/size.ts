import type {Image} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../../rules.ts'
import type {AttributeList, Figure} from '../../../tree.ts'

/** A CSS length, a percentage, or bare: pixels, as in HTML, and up to 1 a part of the line, as in TeX. */
const length = /^(\d+(?:\.\d+)?|\.\d+)\s*(%|mm|cm|in|pt|pc|px|em|)$/
const lineWidth = /^(\d*\.?\d*)\\(?:text|line|column)width$/

/**
 * How large an image is to be and where it stands in the line: `width=80% height=5cm fig-align=left`.
 *
 * Reports: `figure-size-valid`.
 */
export function sizeOf(
  {values}: AttributeList,
  image: Image,
  file: VFile
): Pick<Figure, 'width' | 'height' | 'align'> {
  const [width, height] = [size('width'), size('height')]
  const align = values['fig-align'] === 'default' ? undefined : values['fig-align']
  const isAlign = align === 'left' || align === 'center' || align === 'right'
  if (align !== undefined && !isAlign) {
    report(file, 'figure-size-valid', `\`fig-align=${align}\` is no place for a figure`, {
      at: image,
      found: align,
      expected: ['left', 'center', 'right'],
      note: 'Write left, center or right.'
    })
  }
  return {
    ...(width !== undefined && {width}),
    ...(height !== undefined && {height}),
    ...(isAlign && {align})
  }

  function size(name: 'width' | 'height'): string | undefined {
    const written = values[name]
    if (written === undefined || written === 'auto') return undefined
    const css = cssLength(written)
    if (css !== undefined && !(name === 'height' && css.endsWith('%'))) return css
    report(file, 'figure-size-valid', `\`${name}=${written}\` is no ${name} for a figure`, {
      at: image,
      found: written,
      note:
        name === 'width'
          ? 'Write a part of the line or a length: width=80%, width=7cm, width=3in, width=300px.'
          : 'Write a length: height=5cm, height=2in, height=300px.'
    })
    return undefined
  }
}

/** `80%`, `7cm`; undefined for what is no length. */
function cssLength(written: string): string | undefined {
  const part = lineWidth.exec(written)?.[1]
  if (part !== undefined) return `${percent(part === '' ? 1 : Number(part))}%`
  const [, digits, unit] = length.exec(written) ?? []
  const value = Number(digits)
  if (digits === undefined || !(value > 0)) return undefined
  if (unit === '') return value <= 1 ? `${percent(value)}%` : `${value}px`
  return `${value}${unit}`
}

function percent(part: number): number {
  return Math.round(part * 10_000) / 100
}
