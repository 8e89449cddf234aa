import type {MathData} from 'mdast-util-math'
import {texArgument, texSigns} from '../../../tex.ts'
import type {FormulaLine} from '../../../tree.ts'
import {parseAttributes} from '../attributes.ts'

/** Environments whose lines have numbers of their own, as in LaTeX. */
const byLine = new Set(['align', 'alignat', 'eqnarray', 'flalign', 'gather'])
const whole = /^\s*\\begin\{(\w+)(\*?)\}[\s\S]*\\end\{\1\2\}\s*$/

/**
 * What a displayed formula is told beside its TeX: what has a number in it, and the words for those who cannot see
 * it. Each line has a number where its environment has it so and no label stands behind the formula, else all of
 * it as one.
 *
 * An environment that stands in the text without dollars is numbered unless it has a star, as in LaTeX; anything
 * else where it has a label or a tag.
 *
 * @param attributes What stands behind it: `{#eq:x alt="…"}`, or MyST's `(eq:x)`, which some write `(#eq:x)`.
 */
export function formulaData(value: string, attributes: string, isBare: boolean): MathData {
  const {id, values} = parseAttributes(attributes)
  const label = /^\(#?(.*)\)$/.exec(attributes)?.[1] ?? id ?? values['label']
  const {alt, tag} = values
  const [, name = '', star] = whole.exec(value) ?? []
  const isCounted = isBare && star === ''
  const found = linesOf(value, byLine.has(name) && label === undefined)
  const lines = found.map(({isSilent, ...line}): FormulaLine | undefined => {
    if (label !== undefined) return {...line, label, ...(tag !== undefined && {tag})}
    const hasOwn = line.label !== undefined || line.tag !== undefined
    return hasOwn || (isCounted && !isSilent) ? line : undefined
  })
  return {
    ...(lines.some(line => line !== undefined) && {lines}),
    ...(alt !== undefined && {alt})
  }
}

/** A line as it is found; whether it has a number is seen at its end. */
type Line = FormulaLine & {isSilent?: true}

/** The lines of the outermost environment, or the formula as one. */
function linesOf(value: string, apart: boolean): Line[] {
  let line: Line = {}
  const lines = [line]
  let environments = 0
  let braces = 0
  for (const {text, at} of texSigns(value)) {
    if (text === '{') braces++
    else if (text === '}') braces--
    else if (text === '\\begin') environments++
    else if (text === '\\end' && --environments === 0 && apart) line.end = at
    else if (text === '\\\\' && apart && environments === 1 && braces === 0) {
      line.end = at
      line = {}
      lines.push(line)
    } else mark(line, text, value, at + text.length)
  }
  const [before, last] = lines.slice(-2)
  // A last `\\` begins no line.
  if (last && value.slice(before?.end, last.end).trim() === '\\\\') lines.pop()
  return lines
}

function mark(line: Line, command: string, value: string, behind: number): void {
  if (command === '\\notag' || command === '\\nonumber') line.isSilent = true
  if (command !== '\\label' && command !== '\\tag' && command !== '\\tag*') return
  const argument = texArgument(value, behind)?.value.trim()
  if (argument === undefined) return
  if (command === '\\label') line.label ??= argument
  else line.tag ??= argument
  if (command === '\\tag*') line.isBareTag = true
}
