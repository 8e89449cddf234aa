import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'
import type {Code, Construct, Effects, Extension, State} from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    hardSpace: 'hardSpace'
  }
}

const backslash = 92
const space = 32

const hardSpace: Construct = {name: 'hardSpace', tokenize}

function tokenize(effects: Effects, ok: State, nok: State): State {
  return start

  function start(code: Code): State {
    effects.enter('hardSpace')
    effects.consume(code)
    return after
  }

  function after(code: Code): State | undefined {
    if (code !== space) return nok(code)
    effects.consume(code)
    effects.exit('hardSpace')
    return ok
  }
}

/** Syntax: an escaped space does not break (pandoc MANUAL, "Backslash escapes"). */
export const hardSpaceSyntax: Extension = {text: {[backslash]: hardSpace}}

/** Tree: U+00A0 in the text around. */
export const hardSpaceFromMarkdown: FromMarkdown = {
  enter: {
    hardSpace(this: CompileContext, token: Token) {
      this.config.enter['data']?.call(this, token)
    }
  },
  exit: {
    hardSpace(this: CompileContext, token: Token) {
      const {line, column, offset} = token.end
      const text = this.stack.pop()
      if (text?.type !== 'text') return
      text.value += '\u00A0'
      if (text.position) text.position.end = {line, column, offset}
    }
  }
}
