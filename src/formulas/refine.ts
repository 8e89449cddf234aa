/** A node of MathML as temml builds it. */
export interface MathNode {
  /** None where it only holds others. */
  type?: string
  attributes?: Record<string, string>
  children?: MathNode[]
  classes?: string[]
  style?: Record<string, string>
  /** Of a text. */
  text?: string
}

/** How many children of each stand at the size of their surroundings; those behind them are scripts. */
const scripted: Readonly<Record<string, number>> = {
  msub: 1,
  msup: 1,
  msubsup: 1,
  munder: 1,
  mover: 1,
  munderover: 1,
  mmultiscripts: 1
}

/**
 * What TeX does and MathML Core does not (Chromium 143): scripts beside a single letter keep their height however
 * high or deep the letter is; in scripts nothing stands apart; primes are as high as their glyph.
 */
export function refine(node: MathNode, isScript = false): void {
  const {type = '', children = []} = node
  if (isScript && type === 'mo') closeUp(node)
  const base = scripted[type] ?? children.length
  for (const [index, child] of children.entries()) refine(child, isScript || index >= base)
  if (type === 'msup' && isPrime(children[1])) node.type = 'mrow'
  else if (type === 'msub' || type === 'msup' || type === 'msubsup') evenBase(node, type)
}

/** `f'`: the prime is a glyph of its own height, no superscript. */
function isPrime(script: MathNode | undefined): boolean {
  if (!script) return false
  const marks = script.type === 'mrow' ? (script.children ?? []) : [script]
  return marks.length > 0 && marks.every(({classes}) => classes?.includes('tml-prime'))
}

function evenBase(node: MathNode, type: string): void {
  const [base, ...scripts] = node.children ?? []
  if (!base || !isLetter(base)) return
  node.children = [padded(base, type), ...scripts]
}

/** As a character is to TeX: a letter, a number, or a delimiter that does not stretch. */
function isLetter({type, attributes, children}: MathNode): boolean {
  if (type === 'mi' || type === 'mn') return true
  if (type === 'mrow') {
    const last = children?.at(-1)
    return last?.type === 'mo' && last.attributes?.['stretchy'] === 'false'
  }
  return type === 'mo' && attributes?.['stretchy'] === 'false' && attributes['form'] === 'postfix'
}

/** A superscript sees no more height than the least, a subscript no depth. */
function padded(base: MathNode, type: string): MathNode {
  const attributes = {
    ...(type !== 'msub' && {height: '0.45em'}),
    ...(type !== 'msup' && {depth: '0em'})
  }
  // Of temml's own kind, because it is written by a method.
  const node: MathNode = Object.create(Object.getPrototypeOf(base))
  return Object.assign(node, {
    type: 'mpadded',
    attributes,
    children: [base],
    classes: [],
    style: {}
  })
}

const large = /[\u220F-\u2211\u222B-\u2233\u22C0-\u22C3\u2A00-\u2A1C]/

function closeUp(operator: MathNode): void {
  const sign = operator.children?.[0]?.text ?? ''
  const {attributes} = operator
  if (!attributes || 'lspace' in attributes || large.test(sign)) return
  attributes['lspace'] = '0em'
  attributes['rspace'] = '0em'
}
