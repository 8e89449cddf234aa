import type {Parent, PhrasingContent} from 'mdast'
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
import type {Literal} from 'unist'

/** `\citep[see][p. 3]{doe,roe}` as it stands in the text; `readTexCites` makes clusters of it. */
export interface TexCite extends Parent {
  type: 'texCite'
  /** Without its backslash, with its star: `citet*`. */
  name: string
  children: PhrasingContent[]
}

/** `[see]` */
export interface TexOption extends Parent {
  type: 'texOption'
  children: PhrasingContent[]
}

/** `{doe,roe}` */
export interface TexKeys extends Literal {
  type: 'texKeys'
  value: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    texCite: TexCite
    texOption: TexOption
    texKeys: TexKeys
  }
  interface RootContentMap {
    texCite: TexCite
    texOption: TexOption
    texKeys: TexKeys
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    texCite: 'texCite'
    texCiteName: 'texCiteName'
    texOption: 'texOption'
    texKeys: 'texKeys'
    texKeysValue: 'texKeysValue'
    texMark: 'texMark'
  }
}

const backslash = 92
const star = 42
const bracketOpen = 91
const bracketClose = 93
const braceOpen = 123
const braceClose = 125

const command = /^(?:auto|foot|footfull|full|no|paren|smart|super|text)?cite[a-z]*\*?$/i
/** `\parencites[3]{doe}[4]{roe}` takes as many works as there are. */
const several = /cites\*?$/

const texCite: Construct = {name: 'texCite', tokenize}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const sliceSerialize = this.sliceSerialize
  let takesMore = false
  return start

  function start(code: Code): State | undefined {
    effects.enter('texCite')
    effects.enter('texMark')
    effects.consume(code)
    effects.exit('texMark')
    return first
  }

  function first(code: Code): State | undefined {
    if (!asciiAlpha(code)) return nok(code)
    effects.enter('texCiteName')
    return name(code)
  }

  function name(code: Code): State | undefined {
    if (!asciiAlpha(code) && code !== star) return named(code)
    effects.consume(code)
    return code === star ? named : name
  }

  function named(code: Code): State | undefined {
    const written = sliceSerialize(effects.exit('texCiteName'))
    takesMore = several.test(written)
    return command.test(written) ? effects.attempt(texWorks, works, nok)(code) : nok(code)
  }

  function works(code: Code): State | undefined {
    return takesMore ? effects.attempt(texWorks, works, end)(code) : end(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('texCite')
    return ok(code)
  }
}

/** `[see][p. 3]{doe,roe}` */
const texWorks: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let depth = 0
    let chunk: Token | undefined
    return start

    function start(code: Code): State | undefined {
      if (code !== bracketOpen && code !== braceOpen) return nok(code)
      const isOption = code === bracketOpen
      effects.enter(isOption ? 'texOption' : 'texKeys')
      mark(code)
      depth = 0
      chunk = undefined
      return isOption ? option : keysFirst
    }

    function keysFirst(code: Code): State | undefined {
      return code === braceClose ? nok(code) : keys(code)
    }

    function option(code: Code): State | undefined {
      if (code === null) return nok(code)
      if (code === bracketClose && depth === 0) {
        mark(code)
        effects.exit('texOption')
        return start
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
      if (code === null || (code === bracketClose && depth === 0)) {
        effects.exit('chunkText')
        return option(code)
      }
      if (markdownLineEnding(code)) {
        effects.consume(code)
        effects.exit('chunkText')
        return option
      }
      if (code === bracketOpen || code === braceOpen) depth++
      if (code === bracketClose || code === braceClose) depth--
      effects.consume(code)
      return words
    }

    function keys(code: Code): State | undefined {
      if (code === null || code === braceOpen) return nok(code)
      if (markdownLineEnding(code)) {
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        return keys
      }
      if (code === braceClose) {
        mark(code)
        effects.exit('texKeys')
        return ok
      }
      effects.enter('texKeysValue')
      return list(code)
    }

    function list(code: Code): State | undefined {
      const isEnd = code === null || code === braceOpen || code === braceClose
      if (isEnd || markdownLineEnding(code)) {
        effects.exit('texKeysValue')
        return keys(code)
      }
      effects.consume(code)
      return list
    }

    function mark(code: Code): void {
      effects.enter('texMark')
      effects.consume(code)
      effects.exit('texMark')
    }
  }
}

/** Syntax: LaTeX's commands of citation, whatever their names. */
export const texCiteSyntax: Extension = {text: {[backslash]: texCite}}

/** Tree: a `texCite` node with its options and keys. */
export const texCiteFromMarkdown: FromMarkdown = {
  canContainEols: ['texOption'],
  enter: {
    texCite(this: CompileContext, token: Token) {
      this.enter({type: 'texCite', name: '', children: []}, token)
    },
    texOption(this: CompileContext, token: Token) {
      this.enter({type: 'texOption', children: []}, token)
    },
    texKeys(this: CompileContext, token: Token) {
      this.enter({type: 'texKeys', value: this.sliceSerialize(token).slice(1, -1)}, token)
    }
  },
  exit: {
    texCiteName(this: CompileContext, token: Token) {
      const node = this.stack.at(-1)
      if (node?.type === 'texCite') node.name = this.sliceSerialize(token)
    },
    texOption(this: CompileContext, token: Token) {
      this.exit(token)
    },
    texKeys(this: CompileContext, token: Token) {
      this.exit(token)
    },
    texCite(this: CompileContext, token: Token) {
      this.exit(token)
    }
  }
}
