import type {Element, ElementContent, Root as HastRoot} from 'hast'
import type {Node, Root} from 'mdast'
import type {InlineMath} from 'mdast-util-math'
import temml from 'temml'
import {visit} from 'unist-util-visit'
import type {Article, Formula} from '../article.ts'
import {report} from '../rules.ts'

/**
 * Put MathML in the places the handlers kept for formulas; each place takes one formula, in order.
 *
 * Reports: `math-valid`.
 */
export function fillFormulas(tree: HastRoot, flow: Root, {file}: Article): void {
  const formulas: (Formula | InlineMath)[] = []
  const collect = (node: Node): void => {
    if (node.type === 'math' || node.type === 'inlineMath') formulas.push(node as Formula)
    if ('children' in node) for (const child of node.children as Node[]) collect(child)
  }
  collect(flow)
  if (formulas.length === 0) return
  visit(tree, 'element', (element: Element, index, parent) => {
    const place = element.properties['dataFormula']
    if (place === undefined || !parent || index === undefined) return
    const formula = formulas[Number(place)]
    delete formulas[Number(place)]
    parent.children[index] = formula ? set(formula) : {type: 'text', value: ''}
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
      const reason = cause instanceof Error ? cause.message : String(cause)
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
  return (reason.split(/\n| at (?:position|end of input)/)[0] ?? reason)
    .replace(/^(?:ParseError|Temml[^:]*):\s*/, '')
    .trim()
    .replace(/\.$/, '')
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}
