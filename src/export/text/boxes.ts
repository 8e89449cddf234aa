import type {Callout, Statement} from '../../tree.ts'
import {wordsOf} from '../../words.ts'
import {type Context, nameOf} from './context.ts'
import {moved} from './lines.ts'

/** A box beside the text: its name on a line of its own, and what is in it moved in. */
export function callout(node: Callout, around: Context): string[] {
  const {called, isBare, kind, number, children} = node
  const context = {...around, lang: node.lang ?? around.lang}
  const title = children.find(child => child.type === 'caption')
  const words = title ? context.words(title.children, context).trim() : ''
  const others = children.filter(child => child.type !== 'caption')
  const name =
    number === undefined && called !== undefined
      ? wordsOf(context.lang)[called]
      : nameOf(kind, number, context)
  // Alone it has no article in Arabic: الملحوظة 1, but ملحوظة.
  const noun = number === undefined ? name.replace(/^ال/, '') : name
  const line = isBare && words !== '' ? words : words === '' ? noun : `${noun}: ${words}`
  return [line, ...context.blocks(others, context).map(text => moved(text, '    '))]
}

/** "Theorem 1 (Title). Words". */
export function statement(node: Statement, around: Context): string[] {
  const {kind, number, children} = node
  const context = {...around, lang: node.lang ?? around.lang}
  const title = children.find(child => child.type === 'caption')
  const others = children.filter(child => child.type !== 'caption')
  const words = title ? ` (${context.words(title.children, context).trim()})` : ''
  const [first, ...rest] = others
  const name = `${nameOf(kind, number, context)}${words}.`
  if (first?.type !== 'paragraph') return [name, ...context.blocks(others, context)]
  return [
    `${name} ${context.words(first.children, context).trim()}`,
    ...context.blocks(rest, context)
  ]
}
