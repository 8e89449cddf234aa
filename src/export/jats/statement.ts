import type {Element} from 'xast'
import {x} from 'xastscript'
import {nounsOf} from '../../nouns.ts'
import type {Statement} from '../../tree.ts'
import type {Context} from './context.ts'
import {inParagraphs} from './paragraphs.ts'

/** A theorem and its like. */
export function statement(node: Statement, context: Context): Element {
  const {kind, label, lang, number, children} = node
  const {meta} = context.article
  const noun = meta.numbering?.kinds[kind]?.title ?? nounsOf(meta.lang).of[kind].one
  const title = children.find(child => child.type === 'caption')
  const others = children.filter(child => child.type !== 'caption')
  return x(
    'statement',
    {
      id: label === undefined ? undefined : context.ids.claim('label', label),
      'content-type': kind,
      'xml:lang': lang
    },
    [
      x('label', number === undefined ? noun : `${noun}\u00A0${number}`),
      ...(title ? [x('title', context.inlines(title.children, context))] : []),
      ...inParagraphs(context.blocks(others, context), ['statement'])
    ]
  )
}
