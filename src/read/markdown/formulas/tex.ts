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
import {formulaData} from './lines.ts'
import {displays} from './parted.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    texFormula: 'texFormula'
    texDisplay: 'texDisplay'
    texData: 'texData'
  }
}

const backslash = 92
const begins = /^\\begin\{([a-z]+\*?)\}$/
const opensAgain = /\\(?:begin\{([a-z]+\*?)\}|\[|\()$/
/** What sets `\[x = 1\]` apart from words in brackets, `\[sic\]`. */
const formulaLike = /\\[A-Za-z\\]|[\^=+<>]|[\w})]_[\w{\\]|^\s*[\d.]*[A-Za-z]'*\s*$/
const textLike = /@|\]\(|^[^\\]*?(?<![A-Za-z])[A-Za-z]{3,}[^\\]*[^\\A-Za-z][A-Za-z]{3,}[^\\]*$/

/**
 * LaTeX's own spellings: `\(x\)` in a line, `\[x\]` on lines of its own, and environments such as
 * `\begin{align}` without dollars around them. In CommonMark `\[` is a bracket, so brackets hold a formula only
 * where what is in them looks like one.
 */
function construct(isFlow: boolean): Construct {
  const name = isFlow ? 'texDisplay' : 'texFormula'
  return {name, concrete: isFlow, tokenize}

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const {lazy} = this.parser
    const {now, sliceSerialize} = this
    const {line} = now()
    /** What ends it. */
    let close = ''
    /** The last characters read: enough to know a sign by. */
    let tail = ''
    let isBlank = false
    return start

    function start(code: Code): State | undefined {
      effects.enter(name)
      effects.enter('texData')
      effects.consume(code)
      tail = '\\'
      return open
    }

    function open(code: Code): State | undefined {
      if (code === null || code < 0 || tail.length > 24) return nok(code)
      effects.consume(code)
      tail += String.fromCharCode(code)
      close = closing(tail, isFlow)
      return close === '' ? open : inside
    }

    function inside(code: Code): State | undefined {
      if (code === null) return nok(code)
      if (markdownLineEnding(code)) {
        effects.exit('texData')
        return lineEnd(code)
      }
      effects.consume(code)
      if (!markdownSpace(code)) isBlank = false
      tail = tail.slice(-40) + (code < 0 ? ' ' : String.fromCharCode(code))
      if (!/[)}\]([]$/.test(tail)) return inside
      if (tail.endsWith(close) && !isEscaped(close)) return closed
      const again = opensAgain.exec(tail)
      return again && !isEscaped(again[0]) && !mayHold(close, again[1]) ? nok : inside
    }

    /** A blank line ends a formula in TeX. */
    function lineEnd(code: Code): State | undefined {
      if (isBlank && close !== subequations) return nok(code)
      isBlank = true
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return nextLine
    }

    function nextLine(code: Code): State | undefined {
      if (code === null || (isFlow && lazy[now().line] && now().line !== line)) return nok(code)
      if (markdownLineEnding(code)) return lineEnd(code)
      effects.enter('texData')
      return inside(code)
    }

    /** `\\]` is the end of a line and a bracket. */
    function isEscaped(sign: string): boolean {
      const before = /\\*$/.exec(tail.slice(0, -sign.length))?.[0].length ?? 0
      return before % 2 === 1
    }

    function closed(code: Code): State | undefined {
      return isFlow ? attributes(code) : end(code)
    }

    function attributes(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) return end(code)
      effects.consume(code)
      return attributes
    }

    function end(code: Code): State | undefined {
      effects.exit('texData')
      const {tex, behind, isBracketed} = partsOf(sliceSerialize(effects.exit(name)))
      const isText = isBracketed && (!formulaLike.test(tex) || textLike.test(tex))
      return isText || !/^\s*(?:\{[^{}]*\}\s*)?$/.test(behind) ? nok(code) : ok(code)
    }
  }
}

const subequations = '\\end{subequations}'

/** What ends a formula that begins so, or nothing. */
function closing(mark: string, isFlow: boolean): string {
  if (mark === (isFlow ? '\\[' : '\\(')) return isFlow ? '\\]' : '\\)'
  const name = begins.exec(mark)?.[1]
  const isKnown = name !== undefined && (displays.has(name) || (isFlow && name === 'subequations'))
  return isKnown ? `\\end{${name}}` : ''
}

/** Displays do not stand in each other; so a text of many beginnings is read in one pass. */
function mayHold(close: string, name: string | undefined): boolean {
  if (name === undefined) return close.startsWith('\\end')
  if (name === 'subequations') return false
  return !displays.has(name) || !close.startsWith('\\end') || close === subequations
}

interface Parts {
  readonly tex: string
  /** `\(` and `\[` are no part of the formula. */
  readonly isBracketed: boolean
  /** What stands behind it on its last line. */
  readonly behind: string
}

function partsOf(source: string): Parts {
  const isBracketed = !source.startsWith('\\begin')
  const close = isBracketed ? (source.startsWith('\\[') ? '\\]' : '\\)') : '}'
  const last = isBracketed
    ? source.lastIndexOf(close)
    : source.indexOf(close, source.lastIndexOf('\\end{'))
  return {
    tex: isBracketed ? source.slice(2, last) : source.slice(0, last + 1),
    isBracketed,
    behind: source.slice(last + close.length)
  }
}

/** Syntax: formulas that begin with a backslash. */
export const texFormulaSyntax: Extension = {
  flow: {[backslash]: construct(true)},
  text: {[backslash]: construct(false)}
}

/** Tree: `math` and `inlineMath`. */
export const texFormulaFromMarkdown: FromMarkdown = {
  enter: {
    texDisplay(this: CompileContext, token: Token) {
      const {tex, behind, isBracketed} = partsOf(this.sliceSerialize(token))
      const data = formulaData(tex, behind.trim(), !isBracketed)
      this.enter({type: 'math', value: tex.replace(/^\s*\n|\s+$/g, ''), data}, token)
      this.buffer()
    },
    texFormula(this: CompileContext, token: Token) {
      const {tex, isBracketed} = partsOf(this.sliceSerialize(token))
      const data = isBracketed ? {} : {display: formulaData(tex, '', true)}
      this.enter({type: 'inlineMath', value: tex, data}, token)
      this.buffer()
    }
  },
  exit: {texDisplay: leave, texFormula: leave}
}

function leave(this: CompileContext, token: Token): void {
  this.resume()
  this.exit(token)
}
