import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'
import {asciiAlpha, markdownLineEnding} from 'micromark-util-character'
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
    texLink: 'texLink'
    texLinkMark: 'texLinkMark'
    texLinkAddress: 'texLinkAddress'
    texLinkWords: 'texLinkWords'
  }
}

const backslash = 92
const braceOpen = 123
const braceClose = 125

const texLink: Construct = {name: 'texLink', tokenize}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let name = ''
  let depth = 0
  let chunk: Token | undefined
  return start

  function start(code: Code): State {
    effects.enter('texLink')
    effects.enter('texLinkMark')
    effects.consume(code)
    return command
  }

  function command(code: Code): State | undefined {
    if (asciiAlpha(code) && name.length < 4) name += String.fromCharCode(Number(code))
    else if (code !== braceOpen || (name !== 'href' && name !== 'url')) return nok(code)
    else return opened(code, addressFirst)
    effects.consume(code)
    return command
  }

  function addressFirst(code: Code): State | undefined {
    if (code === braceClose) return nok(code)
    effects.enter('texLinkAddress')
    return address(code)
  }

  function address(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return nok(code)
    if (code === braceClose && depth === 0) {
      effects.exit('texLinkAddress')
      return closed(code, name === 'url' ? end : between)
    }
    return within(code, address)
  }

  function between(code: Code): State | undefined {
    if (code !== braceOpen) return nok(code)
    effects.enter('texLinkMark')
    return opened(code, wordsFirst)
  }

  function wordsFirst(code: Code): State | undefined {
    effects.enter('texLinkWords')
    return line(code)
  }

  /** A part of the words that ends with them or with its line: a text of its own. */
  function line(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (code === braceClose && depth === 0) {
      effects.exit('texLinkWords')
      return closed(code, end)
    }
    const token = effects.enter('chunkText', {
      contentType: 'text',
      ...(chunk && {previous: chunk})
    })
    if (chunk) chunk.next = token
    chunk = token
    return words(code)
  }

  function words(code: Code): State | undefined {
    if (code === null || (code === braceClose && depth === 0)) {
      effects.exit('chunkText')
      return line(code)
    }
    if (!markdownLineEnding(code)) return within(code, words)
    effects.consume(code)
    effects.exit('chunkText')
    return line
  }

  /** A brace that is opened is closed before the one that ends all. */
  function within(code: Code, next: State): State {
    if (code === braceOpen) depth++
    if (code === braceClose) depth--
    effects.consume(code)
    return next
  }

  function opened(code: Code, next: State): State {
    effects.consume(code)
    effects.exit('texLinkMark')
    return next
  }

  function closed(code: Code, next: State): State {
    effects.enter('texLinkMark')
    return opened(code, next)
  }

  function end(code: Code): State | undefined {
    effects.exit('texLink')
    return ok(code)
  }
}

/** Syntax: LaTeX's `\href{https://example.org}{words}` and `\url{https://example.org}`. */
export const texLinkSyntax: Extension = {text: {[backslash]: texLink}}

/** Tree: a link. */
export const texLinkFromMarkdown: FromMarkdown = {
  canContainEols: ['link'],
  enter: {
    texLink(this: CompileContext, token: Token) {
      this.enter({type: 'link', url: '', title: null, children: []}, token)
    }
  },
  exit: {
    texLinkAddress(this: CompileContext, token: Token) {
      const link = this.stack.at(-1)
      // LaTeX has signs of its own that an address must not hold as they are.
      if (link?.type === 'link')
        link.url = this.sliceSerialize(token).replace(/\\([%#&_~{}])/g, '$1')
    },
    texLink(this: CompileContext, token: Token) {
      const link = this.stack.at(-1)
      if (link?.type === 'link' && link.children.length === 0)
        link.children.push({type: 'text', value: link.url, position: link.position})
      this.exit(token)
    }
  }
}
