/** Whose Markdown a paper is written in. It matters only where two of them truly differ. */
export type Dialect = 'pandoc' | 'quarto' | 'myst' | 'joss' | 'manubot'

const names: readonly string[] = ['pandoc', 'quarto', 'myst', 'joss', 'manubot']
const front = /^---[ \t]*\r?\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const directive = /^(?:`{3,}|:{3,})\{(?!(?:r|python|julia|ojs|bash|=)\b)[A-Za-z][\w:-]*\}/m
const role = /\{(?:cite(?::\w+)?|ref|numref|eq|doc|term|sub|sup|abbr)\}`/

/**
 * The dialect of a paper: what its front matter says (`dialect: myst`), else what lies beside it, else what only one
 * of them has.
 *
 * @param path Of the paper.
 * @param beside Whose files lie beside it.
 */
export function dialectOf(source: string, path: string, beside?: Dialect): Dialect {
  const [, yaml = ''] = front.exec(source) ?? []
  const said = /^dialect:[ \t]*["']?([a-z]+)/m.exec(yaml)?.[1]
  if (said !== undefined && names.includes(said)) return said as Dialect
  if (beside) return beside
  if (/\.qmd$/i.test(path) || /^(?:format|execute):/m.test(yaml)) return 'quarto'
  if (/^(?:kernelspec|jupytext|exports):/m.test(yaml)) return 'myst'
  if (directive.test(source) || role.test(source)) return 'myst'
  return /^affiliations:[\s\S]*^\s+(?:- )?index:/m.test(yaml) ? 'joss' : 'pandoc'
}
