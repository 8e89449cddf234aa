import type {ElementContent} from 'hast'
import fortran from 'highlight.js/lib/languages/fortran'
import haskell from 'highlight.js/lib/languages/haskell'
import julia from 'highlight.js/lib/languages/julia'
import latex from 'highlight.js/lib/languages/latex'
import matlab from 'highlight.js/lib/languages/matlab'
import scala from 'highlight.js/lib/languages/scala'
import stata from 'highlight.js/lib/languages/stata'
import {common, createLowlight} from 'lowlight'

const lowlight = createLowlight({
  ...common,
  fortran,
  haskell,
  julia,
  latex,
  matlab,
  scala,
  stata
})

/** Longer code is a listing of data; colours would cost more than they say. */
const longest = 100_000

/**
 * Code with its words in `<span class="hljs-keyword">` and the like.
 *
 * @param lang As the author has it: `python`, `py`.
 * @returns Nothing for a language that is not known.
 */
export function wordsOf(lang: string, code: string): ElementContent[] | undefined {
  if (!lowlight.registered(lang) || code.length > longest) return undefined
  return lowlight.highlight(lang, code).children as ElementContent[]
}
