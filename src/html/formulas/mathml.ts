import type {ElementContent} from 'hast'
import type {InlineMath} from 'mdast-util-math'
import temml from 'temml'
import type {Article, Formula} from '../../article.ts'
import {report} from '../../rules.ts'
import {refId} from '../refid.ts'
import {anchorOf, formulaSource} from './source.ts'

/**
 * TeX → MathML. What cannot be set is shown as written, marked.
 *
 * Reports: `math-valid`.
 */
export function setFormula(formula: Formula | InlineMath, {file}: Article): ElementContent {
  const {tex} = formula.type === 'math' ? formulaSource(formula) : {tex: formula.value}
  try {
    const mathml = temml.renderToString(tex, {
      displayMode: formula.type === 'math',
      throwOnError: true,
      strict: false,
      trust: false,
      maxExpand: 1000,
      maxSize: [25, 25]
    })
    const alt = escapeHtml(formula.value.trim().replace(/\s+/g, ' '))
    return {
      type: 'raw',
      value: anchored(mathml, formula).replace('<math', `<math alttext="${alt}"`)
    }
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

/** Each line can be linked to by its label. */
function anchored(mathml: string, {data}: Formula | InlineMath): string {
  const lines = data && 'lines' in data ? (data.lines ?? []) : []
  return lines.reduce((html, line, index) => {
    const id = line?.label === undefined ? '' : ` id="${escapeHtml(refId(line.label))}"`
    return html.replace(` id="${anchorOf(index)}"`, () => id)
  }, mathml)
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
