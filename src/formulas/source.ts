import type {InlineMath} from 'mdast-util-math'
import {texArgument, texSigns} from '../tex.ts'
import type {Formula} from '../tree.ts'

/** A formula as the engine takes it. */
export interface FormulaSource {
  readonly tex: string
  /** Where a place in `tex` stands in the author's own TeX. */
  readonly placeOf: (offset: number) => number
}

/** Something to set in the place of a part of the TeX. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Displays of LaTeX's, and how they are called alone and within another formula. */
const environments: Readonly<Record<string, readonly [alone: string, within: string]>> = {
  align: ['align*', 'aligned'],
  alignat: ['alignat*', 'alignedat'],
  displaymath: ['', ''],
  eqnarray: ['align*', 'aligned'],
  equation: ['', ''],
  flalign: ['align*', 'aligned'],
  gather: ['gather*', 'gathered'],
  multline: ['multline*', 'gathered']
}

const numbering = new Set(['\\label', '\\tag', '\\tag*', '\\notag', '\\nonumber'])

/** What stands in the TeX instead of a line's anchor, which is put in when it is set. */
export function anchorOf(index: number): string {
  return `offprint-line-${index}`
}

/**
 * A formula without what numbers it, because `number` has counted: each line that has one has it as its tag, and
 * its place as its label. Environments that no engine knows become those that look the same.
 *
 * @param more Other edits of it.
 */
export function formulaSource(formula: Formula | InlineMath, more: readonly Edit[]): FormulaSource {
  const {value} = formula
  if (formula.type === 'inlineMath') return edited(value, more)
  const {data} = formula
  const edits = [...more]
  const open: string[] = []
  const end = value.trimEnd().length
  let cells = 0
  for (const {text, at} of texSigns(value)) {
    const argument = texArgument(value, at + text.length)
    if (numbering.has(text)) {
      const last = text.startsWith('\\no') ? undefined : argument?.end
      edits.push({start: at, end: last ?? at + text.length, text: ''})
    } else if ((text === '\\begin' || text === '\\end') && argument) {
      const name = argument.value
      if (text === '\\begin') open.push(name)
      else open.pop()
      const isAlone = text === '\\begin' ? value.slice(0, at).trim() === '' : argument.end === end
      const known = environments[name.replace(/\*$/, '')]
      const rename = known?.[isAlone && open.length === (text === '\\begin' ? 1 : 0) ? 0 : 1]
      if (rename === '') edits.push({start: at, end: argument.end, text: ''})
      else if (rename !== undefined)
        edits.push({start: argument.start + 1, end: argument.end - 1, text: rename})
      cells = 0
    } else if (open.at(-1)?.startsWith('eqnarray') && (text === '&' || text === '\\\\')) {
      // `a &=& b` is `a &= b`.
      cells = text === '&' ? cells + 1 : 0
      if (cells === 2) edits.push({start: at, end: at + 1, text: ''})
    }
  }
  for (const [index, line] of (data?.lines ?? []).entries()) {
    if (line?.end === undefined || line.number === undefined) continue
    const tag = line.isBareTag ? `\\tag*{${line.number}}` : `\\tag{${line.number}}`
    const anchor = line.label === undefined ? '' : `\\label{${anchorOf(index)}}`
    edits.push({start: line.end, end: line.end, text: anchor + tag})
  }
  return edited(value, edits)
}

function edited(value: string, edits: readonly Edit[]): FormulaSource {
  const sorted = edits.toSorted((a, b) => a.start - b.start)
  let tex = ''
  let from = 0
  const jumps: {at: number; source: number}[] = [{at: 0, source: 0}]
  for (const {start, end, text} of sorted) {
    tex += value.slice(from, start) + text
    from = end
    jumps.push({at: tex.length, source: end})
  }
  tex += value.slice(from)
  return {
    tex,
    placeOf(offset) {
      const jump = jumps.findLast(({at}) => at <= offset)
      return Math.min(value.length, (jump?.source ?? 0) + offset - (jump?.at ?? 0))
    }
  }
}
