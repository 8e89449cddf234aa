import type {PhrasingContent} from 'mdast'
import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'
import {markdownLineEnding} from 'micromark-util-character'
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext
} from 'micromark-util-types'
import type {Literal} from 'unist'
import type {AttributeList} from '../../tree.ts'
import {languageTag} from '../front/language.ts'

/** `{#id .class key="value"}` behind an image, a heading, a caption or a formula. */
export interface Attributes extends Literal {
  type: 'attributes'
  /** As written, with its braces. */
  value: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    attributes: Attributes
  }
  interface RootContentMap {
    attributes: Attributes
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    attributes: 'attributes'
    attributesData: 'attributesData'
  }
}

const braceOpen = 123
const braceClose = 125
const quote = 34
const apostrophe = 39
const backslash = 92
const equals = 61
const value = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"'{}]*/su.source
const whole = new RegExp(
  `^\\{\\s*(?:(?:#[^\\s{}"=]+|\\.[^\\s{}"=]+|-|[\\w:-]+=(?:${value}))(?=[\\s}])\\s*)*\\}$|^\\{=[\\w-]+\\}$`,
  'su'
)

const attributes: Construct = {name: 'attributes', tokenize}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const sliceSerialize = this.sliceSerialize
  /** The quote that an open value ends with. */
  let quoted: Code = null
  let escaped = false
  let before: Code = null
  return start

  function start(code: Code): State | undefined {
    effects.enter('attributes')
    effects.enter('attributesData')
    effects.consume(code)
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === null || (code === braceOpen && quoted === null)) return nok(code)
    if (markdownLineEnding(code)) {
      effects.exit('attributesData')
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      effects.enter('attributesData')
      return inside
    }
    effects.consume(code)
    if (code === braceClose && quoted === null) return end
    if (quoted !== null) {
      if (code === quoted && !escaped) quoted = null
    } else if (before === equals && (code === quote || code === apostrophe)) {
      quoted = code
    }
    escaped = code === backslash && !escaped
    before = code
    return inside
  }

  function end(code: Code): State | undefined {
    effects.exit('attributesData')
    const token = effects.exit('attributes')
    return whole.test(sliceSerialize(token)) ? ok(code) : nok(code)
  }
}

/** Syntax: attributes in text; anything else in braces stays text. */
export const attributesSyntax: Extension = {text: {[braceOpen]: attributes}}

/** Tree: an `attributes` node, taken up by what it stands behind. */
export const attributesFromMarkdown: FromMarkdown = {
  enter: {
    attributes(this: CompileContext, token: Token) {
      this.enter({type: 'attributes', value: this.sliceSerialize(token)}, token)
      this.buffer()
    }
  },
  exit: {
    attributes(this: CompileContext, token: Token) {
      this.resume()
      this.exit(token)
    }
  }
}

/** Whether braces are attributes as a whole, without commas between and curly quotation marks. */
export function isRead(braces: string): boolean {
  return whole.test(braces) && !/=[“”„‘’«»]|[{\s][.#][^\s{}]*,[\s}]/u.test(braces)
}

/** `{#fig:x .wide width=80%}` → `{id: 'fig:x', classes: ['wide'], values: {width: '80%'}}`. */
export function parseAttributes(source: string): AttributeList {
  const values: Record<string, string> = Object.create(null)
  const classes: string[] = []
  let id: string | undefined
  for (const [, name, className, key, written = '', dash] of source.matchAll(parts)) {
    if (name !== undefined) id = name
    else if (className !== undefined) classes.push(className)
    else if (key !== undefined) values[key] = unquoted(written).replace(/\s+/g, ' ')
    else if (dash !== undefined) classes.push('unnumbered')
  }
  const lang = values['lang'] === undefined ? undefined : languageTag(values['lang'])
  return {...(id !== undefined && {id}), classes, ...(lang !== undefined && {lang}), values}
}

const parts = new RegExp(
  `#([^\\s{}"=]+)|\\.([^\\s{}"=]+)|([\\w:-]+)=(${value})|(?<![^\\s{])(-)(?=[\\s}])`,
  'gsu'
)

function unquoted(written: string): string {
  return /^["']/.test(written) ? written.slice(1, -1).replace(/\\(.)/gs, '$1') : written
}

/** Takes the attributes at the end of a heading or caption, unless its last words or link have them. */
export function takeAttributes(children: PhrasingContent[]): AttributeList | undefined {
  const last = children.at(-1)
  if (last?.type !== 'attributes' || isOwner(children.at(-2))) return undefined
  children.pop()
  const text = children.at(-1)
  if (text?.type === 'text') text.value = text.value.trimEnd()
  return parseAttributes(last.value)
}

/** What attributes right behind it belong to. */
function isOwner(node: PhrasingContent | undefined): boolean {
  if (node?.type === 'text') return node.value.endsWith(']')
  return node !== undefined && owners.has(node.type)
}

const owners = new Set(['link', 'linkReference', 'inlineCode', 'image'])
