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

/** Quarto's `{{< meta title >}}` as it stands in the text; `shortcodes` reads it. */
export interface Shortcode extends Literal {
  type: 'shortcode'
  /** What stands between the braces. */
  value: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    shortcode: Shortcode
  }
  interface RootContentMap {
    shortcode: Shortcode
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    shortcode: 'shortcode'
  }
}

const braceOpen = 123
const whole = /^\{\{<\s+(?:(?!>\}\})[^{])*?>\}\}$/

const shortcode: Construct = {name: 'shortcode', tokenize}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const {sliceSerialize} = this
  let size = 0
  let last: Code = null
  let closes = 0
  return start

  function start(code: Code): State {
    effects.enter('shortcode')
    effects.consume(code)
    return open
  }

  function open(code: Code): State | undefined {
    size++
    if (code !== (size === 1 ? braceOpen : 60)) return nok(code)
    effects.consume(code)
    return size === 2 ? inside : open
  }

  function inside(code: Code): State | undefined {
    if (code === null || code === braceOpen || markdownLineEnding(code)) return nok(code)
    closes = code === 125 && (last === 62 || closes === 1) ? closes + 1 : 0
    last = code
    effects.consume(code)
    return closes === 2 ? end : inside
  }

  function end(code: Code): State | undefined {
    const token = effects.exit('shortcode')
    return whole.test(sliceSerialize(token)) ? ok(code) : nok(code)
  }
}

/** Syntax: shortcodes in text. */
export const shortcodeSyntax: Extension = {text: {[braceOpen]: shortcode}}

/** Tree: a `shortcode` node. */
export const shortcodeFromMarkdown: FromMarkdown = {
  enter: {
    shortcode(this: CompileContext, token: Token) {
      const value = this.sliceSerialize(token).slice(3, -3).trim()
      this.enter({type: 'shortcode', value}, token)
    }
  },
  exit: {
    shortcode(this: CompileContext, token: Token) {
      this.exit(token)
    }
  }
}
