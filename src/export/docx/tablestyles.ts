import type {Element} from 'xast'
import {val, w} from './word.ts'

function line(name: string, size: number, color = 'auto'): Element {
  return size === 0 ? w(name, {val: 'nil'}) : w(name, {val: 'single', sz: size, space: 0, color})
}

function tableStyle(
  id: string,
  name: string,
  borders: readonly Element[],
  margin: number
): Element {
  return w('style', {type: 'table', styleId: id, customStyle: 1}, [
    val('name', name),
    val('basedOn', 'TableNormal'),
    w('tblPr', {}, [
      ...(borders.length === 0 ? [] : [w('tblBorders', {}, borders)]),
      w('tblCellMar', {}, [
        w('left', {w: margin, type: 'dxa'}),
        w('right', {w: margin, type: 'dxa'})
      ])
    ])
  ])
}

/** How tables look: of three lines, without any, and as a box. */
export const tableStyles: readonly Element[] = [
  w('style', {type: 'table', default: 1, styleId: 'TableNormal'}, [
    val('name', 'Normal Table'),
    w('tblPr', {}, [
      w('tblInd', {w: 0, type: 'dxa'}),
      w('tblCellMar', {}, [
        w('top', {w: 0, type: 'dxa'}),
        w('left', {w: 108, type: 'dxa'}),
        w('bottom', {w: 0, type: 'dxa'}),
        w('right', {w: 108, type: 'dxa'})
      ])
    ])
  ]),
  tableStyle('ScholarlyTable', 'Scholarly Table', [line('top', 8), line('bottom', 8)], 72),
  tableStyle('Layout', 'Layout', [], 108),
  tableStyle(
    'CalloutBox',
    'Callout Box',
    ['top', 'left', 'bottom', 'right'].map(side => line(side, 6, '808080')),
    108
  )
]
