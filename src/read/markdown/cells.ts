import type {Code, Root} from 'mdast'
import {parseDocument} from 'yaml'
import {kindOfLabel} from '../../kinds.ts'
import type {Figure} from '../../tree.ts'
import {SKIP, visit} from '../../visit.ts'
import {parseInline} from './parser.ts'

const options = /^(?:[ \t]*(?:#|\/\/|--|%%)\|[^\n]*(?:\n|$))+/

/**
 * Read what Quarto's cells are told in their first lines (`#| label: fig-plot`): a label, a caption, and whether the
 * code is to be seen (`echo`, `include`). A cell that is elsewhere a figure or table is one here, of its code.
 */
export function readCells(tree: Root): void {
  visit(tree, 'code', (code, index, parent) => {
    const written = options.exec(code.value)?.[0]
    if (written === undefined || !parent || index === undefined) return undefined
    const said = valuesOf(written)
    code.value = code.value.slice(written.length)
    const isHidden = said['include'] === 'false' || said['echo'] === 'false'
    const label = said['label']
    const caption = said['fig-cap'] ?? said['tbl-cap'] ?? said['lst-cap'] ?? said['caption']
    if (isHidden && label === undefined) {
      parent.children.splice(index, 1)
      return index
    }
    const kind = kindOfLabel(label ?? '')
    if (label !== undefined && (kind === 'figure' || kind === 'table')) {
      parent.children[index] = figure(code, kind, caption, {
        label,
        alt: said['fig-alt'] ?? caption ?? '',
        isHidden
      })
      return [SKIP, index + 1]
    }
    tell(code, label, caption)
    return undefined
  })
}

function valuesOf(written: string): Record<string, string> {
  const source = written.replace(/^[ \t]*(?:#|\/\/|--|%%)\| ?/gm, '')
  const document = parseDocument(source)
  const values: unknown = document.errors.length > 0 ? {} : document.toJS()
  const entries = typeof values === 'object' && values !== null ? Object.entries(values) : []
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]))
}

/** A figure of its code, in whose place its output may be put. */
function figure(
  code: Code,
  kind: 'figure' | 'table',
  caption: string | undefined,
  cell: {readonly label: string; readonly alt: string; readonly isHidden: boolean}
): Figure {
  const words = caption === undefined ? [] : parseInline(caption)
  code.data = {...code.data, cell}
  return {
    type: 'figure',
    kind,
    label: cell.label,
    children: [code, {type: 'caption', children: words, position: code.position}],
    position: code.position
  }
}

function tell(code: Code, id: string | undefined, caption: string | undefined): void {
  const {classes = [], values = {}} = code.data?.attributes ?? {}
  code.data = {
    ...code.data,
    attributes: {
      ...(id !== undefined && {id}),
      classes,
      values: {...values, ...(caption !== undefined && {caption})}
    }
  }
}
