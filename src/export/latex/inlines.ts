import type {PhrasingContent} from 'mdast'
import type {Span} from '../../tree.ts'
import {isWord, unknown, type Word} from '../nodes.ts'
import {citation} from './citation.ts'
import type {Context} from './context.ts'
import {directed, inLanguage, leftToRight} from './direction.ts'
import {inlineImage} from './figure.ts'
import {inlineFormula} from './formula.ts'
import {anchor, linkTo} from './links.ts'
import {noteCall} from './notes.ts'
import {rawTex} from './raw.ts'
import {crossReference} from './reference.ts'
import {missingIn, texOf} from './text.ts'

/** The words of a paragraph, a title or a cell. */
export function inlines(nodes: readonly PhrasingContent[], context: Context): string {
  return nodes
    .map((node, index) => {
      const before = nodes[index - 1]
      const isSecondCall = node.type === 'footnoteReference' && before?.type === 'footnoteReference'
      const made = isWord(node) ? inline(node, context) : ''
      return isSecondCall ? `\\textsuperscript{,}${made}` : made
    })
    .join('')
}

function inline(node: Word, context: Context): string {
  const {definitions} = context
  const within = (command: string, children: readonly PhrasingContent[]) =>
    `\\${command}{${inlines(children, context)}}`
  switch (node.type) {
    case 'text':
      tellMissing(node, context)
      return directed(node.value, context)
    case 'emphasis':
      return within('emph', node.children)
    case 'strong':
      return within('textbf', node.children)
    case 'delete':
      context.needs.add('ulem')
      return within('sout', node.children)
    case 'superscript':
      return within('textsuperscript', node.children)
    case 'subscript':
      return within('textsubscript', node.children)
    case 'inlineCode':
      tellMissing(node, context)
      return leftToRight(`\\texttt{${texOf(node.value)}}`, context)
    case 'break':
      return context.isTitle ? '\\protect\\\\ ' : '\\\\\n'
    case 'inlineMath':
      return inlineFormula(node, context)
    case 'image':
      return inlineImage(node, context)
    case 'imageReference': {
      const url = definitions.get(node.identifier)?.url
      return url === undefined ? '' : inlineImage({...node, type: 'image', url}, context)
    }
    case 'link':
      return linkTo(node.url, inlines(node.children, context), context)
    case 'linkReference': {
      const url = definitions.get(node.identifier)?.url
      const words = inlines(node.children, context)
      return url === undefined ? words : linkTo(url, words, context)
    }
    case 'footnoteReference':
      return noteCall(node, context)
    case 'cite':
      return citation(node, context)
    case 'crossReference':
      return crossReference(node, context)
    case 'span':
      return span(node, context)
    case 'abbreviation':
      context.needs.add('abbr')
      return `\\abbr{${inlines(node.children, context)}}{${texOf(node.title)}}`
    case 'raw':
      return rawTex(node)
    // HTML has become nodes before.
    case 'html':
      return ''
    default:
      return unknown(node)
  }
}

/** Signs that no engine has a letter for are told. */
export function tellMissing(
  node: Extract<Word, {value: string}> | {type: 'code'; value: string},
  context: Context
): void {
  for (const sign of new Set(missingIn(node.value))) {
    context.needs.add('missingsign')
    context.tell(
      'latex-sign-known',
      `LaTeX has no sign \`${sign}\``,
      node as never,
      'Say it in words, or as a formula; in its place stands its number in Unicode.'
    )
  }
}

/** What a class says. */
const commands: Readonly<Record<string, string>> = {
  smallcaps: 'textsc',
  'small-caps': 'textsc',
  underline: 'uline',
  ul: 'uline',
  mark: 'marked',
  kbd: 'texttt'
}

function span({children, ...attributes}: Span, context: Context): string {
  const {classes, id, lang} = attributes
  const name = classes.find(one => Object.hasOwn(commands, one))
  const command = name === undefined ? undefined : commands[name]
  if (command === 'uline' || command === 'marked') context.needs.add('ulem').add(command)
  const words = inLanguage(lang, context, inner => inlines(children, inner))
  const set = command === undefined ? words : `\\${command}{${words}}`
  return `${anchor(id, context)}${set}`
}
