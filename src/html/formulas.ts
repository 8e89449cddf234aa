import type {Element, ElementContent, Root as HastRoot} from 'hast'
import {h} from 'hastscript'
import type {InlineMath} from 'mdast-util-math'
import type {Article} from '../article.ts'
import {escapeAttribute} from '../formulas/alt.ts'
import type {Typesetter} from '../formulas/formulas.ts'
import {hasFormulas} from '../formulas/present.ts'
import {anchorOf} from '../formulas/source.ts'
import {refId} from '../refid.ts'
import type {Formula} from '../tree.ts'
import {visit} from '../visit.ts'

/** Sets a formula; what cannot be set is shown as written, marked. */
export type FormulaSetter = (formula: Formula | InlineMath) => ElementContent

/** The formulas of a text and the places kept for them. */
export interface FormulaPlaces {
  /** Keep a place for a formula: the value of its `dataFormula`. */
  keep(formula: Formula | InlineMath): string
  /** The formula of a place, once. */
  take(mark: string): Formula | InlineMath | undefined
}

/** Each place has a mark that raw HTML of the author cannot guess. */
export function formulaPlaces(): FormulaPlaces {
  const run = crypto.randomUUID()
  let count = 0
  const formulas = new Map<string, Formula | InlineMath>()
  return {
    keep(formula) {
      const mark = `${run}-${count++}`
      formulas.set(mark, formula)
      return mark
    },
    take(mark) {
      const formula = formulas.get(mark)
      if (formula) formulas.delete(mark)
      return formula
    }
  }
}

/** What sets the formulas of a paper, loaded where it has some. */
export async function loadTypesetter(article: Article): Promise<FormulaSetter | undefined> {
  return hasFormulas(article) ? typesetterFor(article) : undefined
}

/** What of a paper its formulas depend on. */
export interface FormulaMatter extends Pick<Article, 'file' | 'labels' | 'macros'> {
  readonly meta: Pick<Article['meta'], 'formulas' | 'lang'>
}

export async function typesetterFor(article: FormulaMatter): Promise<FormulaSetter> {
  const {typesetter} = await import('../formulas/formulas.ts')
  const engine =
    article.meta.formulas === 'katex'
      ? (await import('./katex.ts')).setKatex
      : (await import('../formulas/mathml.ts')).mathml
  return formulaSetter(typesetter(engine, article))
}

/** Put the formulas in the places the handlers kept for them. */
export function fillFormulas(
  tree: HastRoot,
  places: FormulaPlaces,
  typeset: FormulaSetter | undefined
): void {
  visit(tree, 'element', (element: Element, index, parent) => {
    const mark = element.properties['dataFormula']
    if (mark === undefined || !parent || index === undefined) return
    const formula = places.take(String(mark))
    if (formula && !typeset)
      throw new Error('A formula was overlooked: nothing is loaded to set it')
    if (formula && typeset) parent.children[index] = typeset(formula)
    else delete element.properties['dataFormula']
  })
}

function formulaSetter(typeset: Typesetter<string>): FormulaSetter {
  return formula => {
    const html = typeset(formula)
    return html === undefined
      ? h('code', {class: 'unknown'}, formula.value.trim())
      : {type: 'raw', value: anchored(html, formula)}
  }
}

/** Each line can be linked to by its label; where the engine has no place for that, before the formula. */
function anchored(html: string, {data}: Formula | InlineMath): string {
  const lines = data && 'lines' in data ? (data.lines ?? []) : []
  return lines.reduce((all, line, index) => {
    if (line?.end === undefined || line.label === undefined) return all
    const id = ` id="${escapeAttribute(refId(line.label))}"`
    const mark = ` id="${anchorOf(index)}"`
    return all.includes(mark) ? all.replace(mark, () => id) : `<span${id}></span>${all}`
  }, html)
}
