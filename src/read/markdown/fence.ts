import type {Token} from 'mdast-util-from-markdown'
import {markdownLineEnding, markdownSpace} from 'micromark-util-character'
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext
} from 'micromark-util-types'
import {directiveInfo, isDirective} from './directives/directive.ts'
import {bodyOf} from './directives/table.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    div: 'div'
    divFence: 'divFence'
    divInfo: 'divInfo'
    divEnd: 'divEnd'
    directiveOption: 'directiveOption'
    directiveText: 'directiveText'
  }
}

const colon = 58
const backquote = 96

/** Deeper than any text goes; each level is read once more. */
const deepest = 30

/** How many blocks each line of a text stands in, by the parser of the text. */
const depths = new WeakMap<object, Map<number, number>>()

/** Attributes or one class; pandoc lets more colons follow. */
const divInfo = /^(?:\{[^{}]*\}|\p{L}[^\s{}:]*)\s*:*$/u

/**
 * Pandoc's fenced div, from `::: {#id .class lang=ar}` or `::: class` to a line `:::`, and MyST's directive,
 * `:::{name} argument` or the same with backquotes.
 *
 * Blocks between colons may stand in each other; how many colons a fence has does not matter, and what stands in
 * code is no fence. Backquotes end with as many, and so does a directive whose body is not Markdown.
 */
const block: Construct = {name: 'div', concrete: true, tokenize}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const {interrupt, now, sliceSerialize} = this
  const {lazy} = this.parser
  const depthOf = depths.get(this.parser) ?? new Map<number, number>()
  depths.set(this.parser, depthOf)
  const inner = innerBlocks()
  let marker = colon
  let size = 0
  let line = ''
  let chunk: Token | undefined
  let body: 'blocks' | 'text' = 'blocks'
  let head: 'none' | 'begins' | 'lines' | 'yaml' = 'none'
  const closes: Construct = {partial: true, tokenize: tokenizeEnd}
  const hasOption: Construct = {partial: true, tokenize: tokenizeOption}
  return start

  function start(code: Code): State | undefined {
    if ((depthOf.get(now().line) ?? 0) >= deepest || code === null) return nok(code)
    marker = code
    effects.enter('div')
    effects.enter('divFence')
    return fence(code)
  }

  function fence(code: Code): State | undefined {
    if (code === marker || (size >= 3 && markdownSpace(code))) {
      if (code === marker) size++
      effects.consume(code)
      return fence
    }
    if (size < 3 || code === null || markdownLineEnding(code)) return nok(code)
    effects.exit('divFence')
    effects.enter('divInfo')
    return about(code)
  }

  function about(code: Code): State | undefined {
    if (code !== null && !markdownLineEnding(code)) {
      effects.consume(code)
      return about
    }
    const info = sliceSerialize(effects.exit('divInfo')).trim()
    const name = directiveInfo(info)?.name
    if (marker === backquote && (name === undefined || bodyOf(name) === undefined)) return nok(code)
    if (name === undefined && !divInfo.test(info)) return nok(code)
    if (name !== undefined) {
      head = 'begins'
      body = bodyOf(name) ?? 'blocks'
    }
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
    if (isNesting() && inner.isOpen()) return content(code)
    return effects.attempt(closes, end, head === 'none' ? content : option)(code)
  }

  function isNesting(): boolean {
    return marker === colon && body === 'blocks'
  }

  function option(code: Code): State | undefined {
    return effects.attempt(hasOption, endOfLine, withoutOption)(code)
  }

  function withoutOption(code: Code): State | undefined {
    head = 'none'
    return content(code)
  }

  function content(code: Code): State | undefined {
    if (code === null) return end(code)
    if (body === 'text') return markdownLineEnding(code) ? endOfLine(code) : text(code)
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

  function text(code: Code): State | undefined {
    effects.enter('directiveText')
    return ofText(code)
  }

  function ofText(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('directiveText')
      return endOfLine(code)
    }
    effects.consume(code)
    return ofText
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

  /** `:key: value`, or a line of the YAML between two lines `---`. */
  function tokenizeOption(effects: Effects, ok: State, nok: State): State {
    return code => {
      if (code === null || markdownLineEnding(code)) return nok(code)
      effects.enter('directiveOption')
      return toEnd(code)
    }
    function toEnd(code: Code): State | undefined {
      if (code !== null && !markdownLineEnding(code)) {
        effects.consume(code)
        return toEnd
      }
      const written = sliceSerialize(effects.exit('directiveOption')).trim()
      if (head === 'begins') head = written === '---' ? 'yaml' : 'lines'
      else if (head === 'yaml' && written === '---') head = 'none'
      else if (head === 'yaml') return ok(code)
      return head !== 'lines' || /^:[\w-]+:(?:\s|$)/.test(written) ? ok(code) : nok(code)
    }
  }

  function tokenizeEnd(effects: Effects, ok: State, nok: State): State {
    let count = 0
    return code => {
      effects.enter('divEnd')
      return marks(code)
    }
    function marks(code: Code): State | undefined {
      if (code === marker || markdownSpace(code)) {
        if (code === marker) count++
        effects.consume(code)
        return marks
      }
      const isEnough = count >= (isNesting() ? 3 : size)
      if (!isEnough || (code !== null && !markdownLineEnding(code))) return nok(code)
      effects.exit('divEnd')
      return ok(code)
    }
  }
}

/** Follows, line by line, the blocks and the code that are opened and closed in a block. */
function innerBlocks() {
  let open = 0
  let code: string | undefined
  return {
    isOpen: () => open > 0 || code !== undefined,
    read(line: string): void {
      const ticks = /^\s*(`{3,}|~{3,})\s*(.*)$/.exec(line)
      if (code !== undefined) {
        if (ticks?.[1]?.startsWith(code) && ticks[2] === '') code = undefined
      } else if (ticks) {
        code = ticks[1]
      } else {
        const info = /^\s*:{3,}\s*(.*)$/.exec(line)?.[1]?.trim()
        if (info === '') open--
        else if (info !== undefined && (divInfo.test(info) || isDirective(info))) open++
      }
    }
  }
}

/** Syntax: fenced divs and directives. */
export const fenceSyntax: Extension = {flow: {[colon]: block, [backquote]: block}}
