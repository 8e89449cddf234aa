import type {Image, PhrasingContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {scripted} from '../../scripted.ts'
import type {CrossReference} from '../../tree.ts'
import {wordsOf} from '../../words.ts'
import {unknown, type Word} from '../nodes.ts'
import type {Context} from './context.ts'
import {inlineFormula} from './formula.ts'
import {plain} from './lines.ts'
import {setText} from './set.ts'

/** The words of a paragraph, a title or a cell: one line, unless the author breaks it. */
export function words(nodes: readonly PhrasingContent[], context: Context): string {
  let text = ''
  for (const node of nodes as readonly Word[]) text += word(node, context, text)
  return text
}

/** @param before What stands before it. */
function word(node: Word, context: Context, before: string): string {
  switch (node.type) {
    case 'text':
      return plain(node.value).replace(/\s*\n\s*/g, ' ')
    case 'emphasis':
    case 'strong':
      return words(node.children, context)
    case 'span':
      return words(node.children, {...context, lang: node.lang ?? context.lang})
    case 'delete':
      return `~~${words(node.children, context)}~~`
    case 'superscript':
    case 'subscript':
      return script(words(node.children, context), node.type, before)
    case 'inlineCode':
      return node.value
    case 'break':
      return '\n'
    case 'inlineMath':
      return inlineFormula(node.value)
    case 'image':
      return picture(node)
    case 'imageReference':
      return picture({url: context.definitions.get(node.identifier)?.url ?? '', alt: node.alt})
    case 'link':
      return linked(words(node.children, context), node.url)
    case 'linkReference':
      return linked(
        words(node.children, context),
        context.definitions.get(node.identifier)?.url ?? '#'
      )
    case 'footnoteReference': {
      const number = context.notes.get(node.identifier)
      return number === undefined ? '' : call(number, before)
    }
    case 'cite':
      return citation(node, context)
    case 'crossReference':
      return reference(node, context)
    case 'abbreviation':
      return explained(words(node.children, context), node.title, context)
    // HTML has become nodes before; what is raw is for another format.
    case 'html':
    case 'raw':
      return ''
    default:
      return unknown(node)
  }
}

/** 10², and the letters of 1st; x^n where it would not be told from xn. */
function script(text: string, place: 'superscript' | 'subscript', before: string): string {
  const set = scripted(text, place)
  const isOrdinal = place === 'superscript' && /^\p{L}{1,3}$/u.test(text) && /\d$/.test(before)
  if (set !== text || isOrdinal) return set
  return `${place === 'superscript' ? '^' : '_'}${/^.$/su.test(text) ? text : `(${text})`}`
}

/** Two calls side by side would read as one number. */
function call(number: number, before: string): string {
  const parted = /[⁰¹²³⁴⁵⁶⁷⁸⁹]$/.test(before) ? ' ' : ''
  return parted + scripted(String(number), 'superscript')
}

/** What a picture shows, else its name. */
export function picture({alt, data, url}: Pick<Image, 'alt' | 'url' | 'data'>): string {
  if (data?.isDecoration) return ''
  const name = alt || (url.startsWith('data:') ? '' : url.split(/[/\\]/).at(-1))
  return name ? `[${plain(name)}]` : ''
}

function linked(text: string, url: string): string {
  const address = url.replace(/^mailto:/, '')
  const isTold = url.startsWith('#') || bare(text).includes(bare(address))
  return isTold ? text : `${text} <${address}>`
}

function bare(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '')
}

function citation(cite: Extract<Word, {type: 'cite'}>, context: Context): string {
  const set = setText(cite.set ?? [], slot => {
    const inline = cite.inlines?.[slot]
    return inline ? words([inline], context) : ''
  })
  const wrong = cite.items.filter(({key}) => !context.article.references.has(key))
  return plain(set) + wrong.map(({key}) => `${key}?`).join(' ')
}

/** "Figures 1 and 2". */
function reference(node: CrossReference, context: Context): string {
  const {page, prefix, template, texts = []} = node
  if (page) {
    const {above, below} = wordsOf(context.lang)
    return page.isAbove ? above : below
  }
  if (template && !node.texts) return words(template, context)
  const word = prefix
    .map(child => plainText(child))
    .join('')
    .trim()
  return plain(`${word === '' ? '' : `${word} `}${texts.map(({text}) => text).join('')}`)
}

/** What a short form stands for is said once. */
function explained(text: string, title: string, {explained: told}: Context): string {
  if (told.has(text)) return text
  told.add(text)
  return `${text} (${title})`
}
