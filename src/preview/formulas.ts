import {VFile} from 'vfile'
import type {Article} from '../article.ts'
import {typesetterFor} from '../html/formulas.ts'

/** What the formulas of a paper depend on, as plain data; none where it has no formula. */
export interface FormulaFacts {
  readonly macros: Article['macros']
  readonly meta: Pick<Article['meta'], 'formulas' | 'lang'>
}

/** TeX → HTML as the page has it; undefined for what is to be read first. */
export type SetFormula = (tex: string, type: 'inlineMath' | 'math') => string | undefined

export async function formulaSetter({macros, meta}: FormulaFacts): Promise<SetFormula> {
  const file = new VFile()
  const set = await typesetterFor({file, labels: new Map(), macros, meta})
  return (tex, type) => {
    const made = set({type, value: tex})
    // What is told of it, as of a label that is not known here, is for the reading to say.
    return file.messages.length === 0 && made.type === 'raw' ? made.value : undefined
  }
}
