import type {Paragraph, PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../rules.ts'
import {SKIP, visit} from '../visit.ts'
import {pageBreaks} from './markdown/rawtex.ts'
import type {Shortcode} from './markdown/shortcode.ts'

/**
 * Read Quarto's shortcodes: `{{< pagebreak >}}`, as LaTeX's `\newpage` a paragraph of its own, and `{{< meta key >}}`.
 *
 * Reports: `construct-honoured`.
 *
 * @param values The front matter.
 */
export function readShortcodes(
  tree: Root,
  values: Readonly<Record<string, unknown>>,
  file: VFile
): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (node.type === 'paragraph' && isPageBreak(node)) {
      parent.children[index] = {type: 'pageBreak', position: node.position}
      return [SKIP, index + 1]
    }
    if (node.type === 'paragraph' && node.children.every(child => child.type === 'shortcode')) {
      node.children = node.children.flatMap(child => read(child as Shortcode, values, file))
      if (node.children.length > 0) return undefined
      parent.children.splice(index, 1)
      return index
    }
    if (node.type === 'shortcode') {
      parent.children.splice(index, 1, ...read(node, values, file))
      return index
    }
    return undefined
  })
}

function isPageBreak({children}: Paragraph): boolean {
  const [only] = children
  if (children.length !== 1) return false
  if (only?.type === 'shortcode') return only.value === 'pagebreak'
  return only?.type === 'text' && pageBreaks.test(only.value)
}

function read(
  node: Shortcode,
  values: Readonly<Record<string, unknown>>,
  file: VFile
): PhrasingContent[] {
  const [name = '', key = ''] = node.value.split(/\s+/)
  const found = name === 'meta' ? valueAt(values, key) : undefined
  if (found !== undefined) return [{type: 'text', value: found}]
  if (name === 'kbd') return keys(node)
  const isMeta = name === 'meta'
  report(
    file,
    'construct-honoured',
    isMeta
      ? `The front matter has no text \`${key}\` to print here`
      : `The shortcode \`${name}\` is not honoured: it is left out here`,
    {
      at: node,
      found: isMeta ? key : name,
      note: isMeta
        ? `Write ${key}: … in the first lines of the paper.`
        : 'Offprint knows include and pagebreak, on lines of their own, meta and kbd. Say the rest in Markdown.'
    }
  )
  return []
}

/** `{{< kbd Shift-Ctrl-P >}}`, or with `mac=` and the like: the keys for any machine are the first. */
function keys({value, position}: Shortcode): PhrasingContent[] {
  const [, key = ''] = /^kbd\s+(?:\w+=)?["']?([^\s"']+)/.exec(value) ?? []
  return [
    {type: 'html', value: '<kbd>', position},
    {type: 'text', value: key, position},
    {type: 'html', value: '</kbd>', position}
  ]
}

/** `author.0.name`, as Quarto has it. */
export function valueAt(values: unknown, path: string): string | undefined {
  const found = path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    return (value as Record<string, unknown>)[key]
  }, values)
  if (typeof found === 'string') return found
  return typeof found === 'number' || typeof found === 'boolean' ? String(found) : undefined
}
