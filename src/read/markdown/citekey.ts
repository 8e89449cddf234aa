import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'
import {asciiAlphanumeric, unicodePunctuation, unicodeWhitespace} from 'micromark-util-character'
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext
} from 'micromark-util-types'
import type {Literal} from 'unist'

/** `@key` or `@{any key}` as it stands in the text; `group` makes clusters of them. */
export interface CiteKey extends Literal {
  type: 'citeKey'
  value: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citeKey: CiteKey
  }
  interface RootContentMap {
    citeKey: CiteKey
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citeKey: 'citeKey'
    citeKeyValue: 'citeKeyValue'
    citeKeyMark: 'citeKeyMark'
  }
}

/** Punctuation that may stand inside a key, but neither double nor last (pandoc MANUAL, "Citation syntax"). */
const inner = new Set([...':.#$%&-+?<>~/'].map(char => char.codePointAt(0)))
const at = 64
const underscore = 95
const slash = 47
const colon = 58
const braceOpen = 123
const braceClose = 125

const citeKey: Construct = {name: 'citeKey', tokenize, previous}

/** Scripts that write words together, as Arabic its "and": `و@doe`. */
const joining =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** No word stands before a citation but another's key: `me@example.org` is none, `_@doe_` and `@a@b` are. */
function previous(this: TokenizeContext, code: Code): boolean {
  return (
    !wordy(code) ||
    code === underscore ||
    this.events.at(-1)?.[1].type === 'citeKey' ||
    joining.test(String.fromCharCode(code ?? 0))
  )
}

/** Marks of direction and the like come along from word processors, unseen. */
const invisible = /\p{Cf}/u

function wordy(code: Code): boolean {
  if (code === null || code < 0) return false
  if (asciiAlphanumeric(code) || code === underscore) return true
  return (
    code > 127 &&
    !unicodeWhitespace(code) &&
    !unicodePunctuation(code) &&
    !invisible.test(String.fromCharCode(code))
  )
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let wrapped = false
  let depth = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter('citeKey')
    effects.enter('citeKeyMark')
    effects.consume(code)
    return open
  }

  function open(code: Code): State | undefined {
    if (code === braceOpen) {
      effects.consume(code)
      effects.exit('citeKeyMark')
      return bracedFirst
    }
    if (!wordy(code)) return nok(code)
    effects.exit('citeKeyMark')
    effects.enter('citeKeyValue')
    wrapped = code === underscore
    return bare(code)
  }

  function bracedFirst(code: Code): State | undefined {
    if (code === braceClose) return nok(code)
    effects.enter('citeKeyValue')
    return braced(code)
  }

  function braced(code: Code): State | undefined {
    if (code === null || code < 0) return nok(code)
    if (code === braceClose && depth === 0) {
      effects.exit('citeKeyValue')
      effects.enter('citeKeyMark')
      effects.consume(code)
      effects.exit('citeKeyMark')
      effects.exit('citeKey')
      return ok
    }
    if (code === braceOpen) depth++
    if (code === braceClose) depth--
    effects.consume(code)
    return braced
  }

  function bare(code: Code): State | undefined {
    if (code === underscore && !wrapped) return effects.check(wordLater, punctuation, end)(code)
    if (wordy(code)) {
      effects.consume(code)
      return bare
    }
    if (inner.has(code ?? undefined)) return effects.check(wordAfter, punctuation, end)(code)
    return end(code)
  }

  function punctuation(code: Code): State | undefined {
    effects.consume(code)
    return bare
  }

  function end(code: Code): State | undefined {
    effects.exit('citeKeyValue')
    effects.exit('citeKey')
    return ok(code)
  }
}

/** One mark of punctuation goes on with the key only if a letter or digit follows, or `//` as in a URL. */
const wordAfter: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let mark: Code
    return start
    function start(code: Code): State {
      mark = code
      effects.enter('citeKeyMark')
      effects.consume(code)
      effects.exit('citeKeyMark')
      return next
    }
    function next(code: Code): State | undefined {
      const isUrl = code === slash && (mark === slash || mark === colon)
      return wordy(code) || isUrl ? ok(code) : nok(code)
    }
  }
}

/** Underscores last belong to the emphasis around a key (`_see @doe_`), unless it begins with one. */
const wordLater: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return start
    function start(code: Code): State | undefined {
      effects.enter('citeKeyMark')
      return underscores(code)
    }
    function underscores(code: Code): State | undefined {
      if (code === underscore) {
        effects.consume(code)
        return underscores
      }
      if (!inner.has(code ?? undefined)) return after(code)
      effects.consume(code)
      return after
    }
    function after(code: Code): State | undefined {
      effects.exit('citeKeyMark')
      return wordy(code) ? ok(code) : nok(code)
    }
  }
}

/** Syntax: `@key` wherever text can stand, never in code, mathematics or addresses. */
export const citeKeySyntax: Extension = {text: {[at]: citeKey}}

/** Tree: a `citeKey` node with its position. */
export const citeKeyFromMarkdown: FromMarkdown = {
  enter: {
    citeKey(this: CompileContext, token: Token) {
      this.enter({type: 'citeKey', value: ''}, token)
    }
  },
  exit: {
    citeKeyValue(this: CompileContext, token: Token) {
      const node = this.stack.at(-1)
      if (node?.type === 'citeKey') node.value = this.sliceSerialize(token)
    },
    citeKey(this: CompileContext, token: Token) {
      this.exit(token)
    }
  }
}
