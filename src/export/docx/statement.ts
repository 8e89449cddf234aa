import type {Element} from 'xast'
import {wordsIn} from '../../changes.ts'
import {kinds, type LabelKind} from '../../kinds.ts'
import {nounsOf} from '../../nouns.ts'
import type {Callout, Statement} from '../../tree.ts'
import {wordsOf} from '../../words.ts'
import {type Context, inLanguage, withLook} from './context.ts'
import {box} from './layout.ts'
import {paragraph} from './paragraph.ts'
import {run, runs} from './runs.ts'
import {counted} from './sequences.ts'
import {val} from './word.ts'

/** What a thing of a kind is called; the author's own word is for all languages. */
export function nounOf(kind: LabelKind, {article, lang}: Context): string {
  return article.meta.numbering?.kinds[kind]?.title ?? nounsOf(lang).of[kind].one
}

/** A theorem and its like: "**Theorem 1** (Title). Words", the name in the line of the first paragraph. */
export function statement(node: Statement, outer: Context): Element[] {
  const {kind, label, number, children} = node
  const set = setting(kind)
  const context = {
    ...inLanguage(outer, node.lang),
    style: set === 'plain' ? 'Theorem' : set === 'proof' ? 'Proof' : 'Remark'
  }
  const upright = withLook(context, {bold: true, italic: false})
  const title = children.find(child => child.type === 'caption')
  const noun = runs(nounOf(kind, context), upright)
  const name =
    number === undefined
      ? context.bookmarks.around(label, 'place', noun)
      : [
          ...noun,
          run('\u00A0', upright),
          ...context.bookmarks.around(label, 'number', counted(kind, number, upright))
        ]
  const called = withLook(context, {italic: false})
  const head = [
    ...name,
    ...(title
      ? [run(' (', called), ...context.inlines(wordsIn(title), called), run(')', called)]
      : []),
    run('. ', called)
  ]
  const made = context.blocks(
    children.filter(child => child.type !== 'caption'),
    context
  )
  const [first] = made
  if (first?.name !== 'w:p') made.unshift(paragraph(head, context))
  else {
    const at = first.children.findIndex(child => child.type !== 'element' || child.name !== 'w:pPr')
    first.children.splice(at < 0 ? first.children.length : at, 0, ...head)
  }
  const last = made.at(-1)
  if (set === 'proof' && last?.name === 'w:p') last.children.push(run(' ∎', called))
  return made
}

function setting(kind: LabelKind): string | undefined {
  const known = kinds[kind]
  return 'statement' in known ? known.statement : undefined
}

/** A box beside the text: its kind stands over it, unless its title stands alone. */
export function callout(node: Callout, outer: Context): Element[] {
  const {id, isBare, kind, number, children} = node
  const context = inLanguage(outer, node.lang)
  const title = children.find(child => child.type === 'caption')
  const others = children.filter(child => child.type !== 'caption')
  return box(context, inside => {
    const heading = {...inside, style: 'CalloutTitle'}
    const words = title ? context.inlines(wordsIn(title), heading) : []
    const label =
      isBare && words.length > 0
        ? []
        : context.bookmarks.around(id, number === undefined ? 'place' : 'number', [
            ...(number === undefined
              ? runs(nameOf(node, inside), heading)
              : counted(kind, number, heading))
          ])
    const noun =
      number === undefined || label.length === 0
        ? []
        : [...runs(`${nounOf(kind, inside)}\u00A0`, heading)]
    const gap = label.length > 0 && words.length > 0 ? [run(' ', heading)] : []
    return [
      paragraph([...noun, ...label, ...gap, ...words], heading, [val('keepNext', '1')]),
      ...context.blocks(others, inside)
    ]
  })
}

/** Alone it has no article in Arabic: الملحوظة 1, but ملحوظة. */
function nameOf({called, kind}: Callout, context: Context): string {
  return called === undefined
    ? nounOf(kind, context).replace(/^ال/, '')
    : wordsOf(context.lang)[called]
}
