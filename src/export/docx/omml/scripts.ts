import type {Element} from 'xast'
import type {MathNode} from '../../../formulas/refine.ts'
import {m} from '../word.ts'
import {textOf} from './nodes.ts'

type Argument = (name: string, nodes: readonly MathNode[]) => Element

/** Scripts beside their base. */
export function scripts({children = [], type}: MathNode, argument: Argument): Element[] {
  const [base, first, second] = children
  const e = argument('e', base ? [base] : [])
  const of = (name: string, node: MathNode | undefined) => argument(name, node ? [node] : [])
  if (type === 'msub') return [m('sSub', [e, of('sub', first)])]
  if (type === 'msup') return [m('sSup', [e, of('sup', first)])]
  if (type === 'msubsup') return [m('sSubSup', [e, of('sub', first), of('sup', second)])]
  const before = children.findIndex(child => child.type === 'mprescripts')
  const behind = children.slice(1, before < 0 ? undefined : before)
  const after =
    behind.length === 0 ? e : m('sSubSup', [e, of('sub', behind[0]), of('sup', behind[1])])
  if (before < 0) return [after]
  return [
    m('sPre', [
      of('sub', children[before + 1]),
      of('sup', children[before + 2]),
      after === e ? e : m('e', [after])
    ])
  ]
}

/** Marks over a letter, and Unicode's combining ones that Word sets. */
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '‾': '\u0305',
  '¯': '\u0305',
  ˉ: '\u0305',
  '→': '\u20D7',
  '←': '\u20D6',
  '˙': '\u0307',
  '.': '\u0307',
  '¨': '\u0308',
  '⃛': '\u20DB',
  ˇ: '\u030C',
  '˘': '\u0306',
  '´': '\u0301',
  '`': '\u0300',
  '˚': '\u030A'
}

/** Signs that stretch over or under what they group. */
const groups = /^[⏞⏟⏜⏝⎴⎵⏠⏡]$/

/** What stands over and under its base. */
export function limits(node: MathNode, argument: Argument): Element[] {
  const {children = [], type} = node
  const [base, first, second] = children as [MathNode, MathNode, MathNode | undefined]
  if (type === 'munderover') {
    const low = m('limLow', [argument('e', [base]), argument('lim', [first])])
    return [m('limUpp', [m('e', [low]), argument('lim', second ? [second] : [])])]
  }
  const sign = first?.type === 'mo' ? textOf(first) : ''
  const accent = type === 'mover' && base.type !== 'mo' ? accents[sign] : undefined
  if (accent !== undefined) {
    return [m('acc', [m('accPr', [m('chr', [], {val: accent})]), argument('e', [base])])]
  }
  if (groups.test(sign)) {
    const isOver = type === 'mover'
    return [
      m('groupChr', [
        m('groupChrPr', [
          m('chr', [], {val: sign}),
          ...(isOver ? [m('pos', [], {val: 'top'}), m('vertJc', [], {val: 'bot'})] : [])
        ]),
        argument('e', [base])
      ])
    ]
  }
  const name = type === 'mover' ? 'limUpp' : 'limLow'
  return [m(name, [argument('e', [base]), argument('lim', first ? [first] : [])])]
}
