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

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    yamlBlock: 'yamlBlock'
    yamlBlockLine: 'yamlBlockLine'
  }
}

const dash = 45

/** What a line of a block may be: `key:`, an item, more of the value above, a comment, nothing. */
const line = /^(?:[\w-]+:(?:\s.*)?|-\s.*|\s.*|[\]}#].*|)$/
const first = /^[\w-]+:(?:\s|$)/

/**
 * Pandoc's metadata block within the text: from a line `---` with a key right below it to a line `---` or `...`. The
 * block that begins the file and ends with `---` is remark-frontmatter's; any other pair of lines are rules across the
 * page.
 */
const yamlBlock: Construct = {name: 'yamlBlock', concrete: true, tokenize}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const {interrupt, now} = this
  let lines = 0
  let text = ''
  let isFirst = false
  return start

  function start(code: Code): State | undefined {
    // Below the words of a paragraph `---` makes a heading of them.
    if (interrupt || now().column !== 1) return nok(code)
    isFirst = now().line === 1
    effects.enter('yamlBlock')
    return within(code)
  }

  function within(code: Code): State | undefined {
    if (code !== null && !markdownLineEnding(code)) {
      if (text === '') effects.enter('yamlBlockLine')
      text += code > 0 ? String.fromCodePoint(code) : ' '
      effects.consume(code)
      return within
    }
    if (text !== '') effects.exit('yamlBlockLine')
    lines++
    const read = text.trimEnd()
    text = ''
    if (lines > 1 && isFirst && read === '---') return nok(code)
    if (lines > 1 && (read === '---' || read === '...')) {
      effects.exit('yamlBlock')
      return ok(code)
    }
    const fits = lines === 1 ? read === '---' : lines === 2 ? first.test(read) : line.test(read)
    if (!fits || code === null) return nok(code)
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return within
  }
}

/** Syntax: metadata blocks behind the first. */
export const yamlBlockSyntax: Extension = {flow: {[dash]: yamlBlock}}

/** Tree: a `yaml` node like that of the front matter. */
export const yamlBlockFromMarkdown: FromMarkdown = {
  enter: {
    yamlBlock(this: CompileContext, token: Token) {
      const lines = this.sliceSerialize(token).split(/\r?\n|\r/)
      this.enter({type: 'yaml', value: lines.slice(1, -1).join('\n')}, token)
    }
  },
  exit: {
    yamlBlock(this: CompileContext, token: Token) {
      this.exit(token)
    }
  }
}
