import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'
import {
  asciiAlpha,
  asciiDigit,
  markdownLineEnding,
  markdownLineEndingOrSpace
} from 'micromark-util-character'
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
    dollarFormula: 'dollarFormula'
    dollarMark: 'dollarMark'
    dollarValue: 'dollarValue'
  }
}

const dollar = 36
const backslash = 92
const braceOpen = 123
const braceClose = 125

/**
 * A formula in a line by pandoc's rule: `$` stands right before its first and right behind its last
 * character, and no digit follows; so "$5 and $10" is money. remark-math takes any two dollar signs.
 *
 * @see pandoc MANUAL, extension `tex_math_dollars`
 */
const dollarFormula: Construct = {name: 'dollarFormula', tokenize, previous}

function previous(this: TokenizeContext, code: Code): boolean {
  const before = this.events.at(-1)?.[1].type
  return code !== dollar || before === 'characterEscape' || before === 'dollarFormula'
}

function tokenize(effects: Effects, ok: State, nok: State): State {
  let size = 0
  let last: Code = null
  /** Braces open since `\text{`: dollars between them are its own. */
  let depth = 0
  let word = ''
  return start

  function start(code: Code): State | undefined {
    effects.enter('dollarFormula')
    effects.enter('dollarMark')
    return open(code)
  }

  function open(code: Code): State | undefined {
    if (code === dollar) {
      if (++size > 2) return nok(code)
      effects.consume(code)
      return open
    }
    if (size === 1 && markdownLineEndingOrSpace(code)) return nok(code)
    effects.exit('dollarMark')
    return between(code)
  }

  function between(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (markdownLineEnding(code)) {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      last = code
      return between
    }
    if (code === dollar && depth === 0) return mark(code)
    effects.enter('dollarValue')
    return value(code)
  }

  function value(code: Code): State | undefined {
    if (code === null || (code === dollar && depth === 0) || markdownLineEnding(code)) {
      effects.exit('dollarValue')
      return between(code)
    }
    effects.consume(code)
    last = code
    if (code === braceOpen && (depth > 0 || word === 'text')) depth++
    if (code === braceClose && depth > 0) depth--
    word = asciiAlpha(code) ? word + String.fromCharCode(code) : ''
    return code === backslash ? escaped : value
  }

  function escaped(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return value(code)
    effects.consume(code)
    last = code
    word = asciiAlpha(code) ? String.fromCharCode(code) : ''
    return value
  }

  function mark(code: Code): State | undefined {
    if (last === null || (size === 1 && markdownLineEndingOrSpace(last))) return nok(code)
    effects.enter('dollarMark')
    effects.consume(code)
    return size === 2 ? second : close
  }

  function second(code: Code): State | undefined {
    if (code !== dollar) return nok(code)
    effects.consume(code)
    return close
  }

  function close(code: Code): State | undefined {
    if (asciiDigit(code)) return nok(code)
    effects.exit('dollarMark')
    effects.exit('dollarFormula')
    return ok(code)
  }
}

/** Syntax: replaces the text half of remark-math. */
export const dollarSyntax: Extension = {
  text: {[dollar]: dollarFormula},
  disable: {null: ['mathText']}
}

/** Tree: the `inlineMath` node of mdast-util-math. */
export const dollarFromMarkdown: FromMarkdown = {
  enter: {
    dollarFormula(this: CompileContext, token: Token) {
      this.enter({type: 'inlineMath', value: ''}, token)
      this.buffer()
    }
  },
  exit: {
    dollarValue(this: CompileContext, token: Token) {
      this.config.enter['data']?.call(this, token)
      this.config.exit['data']?.call(this, token)
    },
    dollarFormula(this: CompileContext, token: Token) {
      const value = this.resume()
      const node = this.stack.at(-1)
      if (node?.type === 'inlineMath') {
        // GitLab's $`x`$.
        node.value = /^`.*`$/s.test(value) ? value.slice(1, -1) : value
        if (this.sliceSerialize(token).startsWith('$$'))
          node.data = {display: formulaData(value, '', false)}
      }
      this.exit(token)
    }
  }
}
