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
import type {AttributeList} from '../../article.ts'
import {parseAttributes} from './attributes.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    div: 'div'
    divFence: 'divFence'
    divInfo: 'divInfo'
    divEnd: 'divEnd'
  }
}

const colon = 58

/** Deeper than any text goes; each level is read once more. */
const deepest = 30

/** How many divs each line of a text stands in, by the parser of the text. */
const depths = new WeakMap<object, Map<number, number>>()

/** Attributes, one class or MyST's `{name} argument`; pandoc lets more colons follow. */
const info = /^(?:\{[^{}]*\}|\p{L}[^\s{}:]*)\s*:*$|^\{\p{L}[\w:-]*\}.*$/u

/**
 * Pandoc's fenced div: from `::: {#id .class lang=ar}` or `::: class` to a line `:::`. Divs may stand in
 * divs; how many colons a fence has does not matter, and what stands in code is no fence.
 */
const div: Construct = {name: 'div', concrete: true, tokenize}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const {interrupt, now, sliceSerialize} = this
  const {lazy} = this.parser
  const depthOf = depths.get(this.parser) ?? new Map<number, number>()
  depths.set(this.parser, depthOf)
  const inner = innerBlocks()
  let colons = 0
  let line = ''
  let chunk: Token | undefined
  return start

  function start(code: Code): State | undefined {
    if ((depthOf.get(now().line) ?? 0) >= deepest) return nok(code)
    effects.enter('div')
    effects.enter('divFence')
    return fence(code)
  }

  function fence(code: Code): State | undefined {
    if (code === colon || (colons >= 3 && markdownSpace(code))) {
      colons++
      effects.consume(code)
      return fence
    }
    if (colons < 3 || code === null || markdownLineEnding(code)) return nok(code)
    effects.exit('divFence')
    effects.enter('divInfo')
    return about(code)
  }

  function about(code: Code): State | undefined {
    if (code !== null && !markdownLineEnding(code)) {
      effects.consume(code)
      return about
    }
    const token = effects.exit('divInfo')
    if (!info.test(sliceSerialize(token).trim())) return nok(code)
    // Asked only whether the paragraph above ends here.
    return interrupt ? ok(code) : endOfLine(code)
  }

  function endOfLine(code: Code): State | undefined {
    if (code === null) return end(code)
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return lineStart
  }

  function lineStart(code: Code): State | undefined {
    // A line that is not marked as belonging to the list or quotation around.
    if (code !== null && lazy[now().line]) return nok(code)
    return inner.isOpen() ? content(code) : effects.attempt(closing, end, content)(code)
  }

  function content(code: Code): State | undefined {
    if (code === null) return end(code)
    line = ''
    depthOf.set(now().line, (depthOf.get(now().line) ?? 0) + 1)
    const next = effects.enter('chunkDocument', {
      contentType: 'document',
      ...(chunk && {previous: chunk})
    })
    if (chunk) chunk.next = next
    chunk = next
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null) {
      effects.exit('chunkDocument')
      return end(code)
    }
    effects.consume(code)
    if (!markdownLineEnding(code)) {
      line += code > 0 ? String.fromCodePoint(code) : ' '
      return inside
    }
    effects.exit('chunkDocument')
    inner.read(line)
    return lineStart
  }

  function end(code: Code): State | undefined {
    effects.exit('div')
    return ok(code)
  }
}

const closing: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let colons = 0
    return start
    function start(code: Code): State | undefined {
      effects.enter('divEnd')
      return fence(code)
    }
    function fence(code: Code): State | undefined {
      if (code === colon || markdownSpace(code)) {
        if (code === colon) colons++
        effects.consume(code)
        return fence
      }
      if (colons < 3 || (code !== null && !markdownLineEnding(code))) return nok(code)
      effects.exit('divEnd')
      return ok(code)
    }
  }
}

/** Follows, line by line, the divs and the code that are opened and closed in a div. */
function innerBlocks() {
  let divs = 0
  let code: string | undefined
  return {
    isOpen: () => divs > 0 || code !== undefined,
    read(line: string): void {
      const ticks = /^\s*(`{3,}|~{3,})\s*(.*)$/.exec(line)
      if (code !== undefined) {
        if (ticks?.[1]?.startsWith(code) && ticks[2] === '') code = undefined
      } else if (ticks) {
        code = ticks[1]
      } else {
        const fence = /^\s*:{3,}\s*(.*)$/.exec(line)?.[1]?.trim()
        if (fence === '') divs--
        else if (fence !== undefined && info.test(fence)) divs++
      }
    }
  }
}

/** Syntax: fenced divs. */
export const divSyntax: Extension = {flow: {[colon]: div}}

/** Tree: a `div` node with its attributes; see `Div`. */
export const divFromMarkdown: FromMarkdown = {
  enter: {
    div(this: CompileContext, token: Token) {
      this.enter({type: 'div', classes: [], values: {}, children: []}, token)
    },
    divInfo(this: CompileContext, token: Token) {
      const node = this.stack.at(-1)
      if (node?.type !== 'div') return
      Object.assign(node, attributesOf(this.sliceSerialize(token).trim()))
    },
    divEnd(this: CompileContext) {
      const node = this.stack.at(-1)
      if (node?.type === 'div') node.closed = true
    }
  },
  exit: {
    div(this: CompileContext, token: Token) {
      this.exit(token)
    }
  }
}

/** `{#id .class}`; a word alone and MyST's `{name}` are a class. */
function attributesOf(source: string): AttributeList {
  const name = /^\{?(\p{L}[\w:-]*)\}?/u.exec(source)?.[1]
  const isName = name !== undefined && !/^\{[^}]*=/.test(source)
  return isName ? {classes: [name], values: {}} : parseAttributes(source)
}
