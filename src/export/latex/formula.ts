import type {InlineMath} from 'mdast-util-math'
import {texSigns} from '../../tex.ts'
import type {Formula, FormulaLine} from '../../tree.ts'
import {commandNeeds} from './commands.ts'
import type {Context} from './context.ts'
import {edited, numberingIn, stripped} from './formulaedits.ts'
import {labelOf} from './links.ts'
import {mathOf} from './text.ts'

/** `$…$`: the author's TeX. */
export function inlineFormula({value, data}: InlineMath, context: Context): string {
  const tex = clean(value, context)
  const isDisplay = data?.display !== undefined && !context.isArgument
  const end = /(?<!\\)%[^\n]*$/.test(tex) ? '\n' : ''
  return `$${isDisplay ? '\\displaystyle ' : ''}${within(tex)}${end}$`
}

const ownEnvironment =
  /^\\begin\{((?:align|alignat|flalign|gather|multline|eqnarray|equation|displaymath))(\*?)\}/

/** A display: the author's TeX, counted as the paper counts it. */
export function displayFormula(formula: Formula, context: Context): string {
  const {data} = formula
  const lines = data?.lines ?? []
  const [whole] = lines
  const isWhole = whole !== undefined && whole.end === undefined
  const alt = data?.alt === undefined ? '' : `% ${data.alt.replace(/\s+/g, ' ')}\n`
  const group = data?.isFirst && data.group?.number !== undefined ? data.group : undefined
  const opening =
    alt +
    (group
      ? `${context.counters.to('equation', group.number ?? '', true)}\\refstepcounter{equation}${labelOf(group.label, context)}%\n`
      : '')
  const isGrouped = data?.group !== undefined
  if (isWhole) {
    const tex = boxed(clean(stripped(formula.value), context))
    if (whole.number === undefined) return `${opening}\\[\n${tex}\n\\]`
    const label = labelOf(whole.label, context)
    if (whole.tag !== undefined || isGrouped) {
      return `${opening}\\begin{equation}${tagOf(whole)}${label}\n${tex}\n\\end{equation}`
    }
    const before = context.counters.to('equation', whole.number, false)
    return `${opening}${before === '' ? '' : `${before}%\n`}\\begin{equation}${label}\n${tex}\n\\end{equation}`
  }
  const [, name, star] = ownEnvironment.exec(formula.value.trim()) ?? []
  if (name === undefined)
    return `${opening}\\[\n${boxed(clean(stripped(formula.value), context))}\n\\]`
  if (!lines.some(line => line?.number !== undefined)) {
    const tex = clean(stripped(formula.value), context)
    return `${opening}${starred(tex, name)}`
  }
  return `${opening}${byLines(formula, name, star === '*', isGrouped, context)}`
}

/** Each line that has a number steps the counter itself, so that lines without one need no word. */
function byLines(
  {value, data}: Formula,
  name: string,
  isStarred: boolean,
  isGrouped: boolean,
  context: Context
): string {
  const lines = (data?.lines ?? []).filter(line => line !== undefined)
  const silent = [...texSigns(value)].filter(({text}) => /^\\(?:notag|nonumber)$/.test(text)).length
  const rows = (data?.lines ?? []).length
  const counts = !isStarred && lines.length + silent >= rows
  let before = ''
  const edits = numberingIn(value).map(edit => ({...edit, text: ''}))
  for (const line of lines) {
    if (line.end === undefined || line.number === undefined) continue
    const isTagged = line.tag !== undefined || isGrouped
    const text = isTagged ? tagOf(line) : counts ? '' : '\\numberthis'
    if (!isTagged) {
      if (!counts) context.needs.add('numberthis')
      before ||= context.counters.to('equation', line.number, false)
      if (before === '') before = ' '
    }
    edits.push({start: line.end, end: line.end, text: text + labelOf(line.label, context)})
  }
  // The paper counts no line behind the last \\; LaTeX would.
  const tex = clean(edited(value, edits), context).replace(/\\\\\s*(?=\\end\{[a-z]+\*?\}$)/, '\n')
  const opening = before.trim() === '' ? '' : `${before}%\n`
  return opening + (counts ? tex.trim() : starred(tex, name))
}

function tagOf({number, tag, isBareTag}: FormulaLine): string {
  return `\\tag${isBareTag ? '*' : ''}{${tag ?? number}}`
}

/** The same environment without numbers. */
function starred(tex: string, name: string): string {
  const trimmed = tex.trim()
  if (name === 'displaymath') return trimmed
  return trimmed
    .replace(new RegExp(`^\\\\begin\\{${name}\\*?\\}`), `\\begin{${name}*}`)
    .replace(new RegExp(`\\\\end\\{${name}\\*?\\}$`), `\\end{${name}*}`)
}

/** TeX within a display of ours: environments that are displays themselves become those that are none. */
function within(tex: string): string {
  return tex
    .replace(/\\(begin|end)\{(?:align|flalign|eqnarray)\*?\}/g, '\\$1{aligned}')
    .replace(/\\(begin|end)\{alignat\*?\}/g, '\\$1{alignedat}')
    .replace(/\\(begin|end)\{(?:gather|multline)\*?\}/g, '\\$1{gathered}')
    .replace(/\\(?:begin|end)\{(?:equation|displaymath)\*?\}/g, '')
}

/** Lines that only the engine of the page breaks stand in an environment. */
function boxed(tex: string): string {
  const inside = within(tex).trim()
  let depth = 0
  let breaks = false
  let aligns = false
  for (const {text} of texSigns(inside)) {
    if (text === '{' || text === '\\begin') depth++
    else if (text === '}' || text === '\\end') depth--
    else if (depth === 0 && text === '\\\\') breaks = true
    else if (depth === 0 && text === '&') aligns = true
  }
  if (!breaks && !aligns) return inside
  const name = aligns ? 'aligned' : 'gathered'
  return `\\begin{${name}}\n${inside}\n\\end{${name}}`
}

/** An empty line would end the formula. */
function clean(value: string, context: Context): string {
  commandNeeds(value, context.needs)
  return mathOf(value.trim().replace(/\n(?:[ \t]*\n)+/g, '\n'))
}
