import type {PhrasingContent, RootContent} from 'mdast'
import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Div} from '../../tree.ts'
import {type Block, gathered, unknown} from '../nodes.ts'
import {boxedText} from './box.ts'
import type {Context} from './context.ts'
import {figure} from './figure.ts'
import {displayFormula} from './formula.ts'
import {inlines} from './inlines.ts'
import {definitionList, list} from './lists.ts'
import {referenceList} from './references.ts'
import {statement} from './statement.ts'
import {tableWrap} from './table.ts'

/** Blocks of the text; words among them are a paragraph. */
export function blocks(
  nodes: readonly (RootContent | PhrasingContent)[],
  context: Context
): Element[] {
  return gathered(nodes).flatMap(part => {
    if (!Array.isArray(part)) return block(part, context)
    const inside = inlines(part, context)
    return inside.length > 0 ? [x('p', inside)] : []
  })
}

function block(node: Block, context: Context): Element[] {
  switch (node.type) {
    case 'paragraph':
      return [x('p', inlines(node.children, context))]
    // Those that open a section are met before (sections.ts).
    case 'heading': {
      const {label} = node.data ?? {}
      const id = label === undefined ? undefined : context.ids.claim('label', label)
      return [x('p', {id}, [x('bold', inlines(node.children, context))])]
    }
    case 'thematicBreak':
      return [x('p', {'content-type': 'thematic-break'}, '* * *')]
    case 'blockquote':
      return [x('disp-quote', blocks(node.children, context))]
    case 'list':
      return [list(node, context)]
    case 'definitionList':
      return [definitionList(node, context)]
    case 'code': {
      const id = node.data?.attributes?.id
      return [
        x(
          'code',
          {
            id: id === undefined ? undefined : context.ids.claim('label', id),
            language: node.lang ?? undefined,
            'xml:space': 'preserve'
          },
          node.value
        )
      ]
    }
    case 'table':
      return [tableWrap(node, context)]
    case 'math':
      return [displayFormula(node, context)]
    case 'lineBlock':
      return [
        x(
          'verse-group',
          node.children.map(({indent, children}) =>
            x(
              'verse-line',
              {'indent-level': indent === 0 ? undefined : String(indent)},
              inlines(children, context)
            )
          )
        )
      ]
    case 'div':
      return together(node, context)
    case 'callout':
      return [boxedText(node, context)]
    case 'figure':
      return figure(node, context)
    case 'row':
      return blocks(node.children, context)
    case 'statement':
      return [statement(node, context)]
    case 'workList':
      context.lists.push(referenceList(node, context))
      return []
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

/** JATS has no element for blocks that only belong together: each has their language, the first their label. */
function together({children, id: label, lang}: Div, context: Context): Element[] {
  const made = blocks(children, context)
  for (const {attributes} of lang === undefined ? [] : made) attributes['xml:lang'] ??= lang
  const first = made[0]?.attributes
  if (label === undefined || !first || first['id'] !== undefined) return made
  const id = context.ids.claim('label', label)
  if (id !== undefined) first['id'] = id
  return made
}
