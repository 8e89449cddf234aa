const number = /^.*?[\d٠-٩۰-۹]\s*[*†‡%]*$/u

export function anyNumber(text: string): boolean {
  return number.test(text.trim())
}

/** The decimal sign of a column: a comma with three digits behind it parts thousands. */
export function decimalSign(cells: readonly string[]): string {
  if (cells.some(cell => /\d\.\d/.test(cell))) return '.'
  if (cells.some(cell => /٫/.test(cell))) return '٫'
  return cells.some(cell => /\d,(?:\d{1,2}|\d{4,})(?!\d)/.test(cell)) ? ',' : '.'
}

/** What stands behind the whole of a number, with its decimal sign. */
export function fractionOf(text: string, sign: string): string {
  const at = text.lastIndexOf(sign)
  return at < 0 ? '' : (/^.[\d٠-٩۰-۹]+(?=\s*[*†‡%]*\s*$)/u.exec(text.slice(at))?.[0] ?? '')
}
