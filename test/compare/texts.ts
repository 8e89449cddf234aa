import type {Nodes} from 'mdast'
import {VFile} from 'vfile'
import {parse} from '../../src/read/markdown/parse.ts'
import {smarten} from '../../src/read/markdown/smart.ts'
import type {AttributeList} from '../../src/tree.ts'

/** The blocks of a text, each as one line that shows its structure, as we read it. */
export function ourTexts(markdown: string): string[] {
  const tree = parse(markdown, new VFile())
  smarten(tree, markdown, 'en')
  const shown = tree.children.map(ours).map(squeezed)
  return shown.filter(line => line !== '')
}

/** The same as pandoc reads it. @param json Its document. */
export function pandocTexts(json: string): string[] {
  const {blocks} = JSON.parse(json) as {blocks: Node[]}
  return blocks
    .map(theirs)
    .map(squeezed)
    .filter(line => line !== '')
}

function squeezed(line: string): string {
  return line.replace(/[ \n\u00A0]+/g, ' ').replace(/ ([)|])/g, '$1')
}

const names: Readonly<Record<string, string>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  superscript: 'sup',
  subscript: 'sub',
  blockquote: 'quote',
  div: 'div',
  span: 'span'
}

function ours(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'break':
      return '⏎'
    case 'inlineCode':
      return `code${attributes(node.data?.attributes)}(${node.value})`
    case 'code': {
      const {attributes: list, firstLine} = node.data ?? {}
      const classes = [
        ...(node.lang ? [node.lang] : []),
        ...(list?.classes ?? []),
        ...(firstLine === undefined ? [] : ['numberLines'])
      ]
      return `code${attributes({values: {}, ...list, classes})}(${node.value})`
    }
    case 'raw':
      return `raw=${node.format}(${node.value})`
    case 'html':
      return node.value.startsWith('<!--') ? '' : `raw=html(${node.value.trim()})`
    case 'link':
      return `link${attributes(node.data?.attributes)}(${inside(node.children)} → ${node.url})`
    case 'heading':
      return `h${node.depth}${attributes(node.data?.attributes)}(${inside(node.children)})`
    case 'lineBlock':
      return `lines(${node.children.map(line => '\u00A0'.repeat(line.indent) + inside(line.children)).join(' | ')})`
    case 'list':
      return `${node.ordered ? `ol ${node.start ?? 1}` : 'ul'}(${node.children.map(ours).join(' | ')})`
    case 'listItem':
      return (
        (node.checked == null ? '' : node.checked ? '☒ ' : '☐ ') +
        node.children
          .map(child =>
            child.type === 'paragraph' && !node.spread ? inside(child.children) : ours(child)
          )
          .join('')
      )
    case 'image':
      return `image${attributes(node.data?.attributes)}(${node.alt} → ${node.url})`
    case 'inlineMath':
      return `math(${node.value})`
    case 'thematicBreak':
      return 'rule'
    case 'cite':
      return `cite(${node.items.map(({key}) => `@${key}`).join('; ')})`
    case 'footnoteReference':
      return 'note'
    case 'footnoteDefinition':
    case 'definition':
    case 'abbreviationDefinition':
      return ''
    default: {
      const name = names[node.type] ?? node.type
      const list = node.type === 'div' || node.type === 'span' ? attributes(node) : ''
      return 'children' in node ? `${name}${list}(${inside(node.children)})` : name
    }
  }
}

function inside(nodes: readonly Nodes[]): string {
  return nodes.map(ours).join('')
}

function attributes(list: AttributeList | undefined): string {
  if (!list) return ''
  return shownAttributes([list.id ?? '', [...list.classes], Object.entries(list.values)])
}

type Attributes = readonly [string, readonly string[], readonly (readonly [string, string])[]]

function shownAttributes([id, classes, values]: Attributes): string {
  const parts = [
    ...(id === '' ? [] : [`#${id}`]),
    ...classes.map(one => `.${one}`),
    ...values.map(([key, value]) => `${key}=${value}`)
  ]
  return parts.length > 0 ? `{${parts.join(' ')}}` : ''
}

// biome-ignore lint/suspicious/noExplicitAny: pandoc's JSON, of another shape at each node
type Node = {readonly t: string; readonly c: any}

const theirNames: Readonly<Record<string, string>> = {
  Para: 'p',
  Emph: 'em',
  Strong: 'strong',
  Strikeout: 'del',
  Superscript: 'sup',
  Subscript: 'sub',
  BlockQuote: 'quote'
}

function theirs({t, c}: Node): string {
  switch (t) {
    case 'Str':
      return c
    case 'Space':
    case 'SoftBreak':
      return ' '
    case 'LineBreak':
      return '⏎'
    case 'Plain':
      return all(c)
    case 'Quoted':
      return c[0].t === 'DoubleQuote' ? `“${all(c[1])}”` : `‘${all(c[1])}’`
    case 'Underline':
      return `span{.underline}(${all(c)})`
    case 'SmallCaps':
      return `span{.smallcaps}(${all(c)})`
    case 'Code':
    case 'CodeBlock':
      return `code${shownAttributes(c[0])}(${c[1]})`
    case 'RawInline':
    case 'RawBlock':
      return /^<!--/.test(c[1]) ? '' : `raw=${c[0]}(${c[1].trim()})`
    case 'Link':
      return `link${shownAttributes(c[0])}(${all(c[1])} → ${c[2][0]})`
    case 'Header':
      return `h${c[0]}${shownAttributes(c[1])}(${all(c[2])})`
    case 'Span':
      return `span${shownAttributes(c[0])}(${all(c[1])})`
    case 'Div':
      return `div${shownAttributes(c[0])}(${all(c[1])})`
    case 'Image':
      return `image${shownAttributes(c[0])}(${all(c[1])} → ${c[2][0]})`
    case 'Math':
      return `math(${c[1]})`
    case 'LineBlock':
      return `lines(${c.map(all).join(' | ')})`
    case 'BulletList':
      return `ul(${c.map(all).join(' | ')})`
    case 'OrderedList':
      return `ol ${c[0][0]}(${c[1].map(all).join(' | ')})`
    case 'HorizontalRule':
      return 'rule'
    case 'Cite':
      return `cite(${c[0].map((one: {citationId: string}) => `@${one.citationId}`).join('; ')})`
    case 'Note':
      return 'note'
    default:
      return `${theirNames[t] ?? t}(${Array.isArray(c) ? all(c) : ''})`
  }
}

function all(nodes: readonly Node[]): string {
  return nodes.map(theirs).join('')
}
