import {extname} from 'node:path'
import type {VFile} from 'vfile'
import type {Piece} from '../piece.ts'
import {cellCalled, readNotebook} from './notebook.ts'

/** Quarto's `{{< embed notebooks/data.qmd#fig-plot echo=true >}}`. */
export interface Embed {
  readonly path: string
  readonly label: string
  readonly isShown: boolean
}

const shortcode = /^[ \t]*\{\{<\s*embed\s+([^\s#]+)#(\S+)(.*)>\}\}\s*$/

export function embedOf(line: string): Embed | undefined {
  const [, path, label = '', rest = ''] = shortcode.exec(line) ?? []
  return path === undefined ? undefined : {path, label, isShown: /\becho=["']?true/.test(rest)}
}

/** A cell of another text or notebook, by its label. */
export function embeddedCell(file: VFile, {path, label, isShown}: Embed): Piece[] | undefined {
  const source = String(file)
  const found = extname(path) === '.ipynb' ? inNotebook(source, label) : inText(source, label)
  if (!found) return undefined
  // Quarto shows what a cell puts out, and its code when asked to.
  const head = [`\`\`\`{${found.engine}}`, `#| of: ${path}`, ...(isShown ? [] : ['#| echo: false'])]
  return asCell(head, found.lines, file, found.from)
}

/** A cell as it stands in a text: its fence with what it is told, and its lines from that of the file on. */
export function asCell(
  head: readonly string[],
  lines: readonly string[],
  file: VFile,
  from: number
): Piece[] {
  const begin = head.map(line => ({lines: [line], file, from: Math.max(1, from - 1)}))
  return [...begin, {lines: [...lines, '```', ''], file, from}]
}

function inNotebook(source: string, label: string) {
  const notebook = readNotebook(source)
  const cell = cellCalled(label, source)
  if (!notebook || !cell) return undefined
  return {engine: notebook.language, lines: withoutEcho(cell.source.split('\n')), from: cell.line}
}

function inText(source: string, label: string) {
  const lines = source.split('\n')
  for (const [index, line] of lines.entries()) {
    const [, ticks = '', engine = ''] = /^(`{3,})\{(\w+)[^}]*\}\s*$/.exec(line) ?? []
    if (ticks === '') continue
    const end = lines.findIndex((other, at) => at > index && other.trim() === ticks)
    const own = lines.slice(index + 1, end < 0 ? undefined : end)
    if (says(own.join('\n'), label)) return {engine, lines: withoutEcho(own), from: index + 2}
  }
  return undefined
}

function says(source: string, label: string): boolean {
  const written = /^#\|\s*label:\s*["']?([^"'\s]+)/m.exec(source)?.[1]
  return written === label
}

/** Whether its code is seen is said where it is embedded. */
function withoutEcho(lines: readonly string[]): string[] {
  return lines.map(line => (/^#\|\s*echo:/.test(line) ? '#|' : line))
}
