import type {Heading, Paragraph, Parent, PhrasingContent, Root, RootContent, Text} from 'mdast'
import {visit} from '../../visit.ts'
import {displays} from './formulas/parted.ts'

/** Commands whose words are set, and how. */
const settings = {
  textit: 'emphasis',
  emph: 'emphasis',
  textbf: 'strong',
  texttt: 'inlineCode',
  textsc: 'smallcaps',
  underline: 'underline',
  textsubscript: 'subscript',
  textsuperscript: 'superscript',
  textrm: 'text',
  textsf: 'text',
  textup: 'text',
  textmd: 'text',
  textnormal: 'text',
  mbox: 'text'
} as const

/** Commands that say nothing, with what they take. */
const silent =
  'vspace|hspace|vskip|noindent|indent|smallskip|medskip|bigskip|centering|raggedright|small|footnotesize|scriptsize|tiny|large|Large|normalsize|singlespacing|doublespacing|onehalfspacing|setlength|setcounter|addtocounter|pagenumbering|thispagestyle|pagestyle|usepackage|maketitle|tableofcontents|listoffigures|listoftables|linenumbers|nolinenumbers|appendix|protect|phantom|hfill|vfill|linebreak|nopagebreak|newpage|pagebreak|clearpage|cleardoublepage|FloatBarrier'

const command = new RegExp(
  `\\\\(?:(${Object.keys(settings).join('|')})\\{([^{}\\\\]*)\\}|((?:${silent})(?![A-Za-z])\\*?(?:\\[[^\\[\\]]*\\]|\\{[^{}]*\\})*)|((?:La)?TeX)(?![A-Za-z])(?:\\{\\})?|([A-Za-z]+\\*?(?:\\[[^\\[\\]]*\\])*(?:\\{[^{}]*\\})+))`,
  'g'
)
/** Alone in a paragraph these are read as what they are. */
export const pageBreaks = /^\\(?:newpage|pagebreak|clearpage|cleardoublepage)(?:\{\})?$/
const sections = /^\\((?:sub){0,2})section(\*?)\{([^{}]*)\}\s*$/
/** Read elsewhere, or told there. */
const later =
  /^\\(?:label|[A-Za-z]*ref|[A-Za-z]*cite[A-Za-z]*|begin|end|newpage|pagebreak|clearpage|cleardoublepage|footnote|item|tag)\b/i
const begin = /^\\begin\{([A-Za-z]+\*?)\}/
/** More blocks than an environment has. */
const most = 200

/**
 * LaTeX in the text, as JOSS and pandoc take it: `\textit{x}` is set, what only moves things about on a page
 * (`\vspace{1cm}`), environments that are no formulas and commands that are not known are raw parts for LaTeX.
 */
export function readRawTex(tree: Root, source: string): void {
  if (!source.includes('\\')) return
  visit(tree, node => {
    if (!('children' in node)) return
    const parent = node as Parent
    if (parent.children.some(isBegin))
      parent.children = withoutEnvironments(parent.children, source)
    if (node.type !== 'paragraph') parent.children = parent.children.map(headingOf)
    if (!parent.children.some(child => child.type === 'text' && child.value.includes('\\'))) return
    parent.children = parent.children.flatMap((child): RootContent[] =>
      child.type === 'text' ? commandsIn(child, source) : [child]
    )
  })
}

/** `\section{Results}` alone in its paragraph, perhaps with a label behind it, is a heading. */
function headingOf(node: RootContent): RootContent {
  if (node.type !== 'paragraph' || node.children.length > 2) return node
  const [text, label] = node.children
  const [, sub, star, title] = (text?.type === 'text' && sections.exec(text.value)) || []
  if (sub === undefined || title === undefined || (label && label.type !== 'labelMark')) return node
  const depth = sub.length / 3 + 1
  return {
    type: 'heading',
    depth: depth as Heading['depth'],
    children: [
      {type: 'text', value: title, position: text?.position},
      ...(label ? [label] : []),
      ...(star === '*' ? [{type: 'attributes' as const, value: '{.unnumbered}'}] : [])
    ],
    position: node.position
  }
}

function isBegin(node: RootContent): node is Paragraph {
  return environmentOf(node) !== undefined
}

function environmentOf(node: RootContent): string | undefined {
  const first = node.type === 'paragraph' ? node.children[0] : undefined
  const name = first?.type === 'text' ? begin.exec(first.value)?.[1] : undefined
  return name === undefined || displays.has(name) ? undefined : name
}

/** An environment may go on over empty lines; of one without an end its first paragraph is taken. */
function withoutEnvironments(blocks: readonly RootContent[], source: string): RootContent[] {
  const out: RootContent[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as RootContent
    const name = environmentOf(block)
    const end = name === undefined ? -1 : endOf(blocks, index, `\\end{${name}}`, source)
    const [start, last] = [block.position?.start, blocks[end]?.position?.end]
    if (end < 0 || !start || !last) {
      out.push(block)
      continue
    }
    const value = source.slice(start.offset, last.offset)
    out.push({type: 'raw', format: 'latex', value, position: {start, end: last}})
    index = end
  }
  return out
}

function endOf(blocks: readonly RootContent[], from: number, end: string, source: string): number {
  for (let index = from; index < Math.min(blocks.length, from + most); index++) {
    const {start, end: last} = blocks[index]?.position ?? {}
    if (source.slice(start?.offset, last?.offset).trimEnd().endsWith(end)) return index
  }
  return from
}

function commandsIn(text: Text, source: string): PhrasingContent[] {
  const {value, position} = text
  if (pageBreaks.test(value)) return [text]
  const written = source.slice(position?.start.offset, position?.end.offset)
  const out: PhrasingContent[] = []
  let from = 0
  for (const match of value.matchAll(command)) {
    const [whole, name, words = '', mute, logo, unknown] = match
    // Its backslash is escaped, or it belongs to what reads it later.
    if (unknown !== undefined && (later.test(whole) || written.includes(`\\${whole}`))) continue
    if (match.index > from) out.push({...text, value: value.slice(from, match.index)})
    if (name !== undefined) out.push(set(settings[name as keyof typeof settings], words, position))
    else if (mute !== undefined || unknown !== undefined)
      out.push({type: 'raw', format: 'latex', value: whole, position})
    else out.push({type: 'text', value: logo ?? '', position})
    from = match.index + whole.length
    if (mute !== undefined && match.index === 0)
      from += /^\s*/.exec(value.slice(from))?.[0].length ?? 0
  }
  if (from === 0) return [text]
  if (from < value.length) out.push({...text, value: value.slice(from)})
  return out
}

function set(
  kind: (typeof settings)[keyof typeof settings],
  value: string,
  position: Text['position']
): PhrasingContent {
  const children: PhrasingContent[] = [{type: 'text', value, position}]
  if (kind === 'inlineCode') return {type: 'inlineCode', value, position}
  if (kind === 'text') return {type: 'text', value, position}
  if (kind === 'subscript' || kind === 'superscript') return {type: kind, children, position}
  if (kind === 'emphasis' || kind === 'strong') return {type: kind, children, position}
  return {type: 'span', classes: [kind], values: {}, children, position}
}
