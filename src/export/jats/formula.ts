import type {InlineMath} from 'mdast-util-math'
import type {Element, Text} from 'xast'
import {x} from 'xastscript'
import type {MathNode} from '../../formulas/refine.ts'
import {anchorOf} from '../../formulas/source.ts'
import type {Formula} from '../../tree.ts'
import type {Context} from './context.ts'

/** `$$…$$`: MathML for readers, TeX for who goes on working with it. */
export function displayFormula(formula: Formula, context: Context): Element {
  const {data} = formula
  const [whole] = data?.lines ?? []
  const isWhole = whole !== undefined && whole.end === undefined
  const own = isWhole ? whole.label : undefined
  const label = own ?? (data?.isFirst ? data.group?.label : undefined)
  const {number} = isWhole ? whole : {}
  const printed = number !== undefined && (whole?.isBareTag ? number : `(${number})`)
  return x(
    'disp-formula',
    {id: label === undefined ? undefined : context.ids.claim('label', label)},
    [...(printed ? [labelOf(printed, context)] : []), ...spellings(formula, context, data?.alt)]
  )
}

/** A tag may hold a formula: `\\tag{$\\ast$}`. */
function labelOf(printed: string, context: Context): Element {
  if (!/[\\$]/.test(printed)) return x('label', printed)
  const value = `\\text{${printed}}`
  return x('label', [inlineFormula({type: 'inlineMath', value}, context)])
}

/** `$…$`. */
export function inlineFormula(formula: InlineMath, context: Context): Element {
  return x('inline-formula', spellings(formula, context, formula.data?.display?.alt))
}

function spellings(
  formula: Formula | InlineMath,
  context: Context,
  alt: string | undefined
): Element[] {
  const tex = x('tex-math', formula.value.trim())
  const set = context.typeset?.(formula)
  if (!set) return [tex]
  const lines = formula.type === 'math' ? (formula.data?.lines ?? []) : []
  const ids = new Map<string, string>(
    lines.flatMap((line, index) =>
      line?.end !== undefined && line.label !== undefined
        ? [[anchorOf(index), line.label] as const]
        : []
    )
  )
  const [math] = mathml(set, id => {
    const label = ids.get(id)
    return label === undefined ? undefined : context.ids.claim('label', label)
  })
  if (math?.type !== 'element') return [tex]
  if (formula.type === 'math') math.attributes['display'] = 'block'
  if (alt !== undefined) math.attributes['alttext'] = alt
  return [x('alternatives', [math, tex])]
}

/** What the style sheet of temml says and MathML can say itself. */
const alignment: Readonly<Record<string, string>> = {'tml-left': 'left', 'tml-right': 'right'}

const attributesOfTemml = new Set(['class', 'style', 'id', 'alttext'])

/** temml's tree with the prefix that JATS asks for; a node without a type only holds others. */
function mathml(node: MathNode, idOf: (id: string) => string | undefined): (Element | Text)[] {
  const {type, attributes = {}, children = [], classes = [], text} = node
  if (text !== undefined) return [{type: 'text', value: text}]
  const inside = children.flatMap(child => mathml(child, idOf))
  if (type === undefined) return inside
  const kept = Object.entries(attributes).filter(([name]) => !attributesOfTemml.has(name))
  const columnalign = classes.map(name => alignment[name]).find(align => align !== undefined)
  const id = attributes['id'] === undefined ? undefined : idOf(attributes['id'])
  return [x(`mml:${type}`, {...Object.fromEntries(kept), columnalign, id}, inside)]
}
