import type {Image, PhrasingContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {x} from 'xastscript'
import type {AttributeList, CrossReference, Span} from '../../tree.ts'
import {wordsOf} from '../../words.ts'
import {unknown, type Word} from '../nodes.ts'
import {citation} from './citation.ts'
import type {Context, Inline} from './context.ts'
import {inlineFormula} from './formula.ts'
import {toAddress, toLabel, withoutLinks} from './xref.ts'

/** The words of a paragraph, a title or a cell. */
export function inlines(nodes: readonly PhrasingContent[], context: Context): Inline[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1]
    const isSecondCall = node.type === 'footnoteReference' && before?.type === 'footnoteReference'
    // Two calls side by side would read as one number.
    return isSecondCall
      ? [x('sup', ','), ...inline(node as Word, context)]
      : inline(node as Word, context)
  })
}

function inline(node: Word, context: Context): Inline[] {
  const {ids, definitions} = context
  switch (node.type) {
    case 'text':
      return [{type: 'text', value: node.value}]
    case 'emphasis':
      return [x('italic', inlines(node.children, context))]
    case 'strong':
      return [x('bold', inlines(node.children, context))]
    case 'delete':
      return [x('strike', inlines(node.children, context))]
    case 'superscript':
      return [x('sup', inlines(node.children, context))]
    case 'subscript':
      return [x('sub', inlines(node.children, context))]
    case 'inlineCode':
      return [x('monospace', node.value)]
    case 'break':
      return context.mayBreak ? [x('break')] : [{type: 'text', value: '\n'}]
    case 'inlineMath':
      return [inlineFormula(node, context)]
    case 'image':
      return [inlineGraphic(node, context)]
    case 'imageReference': {
      const url = definitions.get(node.identifier)?.url
      return url === undefined ? [] : [inlineGraphic({url, alt: node.alt ?? null}, context)]
    }
    case 'link':
      return toAddress(node.url, inlines(node.children, context), context)
    case 'linkReference': {
      const url = definitions.get(node.identifier)?.url
      const children = inlines(node.children, context)
      return url === undefined ? children : toAddress(url, children, context)
    }
    case 'footnoteReference': {
      const number = context.notes.get(node.identifier)
      if (number === undefined) return []
      const rid = ids.of('note', String(number))
      return [x('xref', {'ref-type': 'fn', rid}, [x('sup', String(number))])]
    }
    case 'cite':
      return citation(node, context)
    case 'crossReference':
      return reference(node, context)
    case 'span':
      return span(node, context)
    case 'abbreviation':
      return [x('abbrev', [...inlines(node.children, context), x('def', [x('p', node.title)])])]
    // HTML has become nodes before (html.ts); what is raw is for another format.
    case 'html':
    case 'raw':
      return []
    default:
      return unknown(node)
  }
}

function inlineGraphic({url, alt}: Pick<Image, 'url' | 'alt'>, {graphics}: Context): Inline {
  return x('inline-graphic', graphics.attributesOf(url), [...(alt ? [x('alt-text', alt)] : [])])
}

/** "Figures 1 and 2", each number a reference. */
function reference(node: CrossReference, context: Context): Inline[] {
  const {page, prefix, targets, template, texts = []} = node
  const [first] = targets
  if (page && first) {
    const {above, below} = wordsOf(context.article.meta.lang)
    return toLabel(first.label, [{type: 'text', value: page.isAbove ? above : below}], context)
  }
  if (template && first && !node.texts) {
    return toLabel(first.label, withoutLinks(inlines(template, context)), context)
  }
  const word = prefix
    .map(child => plainText(child))
    .join('')
    .trim()
  return [
    ...(word === '' ? [] : [{type: 'text' as const, value: `${word}\u00A0`}]),
    ...texts.flatMap(({text, label}): Inline[] => {
      const words: Inline = {type: 'text', value: text}
      return label === undefined ? [words] : toLabel(label, [words], context)
    })
  ]
}

/** Elements that say what a class says. */
const elements: Readonly<Record<string, string>> = {
  smallcaps: 'sc',
  'small-caps': 'sc',
  underline: 'underline',
  ul: 'underline',
  kbd: 'monospace'
}

function span({children, ...attributes}: Span, context: Context): Inline[] {
  const name = attributes.classes.find(one => Object.hasOwn(elements, one))
  const element = name === undefined ? undefined : elements[name]
  const words = inlines(children, context)
  return apart(element === undefined ? words : [x(element, words)], attributes, context, name)
}

/** Words with a label, a language or a class of their own. */
function apart(
  words: Inline[],
  {id, lang, classes}: AttributeList,
  context: Context,
  known: string | undefined
): Inline[] {
  const styles = classes.filter(one => one !== known)
  if (id === undefined && lang === undefined && styles.length === 0) return words
  return [
    x(
      'styled-content',
      {
        id: id === undefined ? undefined : context.ids.claim('label', id),
        'style-type': styles.length === 0 ? undefined : styles.join(' '),
        'xml:lang': lang
      },
      words
    )
  ]
}
