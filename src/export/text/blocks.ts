import type {PhrasingContent, RootContent} from 'mdast'
import {type Block, gathered, unknown} from '../nodes.ts'
import {callout, statement} from './boxes.ts'
import type {Context} from './context.ts'
import {figure} from './figure.ts'
import {displayFormula} from './formula.ts'
import {moved} from './lines.ts'
import {definitionList, list} from './lists.ts'
import {workList} from './references.ts'
import {table} from './table.ts'

const indent = '    '

/** Blocks of the text; words among them are a paragraph. A paragraph is one line, which the reader's window breaks. */
export function blocks(
  nodes: readonly (RootContent | PhrasingContent)[],
  context: Context
): string[] {
  return gathered(nodes)
    .flatMap(part =>
      Array.isArray(part) ? context.words(part, context).trim() : block(part, context)
    )
    .filter(text => text.trim() !== '')
}

function block(node: Block, context: Context): string[] {
  switch (node.type) {
    case 'paragraph':
      return [context.words(node.children, context).trim()]
    case 'heading': {
      const words = context.words(node.children, context).trim()
      const {number} = node.data ?? {}
      // More room above it than above a paragraph.
      return [`\n${number === undefined ? '' : `${number} `}${words}`]
    }
    case 'thematicBreak':
      return ['* * *']
    case 'blockquote':
      return blocks(node.children, context).map(text => moved(text, indent))
    case 'list':
      return [list(node, context)]
    case 'definitionList':
      return [definitionList(node, context)]
    case 'code':
      return [moved(node.value, indent)]
    case 'table':
      return [table(node, context)]
    case 'math':
      return [moved(displayFormula(node), indent)]
    case 'lineBlock':
      return [
        node.children
          .map(
            ({indent: spaces, children}) => ' '.repeat(spaces) + context.words(children, context)
          )
          .join('\n')
      ]
    case 'div':
      return blocks(node.children, {...context, lang: node.lang ?? context.lang})
    case 'callout':
      return callout(node, context)
    case 'figure':
      return figure(node, context)
    case 'row':
      return blocks(node.children, context)
    case 'statement':
      return statement(node, context)
    case 'workList':
      return workList(node, context)
    // What a page shows and a text does not.
    case 'pageBreak':
    // Written where they are called or named.
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return []
    // They stand in their own blocks alone, which write them.
    case 'caption':
    case 'line':
    case 'listItem':
    case 'definitionTerm':
    case 'definitionDescription':
    case 'tableRow':
    case 'tableCell':
      return blocks(node.children, context)
    default:
      return unknown(node)
  }
}
