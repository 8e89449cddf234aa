import type {Element} from 'xast'
import type {MathNode} from '../../../formulas/refine.ts'
import {m} from '../word.ts'
import {fenced} from './fences.ts'
import {nary} from './nary.ts'
import {flat, isOperator, textOf} from './nodes.ts'
import {mathRun} from './run.ts'
import {limits, scripts} from './scripts.ts'
import {matrix} from './tables.ts'

/**
 * MathML → the mathematics of WordprocessingML.
 *
 * @see ISO/IEC 29500-1, 22.1
 */
export function omml(nodes: readonly MathNode[]): Element[] {
  const made: Element[] = []
  const all = nodes.flatMap(flat)
  for (let at = 0; at < all.length; at++) {
    const node = all[at] as MathNode
    const large = nary(node, all.slice(at + 1), omml)
    const before = large ?? prescripted(node, all[at + 1])
    made.push(...(before?.made ?? one(node)))
    at += before?.taken ?? 0
  }
  return made
}

const relation = /^[=≠<>≤≥≈≡∼≃≅∝∈∉⊂⊆→⇒⇔±+−]$/

/** A line of its own: LibreOffice looks for what stands before a sign. */
export function lineOf(nodes: readonly MathNode[]): Element[] {
  const first = nodes.flatMap(flat)[0]
  const isOpen = first !== undefined && isOperator(first) && relation.test(textOf(first))
  return [...(isOpen ? [mathRun('\u200B', {})] : []), ...omml(nodes)]
}

/** What an argument holds; Word shows a box where there is nothing. */
export function argument(name: string, nodes: readonly MathNode[]): Element {
  const made = omml(nodes)
  return m(name, made.length === 0 ? [mathRun('\u200B', {})] : made)
}

function one(node: MathNode): Element[] {
  const {attributes = {}, children = [], type} = node
  const [first, second] = children
  switch (type) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
    case 'ms':
      return text(node)
    case 'mspace':
      return text(node)
    case 'mrow':
      return fenced(node, omml) ?? bordered(node)
    case 'mfrac': {
      const isBare = /^0/.test(attributes['linethickness'] ?? '')
      const kind = isBare ? 'noBar' : attributes['bevelled'] === 'true' ? 'skw' : undefined
      return [
        m('f', [
          ...(kind === undefined ? [] : [m('fPr', [m('type', [], {val: kind})])]),
          argument('num', first ? [first] : []),
          argument('den', second ? [second] : [])
        ])
      ]
    }
    case 'msqrt':
      return [
        m('rad', [m('radPr', [m('degHide', [], {val: 1})]), m('deg'), argument('e', children)])
      ]
    case 'mroot':
      return [
        m('rad', [argument('deg', second ? [second] : []), argument('e', first ? [first] : [])])
      ]
    case 'msub':
    case 'msup':
    case 'msubsup':
    case 'mmultiscripts':
      return scripts(node, argument)
    case 'munder':
    case 'mover':
    case 'munderover':
      return limits(node, argument)
    case 'mtable':
      return matrix(node, argument, lineOf)
    case 'menclose':
      return enclosed(node)
    case 'mphantom':
      return [m('phant', [m('phantPr', [m('show', [], {val: 0})]), argument('e', children)])]
    // What is not mathematics but says something is its words.
    default:
      return omml(children)
  }
}

function text(node: MathNode): Element[] {
  const value = textOf(node)
  return value === '' ? [] : [mathRun(value, node)]
}

/** `\boxed` is a row with a border. */
function bordered({children = []}: MathNode): Element[] {
  return [m('borderBox', [argument('e', children)])]
}

const strikes: Readonly<Record<string, string>> = {
  updiagonalstrike: 'strikeBLTR',
  downdiagonalstrike: 'strikeTLBR',
  horizontalstrike: 'strikeH',
  verticalstrike: 'strikeV'
}

function enclosed({attributes = {}, children = []}: MathNode): Element[] {
  const kinds = (attributes['notation'] ?? '').split(/\s+/)
  if (kinds.includes('top') || kinds.includes('bottom')) {
    const pos = kinds.includes('top') ? 'top' : 'bot'
    return [m('bar', [m('barPr', [m('pos', [], {val: pos})]), argument('e', children)])]
  }
  const lines = kinds.flatMap(kind => strikes[kind] ?? [])
  const hidden = lines.length === 0 ? [] : ['hideTop', 'hideBot', 'hideLeft', 'hideRight']
  const order = ['strikeH', 'strikeV', 'strikeBLTR', 'strikeTLBR']
  const set = [...hidden, ...order.filter(name => lines.includes(name))]
  return [
    m('borderBox', [
      ...(set.length === 0
        ? []
        : [
            m(
              'borderBoxPr',
              set.map(name => m(name, [], {val: 1}))
            )
          ]),
      argument('e', children)
    ])
  ]
}

/** Scripts of nothing stand before what follows: `{}^{14}_6 C`. */
function prescripted(
  {type, children: [base, sub, sup] = []}: MathNode,
  next: MathNode | undefined
): {made: Element[]; taken: number} | undefined {
  if (type !== 'msubsup' || !base || base.type !== 'mrow' || (base.children ?? []).length > 0) {
    return undefined
  }
  if (!next || isOperator(next) || !sub || !sup) return undefined
  const made = m('sPre', [argument('sub', [sub]), argument('sup', [sup]), argument('e', [next])])
  return {made: [made], taken: 1}
}
