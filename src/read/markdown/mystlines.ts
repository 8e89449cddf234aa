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

/** MyST's `+++ {"part": "abstract"}`: what follows is a part of its own. */
export interface BlockBreak extends Literal {
  type: 'blockBreak'
  /** What stands behind the signs. */
  value: string
}

declare module 'mdast' {
  interface BlockContentMap {
    blockBreak: BlockBreak
  }
  interface RootContentMap {
    blockBreak: BlockBreak
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    blockBreak: 'blockBreak'
    percentLine: 'percentLine'
  }
}

const plus = 43
const percent = 37

function line(name: 'blockBreak' | 'percentLine', isWhole: (text: string) => boolean): Construct {
  return {
    name,
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      const {sliceSerialize, now} = this
      return code => {
        if (now().column !== 1) return nok(code)
        effects.enter(name)
        return inside(code)
      }
      function inside(code: Code): State | undefined {
        if (code !== null && !markdownLineEnding(code)) {
          effects.consume(code)
          return inside
        }
        return isWhole(sliceSerialize(effects.exit(name))) ? ok(code) : nok(code)
      }
    }
  }
}

/** Syntax: `+++` on a line of its own, with JSON behind it or nothing. */
export const blockBreakSyntax: Extension = {
  flow: {[plus]: line('blockBreak', text => /^\+\+\+\s*(?:\{.*\})?\s*$/.test(text))}
}

/** Syntax: lines that begin with `%` are comments. */
export const percentSyntax: Extension = {flow: {[percent]: line('percentLine', () => true)}}

/** Tree: a `blockBreak`; a comment leaves nothing. */
export const blockBreakFromMarkdown: FromMarkdown = {
  enter: {
    blockBreak(this: CompileContext, token: Token) {
      const value = this.sliceSerialize(token).slice(3).trim()
      this.enter({type: 'blockBreak', value}, token)
    }
  },
  exit: {
    blockBreak(this: CompileContext, token: Token) {
      this.exit(token)
    }
  }
}
