import temml, {type Options} from 'temml'
import {type MathNode, refine} from './refine.ts'
import type {Engine} from './typeset.ts'

/** temml 0.13.5 tells TypeScript another name for its tree than it has. */
const {__renderToMathMLTree: build} = temml as unknown as {
  __renderToMathMLTree: (tex: string, options: Options) => MathNode & {toMarkup(): string}
}

/** TeX → MathML. */
export const mathml: Engine = (tex, {isDisplay, isRightToLeft, macros, alt}) => {
  const node = build(tex, {
    displayMode: isDisplay,
    leqno: isRightToLeft,
    throwOnError: true,
    strict: false,
    trust: false,
    maxExpand: 2000,
    maxSize: [25, 25],
    macros
  })
  refine(node)
  return node.toMarkup().replace('<math', () => `<math alttext="${alt}"`)
}
