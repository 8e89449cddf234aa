import katex from 'katex'
import 'katex/contrib/mhchem'
import type {Engine} from './typeset.ts'

/** TeX → HTML in KaTeX's faces, with MathML beside it for those who listen. */
export const setKatex: Engine = (tex, {isDisplay, isRightToLeft, macros, alt}) =>
  katex
    .renderToString(known(tex), {
      displayMode: isDisplay,
      leqno: isRightToLeft,
      throwOnError: true,
      strict: false,
      trust: false,
      maxExpand: 2000,
      maxSize: 25,
      macros
    })
    .replace('<math', () => `<math alttext="${alt}"`)

/** KaTeX has no labels and no `multline`. */
function known(tex: string): string {
  return tex.replace(/\\label\{[^{}]*\}/g, '').replaceAll('{multline*}', '{gathered}')
}
