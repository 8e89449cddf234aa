import type {Element} from 'xast'
import type {Row} from '../../tree.ts'
import type {Context} from './context.ts'
import {paragraph} from './paragraph.ts'
import {val, w} from './word.ts'

/** Room on both sides of what stands in a cell, in twentieths of a point. */
const padding = 216

/** Blocks in a box; the paragraph behind it keeps it from growing together with another. */
export function box(context: Context, make: (inside: Context) => Element[]): Element[] {
  const width = context.width - context.indent
  const inside = {...context, style: 'Callout', indent: 0, listDepth: 0, width: width - padding}
  return [
    tableOf('CalloutBox', [[cell(make(inside), width, inside)]], [width], context),
    paragraph([], {...context, style: 'Gap'})
  ]
}

/** Blocks side by side, and the room that is left empty between them. */
export function row({children, widths}: Row, context: Context): Element[] {
  const blocks = [...children]
  const share = 100 / Math.max(1, blocks.length)
  const line = widths ?? blocks.map(() => share)
  const whole = context.width - context.indent
  const sizes = line.map(part => Math.round((Math.abs(part) / 100) * whole))
  const cells = line.map((part, index) => {
    const width = sizes[index] ?? whole
    const inside = {...context, indent: 0, listDepth: 0, width: width - padding}
    const block = part < 0 ? undefined : blocks.shift()
    return cell(block ? context.blocks([block], inside) : [], width, inside)
  })
  return [
    tableOf('Layout', [cells], sizes, context),
    ...context.blocks(blocks, context),
    paragraph([], {...context, style: 'Gap'})
  ]
}

/** A table that only says where things stand. */
export function tableOf(
  style: string,
  rows: readonly (readonly Element[])[],
  widths: readonly number[],
  {dir, indent}: Context
): Element {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return w('tbl', {}, [
    w('tblPr', {}, [
      val('tblStyle', style),
      ...(dir === 'rtl' ? [w('bidiVisual')] : []),
      w('tblW', {w: whole, type: 'dxa'}),
      ...(indent > 0 ? [w('tblInd', {w: indent, type: 'dxa'})] : []),
      w('tblLayout', {type: 'fixed'})
    ]),
    w(
      'tblGrid',
      {},
      widths.map(width => w('gridCol', {w: width}))
    ),
    ...rows.map(cells => w('tr', {}, [w('trPr', {}, [w('cantSplit')]), ...cells]))
  ])
}

/** A cell ends with a paragraph, whatever is in it. */
export function cell(
  blocks: readonly Element[],
  width: number,
  context: Context,
  properties: readonly Element[] = []
): Element {
  const isEnded = blocks.at(-1)?.name === 'w:p'
  return w('tc', {}, [
    w('tcPr', {}, [w('tcW', {w: width, type: 'dxa'}), ...properties]),
    ...blocks,
    ...(isEnded ? [] : [paragraph([], context)])
  ])
}
