import type {Locale} from './locale.ts'
import {seam} from './punctuation.ts'
import type {Look, Rich} from './rich.ts'

type Mark = 'text' | 'open' | 'close' | 'open quote' | 'close quote'
interface Piece {
  mark: Mark
  text: string
  /** The style's text, not an entry's. */
  own?: boolean
}

/** What is in force where a span stands. */
interface State {
  readonly style: string
  readonly variant: string
  readonly weight: string
  readonly decoration: string
  readonly align: string
  readonly quoted: number
}
const start: State = {
  style: 'normal',
  variant: 'normal',
  weight: 'normal',
  decoration: 'none',
  align: 'baseline',
  quoted: 0
}

export interface PrintOptions {
  /** Makes a link of an entry's key. */
  readonly link?: ((key: string) => string) | undefined
  /** The style's parentheses inside its parentheses become brackets, as citeproc has it in styles of notes. */
  readonly brackets?: boolean
}

/** Set text as HTML: looks as tags, quotation marks by turns, marks of punctuation drawn together. */
export function html(
  rich: Rich | undefined,
  locale: Locale,
  {link, brackets = false}: PrintOptions = {}
): string {
  if (rich === undefined) return ''
  const parentheses: string[] = []
  const pieces: Piece[] = []
  const inside = locale.punctuationInQuote
  walk(rich, start)
  const last = pieces.findLast(({mark}) => mark === 'text')
  if (last) last.text = last.text.trimEnd()
  let out = ''
  const points = inArabicLetters.test(locale.lang)
  for (const {mark, text: set, own} of pieces) {
    const text = points && (own || !/[\p{L}\p{N}]/u.test(set)) ? pointed(set) : set
    out += mark === 'text' || mark === 'close quote' || mark === 'open quote' ? escaped(text) : text
  }
  return out

  function walk(node: Rich, state: State): void {
    if (typeof node === 'string') {
      append(brackets ? nested(node, parentheses) : node, true)
      return
    }
    const {kids, look, role} = node
    const href = node.link !== undefined && link ? link(node.link) : undefined
    if (href !== undefined) pieces.push({mark: 'open', text: `<a href="${href}">`})
    const [quoted, depth] = look?.quotes ? quote(look, state) : [false, state.quoted]
    const outer = {...state, quoted: depth}
    const [tags, closing, inner] = look ? dressed(look, outer) : [[], [], state]
    for (const tag of tags) pieces.push({mark: 'open', text: tag})
    const from = pieces.length
    if (role === 'field') field(kids, inner)
    else for (const kid of kids) walk(kid, inner)
    if (pieces.length === from && tags.length > 0) pieces.length -= tags.length
    else for (const tag of closing) pieces.push({mark: 'close', text: tag})
    if (quoted) unquote(depth)
    if (href !== undefined) pieces.push({mark: 'close', text: '</a>'})
  }

  /** Only the first character of a field meets what stands before it. */
  function field(kids: readonly Rich[], state: State): void {
    let first = true
    const each = (node: Rich, at: State): void => {
      if (typeof node !== 'string') {
        if (!node.look) for (const kid of node.kids) each(kid, at)
        else within(node.look, node.kids, at)
      } else if (first) {
        append(node, false)
        first = false
      } else pieces.push({mark: 'text', text: node})
    }
    const within = (look: Look, inside: readonly Rich[], at: State): void => {
      const [quoted, depth] = look.quotes ? quote(look, at) : [false, at.quoted]
      const [tags, closing, inner] = dressed(look, {...at, quoted: depth})
      for (const tag of tags) pieces.push({mark: 'open', text: tag})
      if (quoted) first = false
      for (const kid of inside) each(kid, inner)
      for (const tag of closing) pieces.push({mark: 'close', text: tag})
      if (quoted) unquote(depth)
    }
    for (const kid of kids) each(kid, state)
  }

  /** Opens a quotation: outer and inner marks by turns. */
  function quote({quotes}: Look, {quoted}: State): [true, number] {
    const depth = (quotes === locale.quotes[2].trim() && quoted === 0 ? 1 : quoted) + 1
    pieces.push({mark: 'open quote', text: locale.quotes[depth % 2 === 1 ? 0 : 2]})
    return [true, depth]
  }

  function unquote(depth: number): void {
    pieces.push({mark: 'close quote', text: locale.quotes[depth % 2 === 1 ? 1 : 3]})
  }

  function append(text: string, own: boolean): void {
    let rest = text
    while (rest !== '') {
      const right = rest[0] ?? ''
      if (!meets.has(right)) break
      let at = pieces.length - 1
      let quote = -1
      while (at >= 0 && pieces[at]?.mark !== 'text') {
        const mark = pieces[at]?.mark
        if (mark === 'open quote') break
        if (mark === 'close quote') quote = at
        at--
      }
      const before = pieces[at]
      if (before?.mark !== 'text') break
      const left = before.text.at(-1) ?? ''
      const met = seam(left, right)
      if (met && met[1] === '') {
        rest = rest.slice(1)
        continue
      }
      if (met && met[0] === '') {
        before.text = before.text.slice(0, -1)
        if (before.text === '') pieces.splice(at, 1)
        continue
      }
      if (quote >= 0 && inside && movesInside.has(right)) {
        pieces.splice(quote, 0, {mark: 'text', text: right, own})
        rest = rest.slice(1)
        continue
      }
      break
    }
    if (rest !== '') pieces.push({mark: 'text', text: rest, own})
  }
}

/** @param open The closing marks of what is open; changed. */
function nested(text: string, open: string[]): string {
  return text.replace(/[()]/g, mark => {
    if (mark === ')') return open.pop() ?? mark
    const inner = open.at(-1) === ')'
    open.push(inner ? ']' : ')')
    return inner ? '[' : mark
  })
}

/** Languages written in Arabic letters have a comma and a semicolon of their own. */
const inArabicLetters = /^(?:ar|ckb|fa|ps|sd|ug|ur)\b/

function pointed(text: string): string {
  return text.replaceAll(',', '،').replaceAll(';', '؛')
}

const meets = new Set(' .,;:!?')
const movesInside = new Set('.,!?')

/** The tags a look needs where it stands. */
function dressed(look: Look, state: State): readonly [string[], string[], State] {
  const tags: string[] = []
  const closing: string[] = []
  let next = state
  const wrap = (open: string, close: string): void => {
    tags.push(open)
    closing.unshift(close)
  }
  if (look.display) wrap(`<div class="csl-${look.display}">`, '</div>')
  for (const part of ['align', 'decoration', 'weight', 'variant', 'style'] as const) {
    const value = look[part]
    if (value === undefined) continue
    const here = next[part]
    const wanted = look.flips && value === here && part !== 'align' ? start[part] : value
    if (wanted === here && !(look.flips && part === 'align')) continue
    const [open, close] = tagOf(part, wanted)
    if (open !== '') wrap(open, close)
    next = {...next, [part]: wanted}
  }
  return [tags, closing, next]
}

const properties = {
  style: 'font-style',
  variant: 'font-variant',
  weight: 'font-weight',
  decoration: 'text-decoration',
  align: 'vertical-align'
} as const

function tagOf(part: keyof typeof properties, value: string): readonly [string, string] {
  if (value === 'italic' || value === 'oblique')
    return value === 'italic' ? ['<i>', '</i>'] : ['<em>', '</em>']
  if (value === 'bold') return ['<b>', '</b>']
  if (value === 'sup' || value === 'sub') return [`<${value}>`, `</${value}>`]
  return [`<span style="${properties[part]}:${value};">`, '</span>']
}

function escaped(text: string): string {
  if (!special.test(text)) return text
  return text
    .replace(/&/g, '&#38;')
    .replace(/</g, '&#60;')
    .replace(/>/g, '&#62;')
    .replace(/ {2}/g, '\u00A0 ')
    .replace(superior, sign => `<sup>${plainSign(sign)}</sup>`)
}

// Superior letters and figures of Unicode, which few faces have, are set as superiors.
const superior =
  /[\u00AA\u00B2\u00B3\u00B9\u00BA\u02B0-\u02B8\u02E0-\u02E4\u02C0\u02C1\u1D2C-\u1D61\u2070-\u207F\u2120\u2122\u3192-\u319F\u06E5\u06E6]/g
const special = new RegExp(`[&<>]| {2}|${superior.source}`)

function plainSign(sign: string): string {
  return {ˀ: 'ʔ', ˁ: 'ʕ', ۥ: 'و', ۦ: 'ي'}[sign] ?? sign.normalize('NFKD')
}
