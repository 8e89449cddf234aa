import temml, {type Options} from 'temml'
import {withAlt} from './alt.ts'
import type {Engine} from './formulas.ts'
import {type MathNode, refine} from './refine.ts'

/** A tree that temml can write. */
type WrittenNode = MathNode & {toMarkup(): string}

/** temml 0.13.5 tells TypeScript another name for its tree than it has. */
const {__renderToMathMLTree: build} = temml as unknown as {
  __renderToMathMLTree: (tex: string, options: Options) => WrittenNode
}

/** TeX → a tree of MathML. */
export const mathTree: Engine<WrittenNode> = (tex, {isDisplay, isRightToLeft, macros}) =>
  build(tex, {
    displayMode: isDisplay,
    leqno: isRightToLeft,
    throwOnError: true,
    strict: false,
    trust: false,
    maxExpand: 2000,
    maxSize: [25, 25],
    macros
  })

/** TeX → MathML as a browser sets it. */
export const mathml: Engine<string> = (tex, options) => {
  const node = mathTree(tex, options)
  refine(node)
  return withAlt(node.toMarkup(), options.alt)
}
