import type {Html, Parent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../rules.ts'
import {visit} from '../visit.ts'

/** Tags that turn what follows into something else than text, and that no paper needs. */
const swallowing =
  /<\/?(?:textarea|title|xmp|plaintext|listing|noembed|noframes|frameset|select|option|optgroup)\b[^>]*>?/gi

/** What is left out with its content; unclosed it would take the rest of the paper along. */
const hidden = /<(script|style|iframe|template|noscript|object)\b[^>]*>/gi

/** Deeper than any text goes, and than the parser's stack is high. */
const deepest = 100

/**
 * Keep raw HTML to its own place: a tag that is never closed must not swallow what follows.
 *
 * Reports: `html-safe`, `html-closed`.
 */
export function closeRaw(flow: Root, file: VFile): void {
  let depth = 0
  visit(flow, 'html', (node, index, parent) => {
    const open = /^\s*<(textarea|pre)\b/i.exec(node.value)?.[1]
    if (open !== undefined && !new RegExp(`</${open}`, 'i').test(node.value)) {
      tellUnclosed(`<${open}>`, `</${open}>`, node, file)
    }
    node.value = node.value.replace(swallowing, tag => {
      if (open === undefined) tellSwallowing(tag, node, file)
      return ''
    })
    const later = (parent as Parent).children.slice((index ?? 0) + 1)
    node.value = node.value.replace(hidden, (tag, name: string, at: number) => {
      const rest = [node.value.slice(at), ...later.map(rawOf)].join('\n').toLowerCase()
      if (rest.includes(`</${name.toLowerCase()}`)) return tag
      tellUnclosed(`<${name}>`, `</${name}>`, node, file)
      return ''
    })
    if (/^\s*<!--(?![\s\S]*-->)/.test(node.value)) tellUnclosed('<!--', '-->', node, file)
    node.value = node.value.replace(/<(\/?)[a-z][^>]*>/gi, (tag, slash: string) => {
      depth += slash === '' ? 1 : -1
      return depth > deepest && slash === '' ? '' : tag
    })
  })
}

function rawOf(node: Parent['children'][number]): string {
  return node.type === 'html' ? node.value : ''
}

function tellSwallowing(tag: string, node: Html, file: VFile): void {
  if (tag.startsWith('</')) return
  const found = `${/^<\w+/.exec(tag)?.[0] ?? tag}>`
  report(file, 'html-safe', `\`${found}\` is left out: a paper may not hold it`, {
    at: node,
    found,
    note: 'Scripts, styles, frames and forms do not survive print. Say it in Markdown.'
  })
}

function tellUnclosed(found: string, expected: string, node: Html, file: VFile): void {
  report(file, 'html-closed', `\`${found}\` is never closed`, {
    at: node,
    found,
    expected: [expected],
    note: `All that follows it would be lost. Close it with \`${expected}\`, or take it out.`
  })
}
