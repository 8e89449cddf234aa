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
import type {Node} from 'unist'

/** `*[HTML]: Hypertext Markup Language`, on a line of its own; `abbreviations` takes it up. */
export interface AbbreviationDefinition extends Node {
  type: 'abbreviationDefinition'
  short: string
  long: string
}

declare module 'mdast' {
  interface RootContentMap {
    abbreviationDefinition: AbbreviationDefinition
  }
  interface BlockContentMap {
    abbreviationDefinition: AbbreviationDefinition
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    abbreviation: 'abbreviation'
  }
}

const asterisk = 42
const whole = /^\*\[([^[\]]+)\]:[ \t]*(.*)$/

const abbreviation: Construct = {name: 'abbreviation', tokenize}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const {interrupt, sliceSerialize} = this
  return start

  function start(code: Code): State | undefined {
    if (code !== asterisk || interrupt) return nok(code)
    effects.enter('abbreviation')
    effects.consume(code)
    return bracket
  }

  function bracket(code: Code): State | undefined {
    return code === 91 ? line(code) : nok(code)
  }

  function line(code: Code): State | undefined {
    if (code !== null && !markdownLineEnding(code)) {
      effects.consume(code)
      return line
    }
    const token = effects.exit('abbreviation')
    return whole.test(sliceSerialize(token)) ? ok(code) : nok(code)
  }
}

/** Syntax: what an abbreviation stands for (pandoc MANUAL, extension `abbreviations`). */
export const abbreviationSyntax: Extension = {flow: {[asterisk]: abbreviation}}

/** Tree: an `abbreviationDefinition` node. */
export const abbreviationFromMarkdown: FromMarkdown = {
  enter: {
    abbreviation(this: CompileContext, token: Token) {
      const [, short = '', long = ''] = whole.exec(this.sliceSerialize(token)) ?? []
      this.enter({type: 'abbreviationDefinition', short: short.trim(), long: long.trim()}, token)
    }
  },
  exit: {
    abbreviation(this: CompileContext, token: Token) {
      this.exit(token)
    }
  }
}
