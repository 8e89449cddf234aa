import type {Code, Root} from 'mdast'
import type {VFile} from 'vfile'
import {parseDocument} from 'yaml'
import {kindOfLabel} from '../../kinds.ts'
import {isSlip} from '../../nearest.ts'
import {report} from '../../rules.ts'
import type {Figure} from '../../tree.ts'
import {SKIP, visit} from '../../visit.ts'
import {tellMeant} from './meant.ts'
import {parseInline} from './parser.ts'

const options = /^(?:[ \t]*(?:#|\/\/|--|%%)\|[^\n]*(?:\n|$))+/
const head = /^\{[\w]+(?:[\s,]+([^=,\s}]+)(?=\s*[,}]))?(.*)\}$/

/** What knitr is told behind the fence: `{r plot, echo=FALSE, fig.cap="A plot"}`. */
export function saidInHead(info: string): Record<string, string> {
  const [, label, rest = ''] = head.exec(info) ?? []
  const pairs = rest.matchAll(/([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^,]*))/g)
  const said = [...pairs].map(([, key = '', double, single, plain = '']) => {
    const value = double ?? single ?? plain.trim().replace(/^(?:TRUE|FALSE|T|F)$/, logical)
    return [key.replaceAll('.', '-'), value]
  })
  return {...(label !== undefined && {label}), ...Object.fromEntries(said)}
}

function logical(word: string): string {
  return String(word.startsWith('T'))
}

/**
 * Read what cells are told in their first lines (`#| label: fig-plot`), beside what stands behind their fence. A cell
 * that is elsewhere a figure or table is one here, of its code, in whose place its output may be put.
 */
export function readCells(tree: Root, file: VFile): void {
  visit(tree, 'code', (code, index, parent) => {
    const {cell} = code.data ?? {}
    if (!cell || !parent || index === undefined) return undefined
    const written = options.exec(code.value)?.[0] ?? ''
    const said = {...cell.said, ...valuesOf(written, code, file)}
    code.value = code.value.slice(written.length)
    code.data = {...code.data, cell: {said}}
    const {label = ''} = said
    const kind = kindOfLabel(label)
    if (kind === 'figure' || kind === 'table') {
      parent.children[index] = figure(code, kind, label, said[`${prefixes[kind]}-cap`])
      return [SKIP, index + 1]
    }
    attribute(code, label, said['lst-cap'] ?? said['caption'])
    return undefined
  })
}

const prefixes = {figure: 'fig', table: 'tbl'} as const

/** What cells are told that changes something here. */
const known =
  `label caption fig-cap fig-subcap fig-alt tbl-cap lst-cap out-width layout layout-ncol layout-nrow
  echo eval output include results tags`.split(/\s+/)

function valuesOf(written: string, {position}: Code, file: VFile): Record<string, string> {
  const source = written.replace(/^[ \t]*(?:#|\/\/|--|%%)\| ?/gm, '')
  const document = parseDocument(source)
  const values: unknown = document.errors.length > 0 ? {} : document.toJS()
  if (document.errors.length > 0) {
    report(file, 'attributes-read', 'What this cell is told is not read: it is no YAML', {
      at: position?.start,
      found: written.split('\n')[0] ?? '',
      note: 'A text with a colon stands between quotation marks: #| fig-cap: "Dots: all"'
    })
  }
  const entries = typeof values === 'object' && values !== null ? Object.entries(values) : []
  for (const [key] of entries) {
    const meant = known.includes(key) ? undefined : known.find(one => isSlip(key, one))
    if (meant !== undefined) tellMeant(key, meant, position?.start, file)
  }
  return Object.fromEntries(
    entries.map(([key, value]) => [key.replaceAll('.', '-'), textOf(value)])
  )
}

/** Several texts are as many lines. */
function textOf(value: unknown): string {
  if (!Array.isArray(value)) return String(value)
  return value.every(one => typeof one === 'string') ? value.join('\n') : JSON.stringify(value)
}

function figure(
  code: Code,
  kind: 'figure' | 'table',
  label: string,
  caption: string | undefined
): Figure {
  const words = caption === undefined ? [] : parseInline(caption)
  return {
    type: 'figure',
    kind,
    label,
    children: [code, {type: 'caption', children: words, position: code.position}],
    position: code.position
  }
}

function attribute(code: Code, label: string, caption: string | undefined): void {
  const {id = label, classes = [], values = {}} = code.data?.attributes ?? {}
  code.data = {
    ...code.data,
    attributes: {
      ...(id !== '' && {id}),
      classes,
      values: {...values, ...(caption !== undefined && {caption})}
    }
  }
}
