import katex from 'katex'
import 'katex/contrib/mhchem'
import {withAlt} from '../formulas/alt.ts'
import type {Engine} from '../formulas/formulas.ts'

/** TeX → HTML in KaTeX's faces, with MathML beside it for those who listen. */
export const setKatex: Engine<string> = (tex, {isDisplay, isRightToLeft, macros, alt}) =>
  withAlt(
    katex.renderToString(known(tex), {
      displayMode: isDisplay,
      leqno: isRightToLeft,
      throwOnError: true,
      strict: false,
      trust: false,
      maxExpand: 2000,
      maxSize: 25,
      macros
    }),
    alt
  )

/** KaTeX has no labels and no `multline`. */
function known(tex: string): string {
  return tex.replace(/\\label\{[^{}]*\}/g, '').replaceAll('{multline*}', '{gathered}')
}
