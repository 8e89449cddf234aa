import {nounsOf} from '../../nouns.ts'
import type {Callout} from '../../tree.ts'
import {wordsOf} from '../../words.ts'
import type {Context} from './context.ts'
import {blocksInLanguage} from './direction.ts'
import {labelOf} from './links.ts'
import {texOf} from './text.ts'

/** A box beside the text, as an indented block with its title. */
export function callout(node: Callout, context: Context): string {
  const {called, id, isBare, kind, lang, number, children} = node
  const title = children.find(child => child.type === 'caption')
  const others = children.filter(child => child.type !== 'caption')
  context.needs.add('callout')
  return blocksInLanguage(lang, context, inner => {
    const words = title ? inner.inlines(title.children, {...inner, isArgument: true}) : ''
    const head = isBare && words !== '' ? '' : nameOf()
    const before = number === undefined ? '' : inner.counters.to('callout', number, true)
    const place =
      number === undefined
        ? id === undefined || !inner.places.has(id)
          ? ''
          : `\\phantomsection${labelOf(id, inner)}`
        : `{${before}\\refstepcounter{callout}${labelOf(id, inner)}}`
    const heading = [head, words].filter(part => part !== '').join(': ')
    return `${place}\\begin{callout}{${heading}}\n${inner.blocks(others, {...inner, isNested: true})}\n\\end{callout}`
  })

  function nameOf(): string {
    const {meta} = context.article
    if (number === undefined && called !== undefined) return texOf(wordsOf(meta.lang)[called])
    const noun = meta.numbering?.kinds[kind]?.title ?? nounsOf(meta.lang).of[kind].one
    // Alone it has no article in Arabic: الملحوظة 1, but ملحوظة.
    return number === undefined ? texOf(noun.replace(/^ال/, '')) : `${texOf(noun)}~${texOf(number)}`
  }
}
