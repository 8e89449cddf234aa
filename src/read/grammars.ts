import type {ElementContent} from 'hast'
import fortran from 'highlight.js/lib/languages/fortran'
import haskell from 'highlight.js/lib/languages/haskell'
import julia from 'highlight.js/lib/languages/julia'
import latex from 'highlight.js/lib/languages/latex'
import matlab from 'highlight.js/lib/languages/matlab'
import scala from 'highlight.js/lib/languages/scala'
import stata from 'highlight.js/lib/languages/stata'
import {common, createLowlight} from 'lowlight'
import {isSlip} from '../nearest.ts'

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

const written = `bash csharp diff golang graphql toml java javascript json kotlin makefile markdown
  objectivec perl plaintext text python ipython pycon ruby rust scss shell console swift typescript html
  xhtml yaml fortran haskell julia latex matlab scala stata`.split(/\s+/)
/** Languages without colours here, one letter from one with. */
const others = new Set(['cmake', 'cson', 'dust', 'fsharp', 'haml'])

/** The language that was meant by a misspelt one. */
export function languageMeant(lang: string): string | undefined {
  const name = lang.toLowerCase()
  if (name.length < 4 || others.has(name) || lowlight.registered(name)) return undefined
  return written.find(known => isSlip(name, known))
}
