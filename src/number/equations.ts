import type {EquationGroup, Formula, FormulaLine} from '../tree.ts'
import {letterAt} from './parts.ts'

/**
 * Number the lines of a formula that have one; a tag of the author's stands for its number. Those of a group share
 * its number and have letters.
 *
 * @param lang The paper's language, BCP 47.
 * @param next The next number of the row.
 * @returns What has a number, in its order: the group before its first formula.
 */
export function numberLines(
  {data}: Formula,
  lang: string,
  next: () => string
): Pick<FormulaLine, 'label' | 'number'>[] {
  const lines = (data?.lines ?? []).filter(line => line !== undefined)
  const {group, isFirst} = data ?? {}
  if (group && isFirst) group.number = next()
  for (const line of lines) line.number = line.tag ?? (group ? lettered(group, lang) : next())
  return group && isFirst ? [group, ...lines] : lines
}

function lettered(group: EquationGroup, lang: string): string {
  const index = group.letters ?? 0
  group.letters = index + 1
  return `${group.number}${letterAt(index, lang)}`
}
