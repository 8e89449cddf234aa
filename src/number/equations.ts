import type {Formula, FormulaLine} from '../article.ts'

/**
 * Number the lines of a formula that have one; a tag of the author's stands for its number.
 *
 * @param next The next number of the row.
 * @returns The lines with a number, in their order.
 */
export function numberLines({data}: Formula, next: () => string): FormulaLine[] {
  const lines = (data?.lines ?? []).filter(line => line !== undefined)
  for (const line of lines) line.number = line.tag ?? next()
  return lines
}
