import type {Element} from 'xast'
import type {MathNode} from '../../../formulas/refine.ts'
import {m} from '../word.ts'
import {isOperator, textOf} from './nodes.ts'
import {mathRun} from './run.ts'

const large = /^[\u220F-\u2211\u222B-\u2233\u22C0-\u22C3\u2A00-\u2A1C]$/

/** What ends the term that a large sign is for. */
const ends = /^[=≠<>≤≥≈≡∼≃≅∝∈∉⊂⊆→⇒⇔↦+−±,;]$/

/** Sums, products and integrals, with the term they are for. */
export function nary(
  node: MathNode,
  behind: readonly MathNode[],
  omml: (nodes: readonly MathNode[]) => Element[]
): {made: Element[]; taken: number} | undefined {
  const {children = [], type} = node
  const [base, ...scripts] = type === 'mo' ? [node] : children
  if (base?.type !== 'mo' || !large.test(textOf(base))) return undefined
  if (type === 'mover' || type === 'mmultiscripts') return undefined
  const isAbove = type === 'munder' || type === 'munderover'
  const [sub, sup] = type === 'msup' ? [undefined, scripts[0]] : scripts
  const term = termOf(behind)
  return {
    made: [
      m('nary', [
        m('naryPr', [
          m('chr', [], {val: textOf(base)}),
          m('limLoc', [], {val: isAbove ? 'undOvr' : 'subSup'}),
          ...(sub ? [] : [m('subHide', [], {val: 1})]),
          ...(sup ? [] : [m('supHide', [], {val: 1})])
        ]),
        m('sub', sub ? omml([sub]) : []),
        m('sup', sup ? omml([sup]) : []),
        m('e', term.length === 0 ? [mathRun('\u200B', {})] : omml(term))
      ])
    ],
    taken: term.length
  }
}

/** What stands up to the next relation or sum, or to the end of the brackets around it. */
function termOf(behind: readonly MathNode[]): readonly MathNode[] {
  let depth = 0
  const end = behind.findIndex((node, index) => {
    const sign = isOperator(node) ? textOf(node) : ''
    if (/^[([{⟨⌊⌈]$/.test(sign)) depth++
    if (/^[)\]}⟩⌋⌉]$/.test(sign)) depth--
    return depth < 0 || (depth === 0 && index > 0 && ends.test(sign))
  })
  return end < 0 ? behind : behind.slice(0, end)
}
