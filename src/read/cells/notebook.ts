import type {BlockContent} from 'mdast'
import {VFile} from 'vfile'
import {parse} from '../markdown/parse.ts'
import {figureOf} from './figures.ts'

/** A cell of a Jupyter notebook. */
export interface NotebookCell {
  readonly type: 'markdown' | 'code' | 'raw'
  readonly source: string
  /** The line of the file on which its source begins, from 1. */
  readonly line: number
  readonly tags: readonly string[]
  readonly outputs: readonly Output[]
}

interface Output {
  readonly text?: unknown
  readonly data?: Readonly<Record<string, unknown>>
  readonly traceback?: unknown
}

export interface Notebook {
  readonly language: string
  readonly cells: readonly NotebookCell[]
}

/**
 * Read a notebook.
 *
 * @returns Nothing of what is none.
 * @see https://nbformat.readthedocs.io/en/latest/format_description.html
 */
export function readNotebook(text: string): Notebook | undefined {
  try {
    const {cells, metadata} = JSON.parse(text) as {cells: unknown[]; metadata?: Metadata}
    const lines = text.split('\n').map(line => line.trim())
    let at = 0
    return {
      language: metadata?.kernelspec?.language ?? metadata?.language_info?.name ?? 'python',
      cells: cells.map(cell => {
        const {cell_type: type, source, outputs: own, metadata: about} = cell as Written
        const outputs = Array.isArray(own) ? own.filter(isMap) : []
        const tags = Array.isArray(about?.tags) ? about.tags.map(String) : []
        const first = JSON.stringify(joined(source).split(/(?<=\n)/)[0])
        const found = lines.findIndex((line, index) => index >= at && line.startsWith(first))
        at = found < 0 ? at : found
        return {type, source: joined(source), line: at + 1, tags, outputs}
      })
    }
  } catch {
    return undefined
  }
}

/** A cell by its label. */
export function cellCalled(label: string, text: string): NotebookCell | undefined {
  return readNotebook(text)?.cells.find(
    ({type, source}) =>
      type === 'code' && /^#\|\s*label:\s*["']?([^"'\s]+)/m.exec(source)?.[1] === label
  )
}

interface Metadata {
  readonly kernelspec?: {readonly language?: string}
  readonly language_info?: {readonly name?: string}
}

interface Written {
  readonly cell_type: NotebookCell['type']
  readonly source: unknown
  readonly outputs?: unknown
  readonly metadata?: {readonly tags?: unknown}
}

function isMap(value: unknown): value is Output {
  return typeof value === 'object' && value !== null
}

/** A text, or its lines with their ends. */
function joined(written: unknown): string {
  return Array.isArray(written) ? written.join('') : String(written ?? '')
}

/** What cells of one notebook put out, as blocks of the paper: of each the form that says most on paper. */
export function outputsOf({outputs}: NotebookCell, alt: string | undefined): BlockContent[] {
  return outputs.flatMap(({text, data, traceback}): BlockContent[] => {
    if (text !== undefined) return [asCode(joined(text))]
    if (traceback !== undefined) return []
    for (const [type, written] of Object.entries(data ?? {})) {
      if (!type.startsWith('image/')) continue
      const bytes = Buffer.from(joined(written), type === 'image/svg+xml' ? 'utf8' : 'base64')
      return [figureOf(`data:${type};base64,${bytes.toString('base64')}`, alt)]
    }
    const html = data?.['text/html']
    if (html !== undefined) {
      return [{type: 'html', value: joined(html).replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '')}]
    }
    const markdown = data?.['text/markdown'] ?? data?.['text/latex']
    if (markdown !== undefined) {
      const source = joined(markdown)
      return parse(source, new VFile(source)).children as BlockContent[]
    }
    return data?.['text/plain'] === undefined ? [] : [asCode(joined(data['text/plain']))]
  })
}

function asCode(value: string): BlockContent {
  return {type: 'code', value: value.replace(/\n$/, '')}
}
