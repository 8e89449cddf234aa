import type {Element} from 'xast'
import {x} from 'xastscript'
import {nounsOf} from '../../nouns.ts'
import type {Callout} from '../../tree.ts'
import {wordsOf} from '../../words.ts'
import type {Context, Inline} from './context.ts'

/** A box beside the text: its kind is its label, unless its title stands alone. */
export function boxedText(node: Callout, context: Context): Element {
  const {called, id, isBare, kind, lang, number, children} = node
  const title = children.find(child => child.type === 'caption')
  const others = children.filter(child => child.type !== 'caption')
  const words: Inline[] = title ? context.inlines(title.children, context) : []
  return x(
    'boxed-text',
    {
      id: id === undefined ? undefined : context.ids.claim('label', id),
      'content-type': called ?? kind,
      'xml:lang': lang
    },
    [
      ...(isBare && words.length > 0 ? [] : [x('label', nameOf())]),
      ...(words.length === 0 ? [] : [x('caption', [x('title', words)])]),
      ...context.blocks(others, context)
    ]
  )

  function nameOf(): string {
    const {meta} = context.article
    if (number === undefined && called !== undefined) return wordsOf(meta.lang)[called]
    const noun = meta.numbering?.kinds[kind]?.title ?? nounsOf(meta.lang).of[kind].one
    // Alone it has no article in Arabic: الملحوظة 1, but ملحوظة.
    return number === undefined ? noun.replace(/^ال/, '') : `${noun}\u00A0${number}`
  }
}
