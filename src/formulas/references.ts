import type {Label} from '../article.ts'
import {texArgument, texSigns} from '../tex.ts'
import type {Edit} from './source.ts'

/** References within a formula: what is set for them, and those to nothing. */
export interface FormulaReferences {
  readonly edits: readonly Edit[]
  readonly unknown: readonly {readonly label: string; readonly at: number}[]
}

/** `\ref{x}` and `\eqref{x}` of a formula as the numbers they stand for, which no engine knows. */
export function referencesIn(value: string, labels: ReadonlyMap<string, Label>): FormulaReferences {
  const edits: Edit[] = []
  const unknown: {label: string; at: number}[] = []
  if (!/\\(?:eq)?ref(?![A-Za-z])/.test(value)) return {edits, unknown}
  for (const {text, at} of texSigns(value)) {
    const argument = /^\\(?:eq)?ref$/.test(text) ? texArgument(value, at + text.length) : undefined
    if (!argument) continue
    const label = argument.value.trim()
    const number = labels.get(label)?.number
    if (number === undefined) unknown.push({label, at})
    const shown = (number ?? `${label}?`).replace(/[#$%&_{}]/g, '\\$&')
    edits.push({
      start: at,
      end: argument.end,
      text: text === '\\eqref' ? `\\text{(${shown})}` : `\\text{${shown}}`
    })
  }
  return {edits, unknown}
}
