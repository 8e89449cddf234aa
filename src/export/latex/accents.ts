/** Combining sign → command of LaTeX that sets it over or under a letter. */
const commands: Readonly<Record<string, string>> = {
  '\u0300': '\\`',
  '\u0301': "\\'",
  '\u0302': '\\^',
  '\u0303': '\\~',
  '\u0304': '\\=',
  '\u0306': '\\u',
  '\u0307': '\\.',
  '\u0308': '\\"',
  '\u030A': '\\r',
  '\u030B': '\\H',
  '\u030C': '\\v',
  '\u0323': '\\d',
  '\u0327': '\\c',
  '\u0328': '\\k',
  '\u0331': '\\b',
  '\u0361': '\\t'
}

/**
 * A letter with its accents as LaTeX composes it: `ṣ` → `\d{s}`.
 *
 * @returns Nothing where the letter is none of the Latin ones, or an accent none that LaTeX has.
 */
export function accented(letter: string): string | undefined {
  const [base = '', ...marks] = letter.normalize('NFD')
  if (!/^[A-Za-zÆæŒœØøŁłıȷĐđß]$/.test(base)) return undefined
  let tex = base
  for (const mark of marks) {
    const command = commands[mark]
    if (command === undefined) return undefined
    tex = `${command}{${tex}}`
  }
  return tex
}
