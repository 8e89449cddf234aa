import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'
import {markdownLineEnding, markdownSpace} from 'micromark-util-character'
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext
} from 'micromark-util-types'
import {formulaData} from './lines.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula'
    formulaFence: 'formulaFence'
    formulaValue: 'formulaValue'
    formulaLabel: 'formulaLabel'
  }
}

const dollar = 36
const braceOpen = 123
const braceClose = 125
const parenthesisOpen = 40
const parenthesisClose = 41

/**
 * A displayed formula: `$$ … $$` on one or several lines, with a label behind it as in pandoc-crossref
 * (`$$ … $$ {#eq:x}`) or MyST (`$$ … $$ (eq:x)`), which remark-math takes for a part of the formula.
 */
const formula: Construct = {name: 'formula', concrete: true, tokenize}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const lazy = this.parser.lazy
  const now = this.now
  const {line} = this.now()
  let dollars = 0
  let last: Code = braceClose
  return start

  function start(code: Code): State | undefined {
    effects.enter('formula')
    effects.enter('formulaFence')
    return open(code)
  }

  function open(code: Code): State | undefined {
    if (code === dollar && dollars < 2) {
      dollars++
      effects.consume(code)
      return open
    }
    if (dollars < 2 || code === dollar) return nok(code)
    effects.exit('formulaFence')
    return between(code)
  }

  function between(code: Code): State | undefined {
    if (code === null || (lazy[now().line] && now().line !== line)) return nok(code)
    if (markdownLineEnding(code)) {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return between
    }
    return effects.attempt(closing, after, value)(code)
  }

  function value(code: Code): State | undefined {
    effects.enter('formulaValue')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('formulaValue')
      return between(code)
    }
    if (code === dollar) {
      effects.exit('formulaValue')
      return effects.attempt(closing, after, single)(code)
    }
    effects.consume(code)
    return code === 92 ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return inside(code)
    effects.consume(code)
    return inside
  }

  function single(code: Code): State | undefined {
    effects.enter('formulaValue')
    effects.consume(code)
    return inside
  }

  function after(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.enter('whitespace')
      effects.consume(code)
      effects.exit('whitespace')
      return after
    }
    if (code === braceOpen || code === parenthesisOpen) {
      last = code === braceOpen ? braceClose : parenthesisClose
      effects.enter('formulaLabel')
      return label(code)
    }
    if (code !== null && !markdownLineEnding(code)) return nok(code)
    effects.exit('formula')
    return ok(code)
  }

  function label(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return nok(code)
    effects.consume(code)
    if (code !== last) return label
    effects.exit('formulaLabel')
    return after
  }
}

const closing: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return start
    function start(code: Code): State | undefined {
      if (code !== dollar) return nok(code)
      effects.enter('formulaFence')
      effects.consume(code)
      return second
    }
    function second(code: Code): State | undefined {
      if (code !== dollar) return nok(code)
      effects.consume(code)
      effects.exit('formulaFence')
      return ok
    }
  }
}

/** Syntax: replaces the flow half of remark-math; its text half (`$x$`) stays. */
export const formulaSyntax: Extension = {
  flow: {[dollar]: formula},
  disable: {null: ['mathFlow']}
}

/** Tree: the `math` node of mdast-util-math, with `data.label`. */
export const formulaFromMarkdown: FromMarkdown = {
  enter: {
    formula(this: CompileContext, token: Token) {
      this.enter({type: 'math', value: ''}, token)
      this.buffer()
    }
  },
  exit: {
    formulaValue(this: CompileContext, token: Token) {
      this.config.enter['data']?.call(this, token)
      this.config.exit['data']?.call(this, token)
    },
    formula(this: CompileContext, token: Token) {
      const value = this.resume().replace(/^\s*\n|\s+$/g, '')
      const behind = /\$\$[ \t]*([{(][^$]*)?$/.exec(this.sliceSerialize(token))?.[1] ?? ''
      const node = this.stack.at(-1)
      if (node?.type === 'math') {
        node.value = value
        node.data = formulaData(value, behind.trim(), false)
      }
      this.exit(token)
    }
  }
}
