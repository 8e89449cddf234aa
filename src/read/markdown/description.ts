import type {BlockContent, Parent} from 'mdast'
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

/** `:   What the term means`, with further blocks indented as far; `definitions` makes lists of them. */
export interface Description extends Parent {
  type: 'description'
  children: BlockContent[]
}

declare module 'mdast' {
  interface BlockContentMap {
    description: Description
  }
  interface RootContentMap {
    description: Description
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    description: 'description'
    descriptionMark: 'descriptionMark'
  }
}

const colon = 58
/** With more space behind the colon the text is code. */
const widest = 4

const description: Construct = {
  name: 'description',
  tokenize: begin,
  continuation: {tokenize: goOn},
  exit(effects) {
    effects.exit('description')
  }
}

function begin(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const state = this.containerState ?? {}
  let size = 1
  return start

  function start(code: Code): State | undefined {
    if (code !== colon) return nok(code)
    effects.enter('description', {_container: true})
    effects.enter('descriptionMark')
    effects.consume(code)
    return first
  }

  function first(code: Code): State | undefined {
    return markdownSpace(code) ? space(code) : nok(code)
  }

  function space(code: Code): State | undefined {
    if (!markdownSpace(code) || size > widest) {
      effects.exit('descriptionMark')
      state['size'] = size
      return ok(code)
    }
    effects.consume(code)
    size++
    return space
  }
}

/** A line goes on with the description if it is indented as far as its first, or blank. */
function goOn(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const size = Number(this.containerState?.['size'])
  let indent = 0
  return start

  function start(code: Code): State | undefined {
    if (!markdownSpace(code)) return end(code)
    effects.enter('linePrefix')
    return space(code)
  }

  function space(code: Code): State | undefined {
    if (!markdownSpace(code) || indent === size) {
      effects.exit('linePrefix')
      return end(code)
    }
    effects.consume(code)
    indent++
    return space
  }

  function end(code: Code): State | undefined {
    const goesOn = indent === size || code === null || markdownLineEnding(code)
    return goesOn ? ok(code) : nok(code)
  }
}

/** Syntax: a block behind a colon, in the place of lists and quotations. */
export const descriptionSyntax: Extension = {document: {[colon]: description}}

/** Tree: a `description` node. */
export const descriptionFromMarkdown: FromMarkdown = {
  enter: {
    description(this: CompileContext, token: Token) {
      this.enter({type: 'description', children: []}, token)
    }
  },
  exit: {
    description(this: CompileContext, token: Token) {
      this.exit(token)
    }
  }
}
