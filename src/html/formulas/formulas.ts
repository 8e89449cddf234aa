import type {Element, Root as HastRoot} from 'hast'
import type {Nodes} from 'mdast'
import type {InlineMath} from 'mdast-util-math'
import type {Article} from '../../article.ts'
import {flowsOf} from '../../flows.ts'
import type {Formula} from '../../tree.ts'
import {visit} from '../../visit.ts'
import type {Typesetter} from './typeset.ts'

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
export async function loadTypesetter(article: Article): Promise<Typesetter | undefined> {
  if (!flowsOf(article).some(hasFormula)) return undefined
  const {typesetter} = await import('./typeset.ts')
  const engine =
    article.meta.formulas === 'katex'
      ? (await import('./katex.ts')).setKatex
      : (await import('./mathml.ts')).mathml
  return typesetter(engine, article)
}

function hasFormula(part: Nodes): boolean {
  let found = false
  visit(part, node => {
    const inlines = node.type === 'cite' ? node.inlines : undefined
    if (node.type === 'math' || node.type === 'inlineMath' || inlines?.some(hasFormula))
      found = true
    return !found
  })
  return found
}

/** Put the formulas in the places the handlers kept for them. */
export function fillFormulas(
  tree: HastRoot,
  places: FormulaPlaces,
  typeset: Typesetter | undefined
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
