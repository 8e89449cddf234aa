import type {Element, ElementContent, Root as HastRoot} from 'hast'
import type {InlineMath} from 'mdast-util-math'
import temml from 'temml'
import type {Article, Formula} from '../article.ts'
import {report} from '../rules.ts'
import {visit} from '../visit.ts'

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

/**
 * Put MathML in the places the handlers kept for formulas.
 *
 * Reports: `math-valid`.
 */
export function fillFormulas(tree: HastRoot, places: FormulaPlaces, {file}: Article): void {
  visit(tree, 'element', (element: Element, index, parent) => {
    const mark = element.properties['dataFormula']
    if (mark === undefined || !parent || index === undefined) return
    const formula = places.take(String(mark))
    if (formula) parent.children[index] = set(formula)
    else delete element.properties['dataFormula']
  })

  function set(formula: Formula | InlineMath): ElementContent {
    const displayMode = formula.type === 'math'
    try {
      const mathml = temml.renderToString(formula.value, {
        displayMode,
        throwOnError: true,
        strict: false,
        trust: false,
        maxExpand: 1000,
        maxSize: [25, 25]
      })
      const alt = escapeHtml(formula.value.trim().replace(/\s+/g, ' '))
      return {type: 'raw', value: mathml.replace('<math', `<math alttext="${alt}"`)}
    } catch (cause) {
      // temml 0.13.5 stumbles over a script without a letter, `x^`, and tells of its own insides.
      const reason =
        cause instanceof Error && cause.name === 'ParseError'
          ? cause.message
          : 'something is missing in it'
      report(file, 'math-valid', `This formula cannot be set: ${firstSentence(reason)}`, {
        at: formula,
        found: formula.value,
        note: 'Check its braces and commands. An unescaped $ in the text also begins a formula: write \\$.'
      })
      const code: ElementContent = {type: 'text', value: formula.value}
      return {
        type: 'element',
        tagName: 'code',
        properties: {className: ['unknown']},
        children: [code]
      }
    }
  }
}

function firstSentence(reason: string): string {
  const sentence = (reason.split(/\n| at (?:position|end of input)/)[0] ?? reason)
    .replace(/^(?:ParseError|Temml[^:]*):/, '')
    .trim()
    .replace(/^Unexpected end of input.*/, 'it ends too early, a brace is missing')
    .replace(/^Too many expansions.*/, 'a macro calls itself without end')
    .replace(/^Unsupported function name: (.*)/, '`$1` is unknown')
    .replace(/^Function "(.*)" is not trusted/, '`$1` is not allowed')
    .replace(/\.$/, '')
  return sentence.length <= 52 ? sentence : `${sentence.slice(0, 51)}…`
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}
