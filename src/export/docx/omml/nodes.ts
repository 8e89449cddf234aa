import type {MathNode} from '../../../formulas/refine.ts'

/** Rows that only hold others are those others: what follows a sign is then beside it. */
export function flat(node: MathNode): MathNode[] {
  const {children = [], classes = [], style = {}, text, type} = node
  if (text !== undefined) return [{type: 'mtext', children: [node]}]
  if (type === 'mpadded' || type === 'mstyle' || type === 'math' || type === 'semantics') {
    return children.flatMap(flat)
  }
  if (type === 'annotation' || type === 'annotation-xml') return []
  if (type === undefined) return children.flatMap(flat)
  if (type !== 'mrow' || isFenced(node) || style['border'] !== undefined) return [node]
  if (classes.includes('tml-label') || classes.includes('tml-cancel')) return []
  const {color} = style
  return children.flatMap(child => flat(color === undefined ? child : coloured(child, color)))
}

function coloured(node: MathNode, color: string): MathNode {
  return {...node, style: {color, ...node.style}}
}

/** A row between two signs that grow with it. */
export function isFenced({children = [], type}: MathNode): boolean {
  const [first, last] = [children[0], children.at(-1)]
  return type === 'mrow' && children.length > 1 && grows(first) && grows(last)
}

function grows(node: MathNode | undefined): boolean {
  const {attributes = {}, type} = node ?? {}
  return type === 'mo' && attributes['fence'] === 'true' && attributes['stretchy'] !== 'false'
}

export function isOperator({type}: MathNode): boolean {
  return type === 'mo'
}

/** TeX's spaces, in em. */
const spaces: readonly (readonly [least: number, sign: string])[] = [
  [1.5, '\u2003\u2003'],
  [0.9, '\u2003'],
  [0.45, '\u2002'],
  [0.25, '\u2005'],
  [0.2, '\u205F'],
  [0.1, '\u2009']
]

/** The words or the sign of a node; a space is the nearest that Unicode has. */
export function textOf(node: MathNode): string {
  const {attributes = {}, children = [], text, type} = node
  if (text !== undefined) return text.replace(/[\u2061-\u2064]/g, '')
  if (type !== 'mspace') return children.map(textOf).join('')
  const width = /^([\d.]+)em$/.exec(attributes['width'] ?? '')?.[1]
  return spaces.find(([least]) => Number(width ?? 0) >= least)?.[1] ?? ''
}
