import {directionOf} from '../../words.ts'
import type {Context} from './context.ts'
import {type OtherScript, scriptsIn} from './text.ts'

/** What a text asks of the program that sets it. */
export interface Engine {
  /** Scripts that pdfLaTeX has no letters of. */
  readonly scripts: ReadonlySet<OtherScript>
  /** Some of it runs from right to left. */
  readonly isRight: boolean
  /** Only XeLaTeX and LuaLaTeX can set it. */
  readonly needsUnicode: boolean
}

export function engineFor(written: string, {article, needs}: Context): Engine {
  const scripts = scriptsIn(written)
  const tags = [...needs].filter(need => need.startsWith('language ')).map(need => need.slice(9))
  const isRight =
    needs.has('bidi') ||
    needs.has('ltr') ||
    scripts.has('Arabic') ||
    scripts.has('Hebrew') ||
    [article.meta.lang, ...tags].some(tag => directionOf(tag) === 'rtl')
  return {scripts, isRight, needsUnicode: isRight || scripts.size > 0}
}
