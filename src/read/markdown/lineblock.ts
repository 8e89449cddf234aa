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

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    lineBlock: 'lineBlock'
    lineBlockLine: 'lineBlockLine'
    lineBlockMark: 'lineBlockMark'
    lineBlockIndent: 'lineBlockIndent'
  }
}

const bar = 124

/**
 * Lines of verse: each begins with `| `, its indent is kept, and a line that begins with white space goes on with
 * the one before. A table is tried first.
 *
 * @see pandoc MANUAL, extension `line_blocks`
 */
const lineBlock: Construct = {name: 'lineBlock', concrete: true, add: 'after', tokenize}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const {interrupt} = this
  let chunk: Token | undefined
  return start

  function start(code: Code): State | undefined {
    if (code !== bar || interrupt) return nok(code)
    effects.enter('lineBlock')
    return mark(code)
  }

  function mark(code: Code): State | undefined {
    effects.enter('lineBlockLine')
    effects.enter('lineBlockMark')
    effects.consume(code)
    return behindMark
  }

  function behindMark(code: Code): State | undefined {
    if (markdownSpace(code)) effects.consume(code)
    else if (code !== null && !markdownLineEnding(code)) return nok(code)
    effects.exit('lineBlockMark')
    return markdownSpace(code) ? indentOrText : text(code)
  }

  function indentOrText(code: Code): State | undefined {
    if (!markdownSpace(code)) return text(code)
    effects.enter('lineBlockIndent')
    return indent(code)
  }

  function indent(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code)
      return indent
    }
    effects.exit('lineBlockIndent')
    return text(code)
  }

  function text(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return endOfLine(code)
    chunk = effects.enter('chunkText', {contentType: 'text'})
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null) return endOfText(code)
    if (markdownLineEnding(code)) return effects.check(lineGoesOn, goOn, endOfText)(code)
    effects.consume(code)
    return inside
  }

  function goOn(code: Code): State {
    effects.consume(code)
    effects.exit('chunkText')
    const next = effects.enter('chunkText', {
      contentType: 'text',
      ...(chunk && {previous: chunk})
    })
    if (chunk) chunk.next = next
    chunk = next
    return inside
  }

  function endOfText(code: Code): State | undefined {
    effects.exit('chunkText')
    return endOfLine(code)
  }

  function endOfLine(code: Code): State | undefined {
    effects.exit('lineBlockLine')
    return code === null ? end(code) : effects.attempt(lineBegins, mark, end)(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('lineBlock')
    return ok(code)
  }
}

/** On the next line a bar with white space or nothing behind it. */
const lineBegins: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const {now} = this
    const {lazy} = this.parser
    return start

    function start(code: Code): State {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return lineStart
    }

    function lineStart(code: Code): State | undefined {
      if (code !== bar || lazy[now().line]) return nok(code)
      return effects.check(markAhead, ok, nok)(code)
    }
  }
}

const markAhead: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code: Code): State => {
      effects.enter('lineBlockMark')
      effects.consume(code)
      effects.exit('lineBlockMark')
      return (next: Code) =>
        next === null || markdownSpace(next) || markdownLineEnding(next) ? ok(next) : nok(next)
    }
  }
}

/** On the next line white space with a word behind it. */
const lineGoesOn: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const {now} = this
    const {lazy} = this.parser
    return start

    function start(code: Code): State {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return lineStart
    }

    function lineStart(code: Code): State | undefined {
      if (!markdownSpace(code) || lazy[now().line]) return nok(code)
      effects.enter('linePrefix')
      return space(code)
    }

    function space(code: Code): State | undefined {
      if (markdownSpace(code)) {
        effects.consume(code)
        return space
      }
      effects.exit('linePrefix')
      return code === null || markdownLineEnding(code) ? nok(code) : ok(code)
    }
  }
}

/** Syntax: line blocks. */
export const lineBlockSyntax: Extension = {flow: {null: lineBlock}}

/** Tree: a `lineBlock` of `line` nodes. */
export const lineBlockFromMarkdown: FromMarkdown = {
  canContainEols: ['line'],
  enter: {
    lineBlock(this: CompileContext, token: Token) {
      this.enter({type: 'lineBlock', children: []}, token)
    },
    lineBlockLine(this: CompileContext, token: Token) {
      this.enter({type: 'line', indent: 0, children: []}, token)
    },
    lineBlockIndent(this: CompileContext, token: Token) {
      const line = this.stack.at(-1)
      if (line?.type === 'line') line.indent = this.sliceSerialize(token, true).length
    }
  },
  exit: {
    lineBlockLine(this: CompileContext, token: Token) {
      this.exit(token)
    },
    lineBlock(this: CompileContext, token: Token) {
      this.exit(token)
    }
  }
}
