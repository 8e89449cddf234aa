import type {Element} from 'xast'
import type {MathNode} from '../../../formulas/refine.ts'
import {m} from '../word.ts'
import {isFenced, textOf} from './nodes.ts'
import {mathRun} from './run.ts'

/** Brackets that grow with what is between them; `\middle` divides it. */
export function fenced(
  node: MathNode,
  omml: (nodes: readonly MathNode[]) => Element[]
): Element[] | undefined {
  const {children = []} = node
  if (!isFenced(node)) return undefined
  const [first, last] = [children[0], children.at(-1)] as [MathNode, MathNode]
  const parts: MathNode[][] = [[]]
  let between: string | undefined
  for (const child of children.slice(1, -1)) {
    if (isMiddle(child)) {
      between = textOf(child)
      parts.push([])
    } else parts.at(-1)?.push(child)
  }
  return [
    m('d', [
      m('dPr', [
        m('begChr', [], {val: textOf(first)}),
        ...(between === undefined ? [] : [m('sepChr', [], {val: between})]),
        m('endChr', [], {val: textOf(last)})
      ]),
      ...parts.map(part => {
        const made = omml(part)
        return m('e', made.length === 0 ? [mathRun('\u200B', {})] : made)
      })
    ])
  ]
}

function isMiddle({attributes = {}, type}: MathNode): boolean {
  return type === 'mo' && attributes['form'] === 'infix' && attributes['stretchy'] === 'true'
}
