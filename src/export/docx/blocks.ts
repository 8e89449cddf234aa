import type {Code, CodeData, PhrasingContent, RootContent} from 'mdast'
import type {Element} from 'xast'
import {wordsIn} from '../../changes.ts'
import type {LineBlock} from '../../tree.ts'
import {type Block, gathered, unknown} from '../nodes.ts'
import {type Context, inLanguage} from './context.ts'
import {figure} from './figure.ts'
import {displayFormula} from './formula.ts'
import {heading, numbered} from './heading.ts'
import {inlines} from './inlines.ts'
import {row} from './layout.ts'
import {definitionList, list} from './lists.ts'
import {listIndent} from './numbering.ts'
import {paragraph} from './paragraph.ts'
import {referenceList} from './references.ts'
import {run} from './runs.ts'
import {callout, statement} from './statement.ts'
import {table} from './table.ts'
import {either, tracked} from './tracked.ts'
import {w} from './word.ts'

/** Blocks of the text; words among them are a paragraph. */
export function blocks(
  nodes: readonly (RootContent | PhrasingContent)[],
  context: Context
): Element[] {
  return gathered(nodes).flatMap(part => {
    if (!Array.isArray(part)) return either(part, context, block)
    const inside = inlines(part, context)
    return inside.length > 0 ? [paragraph(inside, context)] : []
  })
}

function block(node: Block, context: Context): Element[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(inlines(node.children, context), context)]
    case 'heading':
      return [heading(node, context)]
    case 'thematicBreak':
      return [paragraph([run('* * *', context)], {...context, style: 'Break'})]
    case 'blockquote':
      return blocks(node.children, quoted(context))
    case 'list':
      return list(node, context)
    case 'definitionList':
      return definitionList(node, context)
    case 'code':
      return code(node, context)
    case 'table':
      return [...table(node, context), paragraph([], {...context, style: 'Gap'})]
    case 'math':
      return displayFormula(node, context)
    case 'lineBlock':
      return [verse(node, context)]
    case 'div': {
      const inside = inLanguage(context, node.lang)
      return context.bookmarks.around(node.id, 'place', blocks(node.children, inside))
    }
    case 'callout':
      return callout(node, context)
    case 'figure':
      return figure(node, context)
    case 'row':
      return row(node, context)
    case 'statement':
      return statement(node, context)
    case 'workList':
      return referenceList(node, context)
    case 'pageBreak':
      return [paragraph([w('r', {}, [w('br', {type: 'page'})])], {...context, style: 'Gap'})]
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

/** The style of quotations stands in by itself. */
function quoted(context: Context): Context {
  const indent = context.indent === 0 ? 0 : context.indent + listIndent
  return {...context, style: context.inNote ? context.style : 'Quote', indent}
}

/** A paragraph of lines, so that it stays one; lines with numbers are a list that Word counts. */
function code({data, value}: Code, context: Context): Element[] {
  const {attributes, firstLine} = data ?? {}
  const inside: Context = {...context, dir: 'ltr', style: 'SourceCode', look: {}}
  if (data?.lines) return [changedCode(data.lines, inside)]
  const lines = firstLine === undefined ? [value] : value.split('\n')
  const list = firstLine !== undefined && context.numbering.list(plainNumber, 0, firstLine)
  const made = lines.map(line =>
    paragraph(line === '' ? [] : [run(line, inside)], inside, list ? [numbered(list)] : [])
  )
  return context.bookmarks.around(attributes?.id, 'place', made)
}

/** Lines of both versions, those that came or went tracked. */
function changedCode(lines: NonNullable<CodeData['lines']>, context: Context): Element {
  return paragraph(
    lines.flatMap(({text, change}, index) => {
      const isLast = index === lines.length - 1
      const made = [run(isLast ? text : `${text}\n`, context)]
      return change ? tracked(made, change, context) : made
    }),
    context
  )
}

const plainNumber = {format: 'decimal', text: '%'}

/** Lines as they are typed, with the spaces they stand in. */
function verse({children}: LineBlock, context: Context): Element {
  const inside = {...context, style: context.style === 'Normal' ? 'Verse' : context.style}
  return paragraph(
    children.flatMap((line, index) => [
      ...(index > 0 ? [run('\n', inside)] : []),
      ...(line.indent > 0 ? [run('\u00A0'.repeat(line.indent), inside)] : []),
      ...inlines(wordsIn(line), inside)
    ]),
    inside
  )
}
