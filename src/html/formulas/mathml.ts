import temml from 'temml'
import type {Engine} from './typeset.ts'

/** TeX → MathML. */
export const mathml: Engine = (tex, {isDisplay, macros, alt}) =>
  temml
    .renderToString(tex, {
      displayMode: isDisplay,
      throwOnError: true,
      strict: false,
      trust: false,
      maxExpand: 2000,
      maxSize: [25, 25],
      macros
    })
    .replace('<math', () => `<math alttext="${alt}"`)
