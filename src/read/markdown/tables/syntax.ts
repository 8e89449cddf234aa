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
import type {Literal, Point} from 'unist'
import type {Drawing} from './drawing.ts'
import {gridDrawing} from './grid.ts'
import {ruledDrawing} from './ruled.ts'

/** A line of a drawn table and where it begins. */
export interface Line {
  readonly text: string
  readonly start: Point
}

/** A table drawn with characters, line by line; `drawn.ts` makes a `table` of it. */
export interface DrawnTable extends Literal {
  type: 'drawnTable'
  kind: 'grid' | 'ruled'
  /** The spaces before its first line. */
  value: string
  lines: Line[]
}

declare module 'mdast' {
  interface BlockContentMap {
    drawnTable: DrawnTable
  }
  interface RootContentMap {
    drawnTable: DrawnTable
  }
}
declare module 'micromark-util-types' {
  interface Token {
    /** The spaces before the first line of a drawn table. */
    indent?: string
  }
  interface TokenTypeMap {
    gridTable: 'gridTable'
    ruledTable: 'ruledTable'
    drawnTableLine: 'drawnTableLine'
  }
}

/** Each line is a token, so that it has its place; lines that are no table are left to the paragraphs. */
function drawn(type: 'gridTable' | 'ruledTable', {goesOn, isWhole, isSure}: Drawing): Construct {
  const sure: Construct = {name: type, concrete: true, tokenize}
  return {name: type, tokenize}

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const self = this
    const lines: string[] = []
    const further: Construct = {partial: true, tokenize: furtherLine}
    return start

    /** A table does not begin within a paragraph. */
    function start(code: Code): State | undefined {
      if (self.interrupt) return nok(code)
      const indent = indentBefore(self)
      effects.enter(type, {indent})
      return readLine(effects, afterLine, nok, indent)(code)
    }

    function afterLine(code: Code): State | undefined {
      if (isSure(lines)) self.currentConstruct = sure
      return code === null ? end(code) : effects.attempt(further, afterLine, end)(code)
    }

    function furtherLine(inner: Effects, yes: State, no: State): State {
      return code => {
        inner.enter('lineEnding')
        inner.consume(code)
        inner.exit('lineEnding')
        return next
      }
      function next(code: Code): State | undefined {
        const isOutside = code === null || self.parser.lazy[self.now().line]
        return isOutside ? no(code) : readLine(inner, yes, no, '')(code)
      }
    }

    function readLine(to: Effects, yes: State, no: State, indent: string): State {
      let isEmpty = true
      return code => {
        if (code === null || markdownLineEnding(code)) return finish(code, indent)
        isEmpty = false
        to.enter('drawnTableLine')
        return inside(code)
      }
      function inside(code: Code): State | undefined {
        if (code === null || markdownLineEnding(code)) {
          return finish(code, indent + self.sliceSerialize(to.exit('drawnTableLine')))
        }
        to.consume(code)
        return inside
      }
      function finish(code: Code, text: string): State | undefined {
        if (!goesOn(lines, isEmpty ? '' : text)) return no(code)
        lines.push(text)
        return yes(code)
      }
    }

    function end(code: Code): State | undefined {
      effects.exit(type)
      return isWhole(lines) ? ok(code) : nok(code)
    }
  }
}

/** The spaces that stand before a block on its first line. */
function indentBefore({events}: TokenizeContext): string {
  const [, token, context] = events.at(-1) ?? []
  return token?.type === 'linePrefix' ? (context?.sliceSerialize(token, true) ?? '') : ''
}

const gridTable = drawn('gridTable', gridDrawing)
const ruledTable = drawn('ruledTable', ruledDrawing)

/** Syntax: tables drawn with bars and dashes, `+---+---+`. */
export const gridSyntax: Extension = {flow: {43: gridTable}}

/**
 * Syntax: simple and multiline tables, whose columns are the dashes below their heads. Any line may be the
 * head of one, so it is only asked of texts that have such dashes.
 */
export const ruledSyntax: Extension = {
  flow: {45: ruledTable, null: ruledTable},
  flowInitial: {32: ruledTable}
}

/** Whether a text has a line of dashes in several columns. */
export function hasRuler(source: string): boolean {
  return /^[ \t>]*-{2,} +-{2,}[- ]*$/m.test(source)
}

/** Tree: a `drawnTable` node. */
export const drawnFromMarkdown: FromMarkdown = {
  enter: {gridTable: enterTable('grid'), ruledTable: enterTable('ruled')},
  exit: {
    drawnTableLine(this: CompileContext, token: Token) {
      const table = this.stack.at(-1)
      if (table?.type !== 'drawnTable') return
      const {line, column, offset} = token.start
      const first = table.position?.start.line ?? line
      // An empty line has no token.
      while (table.lines.length < line - first) table.lines.push({text: '', start: token.start})
      const before = line === first ? table.value : ''
      table.lines.push({
        text: before + this.sliceSerialize(token),
        start: {line, column: column - before.length, offset: offset - before.length}
      })
    },
    gridTable: exitTable,
    ruledTable: exitTable
  }
}

function enterTable(kind: DrawnTable['kind']) {
  return function (this: CompileContext, token: Token): void {
    this.enter({type: 'drawnTable', kind, value: token.indent ?? '', lines: []}, token)
  }
}

function exitTable(this: CompileContext, token: Token): void {
  this.exit(token)
}
