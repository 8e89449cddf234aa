import type {PhrasingContent, RootContent} from 'mdast'
import {topDepth} from '../../headings.ts'
import type {Row} from '../../tree.ts'
import {directionOf} from '../../words.ts'
import {type Block, isWord, unknown, type Word} from '../nodes.ts'
import {workList} from './bibliography.ts'
import {callout} from './callout.ts'
import {code} from './code.ts'
import {type Context, notesBehind} from './context.ts'
import {blocksInLanguage} from './direction.ts'
import {figure} from './figure.ts'
import {displayFormula} from './formula.ts'
import {heading} from './headings.ts'
import {inlines} from './inlines.ts'
import {anchor} from './links.ts'
import {definitionList, list} from './lists.ts'
import {macrosBefore} from './macros.ts'
import {rawTex} from './raw.ts'
import {statement} from './statement.ts'
import {tabular} from './table.ts'

/** Blocks of the text, an empty line between them; words among them are a paragraph. */
export function blocks(
  nodes: readonly (RootContent | PhrasingContent)[],
  context: Context
): string {
  const made: string[] = []
  let words: Word[] = []
  for (const node of nodes) {
    if (isWord(node) && !(node.type === 'raw' && words.length === 0)) {
      words.push(node)
      continue
    }
    flush()
    made.push(macrosBefore(node, context), block(node as Block, context))
  }
  flush()
  return made.filter(part => part !== '').join('\n\n')

  function flush(): void {
    made.push(paragraph(inlines(words, context)))
    words = []
  }
}

/** Words that end or begin with a line end would have an empty line. */
function paragraph(words: string): string {
  return words.trim().replace(/(?:\\\\\n?)+$/, '')
}

function block(node: Block | Word, context: Context): string {
  switch (node.type) {
    case 'paragraph':
      return paragraph(inlines(node.children, context))
    case 'heading':
      return context.isArgument || context.isNested
        ? `${anchor(node.data?.label, context)}\\textbf{${inlines(node.children, context)}}`
        : heading(node, context, topDepth(context.article.tree))
    case 'thematicBreak':
      return '\\begin{center}\n* * *\n\\end{center}'
    case 'blockquote':
      return `\\begin{quote}\n${blocks(node.children, {...context, isNested: true})}\n\\end{quote}`
    case 'list':
      return list(node, context)
    case 'definitionList':
      return definitionList(node, context)
    case 'code':
      return code(node, context)
    case 'table': {
      const made = notesBehind(context, inner => tabular(node, inner))
      if (context.isArgument || made.startsWith('\\begin{longtable}')) return made
      const [table = '', ...behind] = made.split(/(?<=\\end\{tabular\}(?!.*\\end\{tabular\}))/s)
      return `\\begin{center}\n${table}\n\\end{center}${behind.join('')}`
    }
    case 'math':
      return displayFormula(node, context)
    case 'lineBlock': {
      const side = directionOf(context.lang) === 'rtl' ? 'flushright' : 'flushleft'
      return `\\begin{${side}}\n${node.children
        .map(({indent, children}) => {
          const words = inlines(children, context)
          const room = indent === 0 ? '' : `\\hspace*{${indent * 0.5}em}`
          return room + (words.trim() === '' ? '\\leavevmode' : words.replace(/^(?=[[*])/, '{}'))
        })
        .join('\\\\\n')}\n\\end{${side}}`
    }
    case 'div':
      return [
        anchor(context.places.has(node.id ?? '') ? node.id : undefined, context),
        blocksInLanguage(node.lang, context, inner => blocks(node.children, inner))
      ]
        .filter(part => part !== '')
        .join('%\n')
    case 'callout':
      return callout(node, context)
    case 'figure':
      return figure(node, context)
    case 'row':
      return row(node, context)
    case 'statement':
      return statement(node, context)
    case 'workList':
      return workList(node, context)
    case 'pageBreak':
      return context.isArgument ? '' : '\\clearpage'
    case 'raw':
      return rawTex(node)
    // Written where they are called or named.
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return ''
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
      return isWord(node) ? inlines([node], context) : unknown(node)
  }
}

/** Blocks side by side; figures in a row stand one after the other, for each is a float. */
function row({children, widths}: Row, context: Context): string {
  if (children.some(({type}) => type === 'figure')) return blocks(children, context)
  const places = (widths ?? []).filter(width => width > 0)
  const even = 100 / children.length
  return `\\noindent\n${children
    .map((child, index) => {
      const share = Math.round(((places[index] ?? even) / 100 - 0.02) * 1000) / 1000
      return `\\begin{minipage}[t]{${share}\\linewidth}\n${blocks([child], {...context, isArgument: true})}\n\\end{minipage}`
    })
    .join('\\hfill\n')}`
}
