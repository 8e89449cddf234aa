import type {PhrasingContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Element} from 'xast'
import type {CrossReference, Span} from '../../tree.ts'
import {wordsOf} from '../../words.ts'
import {unknown, type Word} from '../nodes.ts'
import {citation} from './citation.ts'
import {type Context, inLanguage, withLook} from './context.ts'
import {inlineFormula} from './formula.ts'
import {toAddress, toLabel, toPlace, toSide} from './links.ts'
import type {Look} from './look.ts'
import {inlinePicture} from './picture.ts'
import {run, runs} from './runs.ts'
import {either} from './tracked.ts'

/** The words of a paragraph, a title or a cell. */
export function inlines(nodes: readonly PhrasingContent[], context: Context): Element[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1]
    const isSecondCall = node.type === 'footnoteReference' && before?.type === 'footnoteReference'
    const made = either(node as Word, context, inline)
    // Two calls side by side would read as one number.
    const comma = context.dir === 'rtl' ? '،' : ','
    return isSecondCall ? [run(comma, withLook(context, {script: 'superscript'})), ...made] : made
  })
}

function inline(node: Word, context: Context): Element[] {
  switch (node.type) {
    case 'text':
      return runs(node.value.replace(/\n/g, ' '), context)
    case 'emphasis':
      return inlines(node.children, withLook(context, {italic: context.look.italic !== true}))
    case 'strong':
      return inlines(node.children, withLook(context, {bold: true}))
    case 'delete':
      return inlines(node.children, withLook(context, {strike: true}))
    case 'superscript':
    case 'subscript':
      return inlines(node.children, withLook(context, {script: node.type}))
    case 'inlineCode':
      return [run(node.value, withLook(context, {style: 'InlineCode'}), 'ltr')]
    case 'break':
      return [run('\n', context)]
    case 'inlineMath':
      return inlineFormula(node, context)
    case 'image':
      return inlinePicture(node, context)
    case 'imageReference': {
      const url = context.definitions.get(node.identifier)?.url
      return url === undefined
        ? []
        : inlinePicture({url, alt: node.alt ?? null, position: node.position}, context)
    }
    case 'link':
      return link(node.url, node.children, inLanguage(context, node.data?.attributes?.lang))
    case 'linkReference': {
      const url = context.definitions.get(node.identifier)?.url
      return url === undefined ? inlines(node.children, context) : link(url, node.children, context)
    }
    case 'footnoteReference': {
      const note = context.own.get(node.identifier)
      return note === undefined || context.isLinkless ? [] : context.notes.call(note, context)
    }
    case 'cite':
      return citation(node, context)
    case 'crossReference':
      return reference(node, context)
    case 'span':
      return span(node, context)
    // The short form is what is printed.
    case 'abbreviation':
      return inlines(node.children, context)
    // HTML has become nodes before (../html.ts); what is raw is for another format.
    case 'html':
    case 'raw':
      return []
    default:
      return unknown(node)
  }
}

function link(url: string, children: readonly PhrasingContent[], context: Context): Element[] {
  return toAddress(url, inside => inlines(children, inside), context)
}

/** "Figures 1 and 2", each number a field. */
function reference(node: CrossReference, context: Context): Element[] {
  const {page, prefix, targets, template, texts = []} = node
  const [first] = targets
  if (page && first) {
    const {above, below} = wordsOf(context.lang)
    return [toSide(first.label, page.isAbove ? above : below, context)]
  }
  if (template && first && !node.texts) {
    return [toPlace(first.label, inlines(template, {...context, isLinkless: true}))]
  }
  const word = prefix
    .map(child => plainText(child))
    .join('')
    .trim()
  return [
    ...(word === '' ? [] : runs(`${word}\u00A0`, context)),
    ...texts.flatMap(({text, label}) =>
      label === undefined ? runs(text, context) : toLabel(label, text, context)
    )
  ]
}

/** How the classes that pandoc knows look. */
const looks: Readonly<Record<string, Look>> = {
  smallcaps: {smallCaps: true},
  'small-caps': {smallCaps: true},
  underline: {underline: true},
  ul: {underline: true},
  mark: {mark: true},
  kbd: {style: 'InlineCode'}
}

function span({children, classes, id, lang}: Span, outer: Context): Element[] {
  // The paragraph runs on as it does: only its words are of another language.
  const context = lang === undefined ? outer : {...outer, lang}
  const look = classes.map(name => looks[name]).find(one => one !== undefined) ?? {}
  const words = inlines(children, withLook(context, look))
  return context.bookmarks.around(id, 'place', words)
}
