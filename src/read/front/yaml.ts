import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLParseError
} from 'yaml'
import {report} from '../../rules.ts'

/** The front matter as plain data, with the place of every value in the paper. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>
  /** Where a value stands, e.g. `placeOf('authors', 0, 'orcid')`. */
  placeOf(...path: readonly (string | number)[]): Position | undefined
  /** Where a key itself stands. */
  keyAt(...path: readonly (string | number)[]): Position | undefined
  /** A number or word as it is written: `02115`, `1.10`. */
  asWritten(...path: readonly (string | number)[]): string | undefined
  /** A text as it is written, over several lines and without their indent. */
  textAsWritten(...path: readonly (string | number)[]): WrittenText | undefined
}

export interface WrittenText {
  readonly text: string
  /** Line of the paper on which it begins. */
  readonly line: number
  /** How many characters stand before each of its lines. */
  readonly indents: readonly number[]
}

/**
 * Read the YAML between the `---` lines.
 *
 * Reports: `front-matter-valid`.
 *
 * @param source The YAML without its fences.
 * @param firstLine Line of the paper on which it begins, from 1.
 */
export function readYaml(source: string, firstLine: number, file: VFile): FrontMatter {
  const lines = new LineCounter()
  const document = parseDocument(source, {lineCounter: lines, prettyErrors: false})
  for (const error of document.errors) {
    report(file, 'front-matter-valid', `The front matter cannot be read: ${inWords(error)}`, {
      at: {start: point(error.pos[0]), end: point(error.pos[1])},
      note: 'A value that holds a colon, a quote or a # goes between quotes: title: "Peace: a study".'
    })
  }
  const content = contentOf()
  const empty = content === null || content === undefined
  if (!empty && !isMap(document.contents) && document.errors.length === 0) {
    report(file, 'front-matter-valid', 'The front matter is not a list of `key: value` lines', {
      at: {start: point(0), end: point(source.length)}
    })
  }
  return {
    values: typeof content === 'object' && !empty && !Array.isArray(content) ? {...content} : {},
    placeOf(...path) {
      const range = nodeAt(path)?.range
      return range ? {start: point(range[0]), end: point(range[1])} : undefined
    },
    keyAt(...path) {
      const map = nodeAt(path.slice(0, -1))
      const pair = isMap(map)
        ? map.items.find(({key}) => isScalar(key) && String(key.value) === path.at(-1))
        : undefined
      const range = isScalar(pair?.key) ? pair.key.range : undefined
      return range ? {start: point(range[0]), end: point(range[1])} : undefined
    },
    asWritten(...path) {
      const node = nodeAt(path)
      return isScalar(node) ? node.source : undefined
    },
    textAsWritten(...path) {
      const node = nodeAt(path)
      if (!node?.range) return undefined
      const start = point(node.range[0])
      const raw = source.slice(node.range[0], node.range[1])
      return /^[|>]/.test(raw) ? blockText(raw, start) : flowText(raw, start)
    }
  }

  function contentOf(): unknown {
    if (document.errors.length > 0) return {}
    try {
      return document.toJS({maxAliasCount: 100})
    } catch {
      // yaml 2.9.1 throws where aliases of aliases would fill the memory (case: front-matter-aliases).
      report(file, 'front-matter-valid', 'The front matter repeats itself without end', {
        at: {start: point(0), end: point(source.length)},
        note: 'Write values out instead of naming them with & and *.'
      })
      return {}
    }
  }

  function nodeAt(path: readonly (string | number)[]): Node | undefined {
    const node = path.length === 0 ? document.contents : document.getIn(path, true)
    return isNode(node) ? node : undefined
  }

  function point(offset: number): Point {
    const {line, col} = lines.linePos(offset)
    return {line: line + firstLine - 1, column: col}
  }
}

/** `|` and `>`: the lines below, all indented alike. */
function blockText(raw: string, start: Point): WrittenText {
  const lines = raw.split('\n').slice(1)
  const full = lines.find(line => line.trim() !== '') ?? ''
  const indent = /^ */.exec(full)?.[0].length ?? 0
  return {
    text: lines.map(line => line.slice(indent)).join('\n'),
    line: start.line + 1,
    indents: lines.map(() => indent)
  }
}

/** Plain or in quotes: it begins in the line of its key. What is escaped in quotes moves no place. */
function flowText(raw: string, start: Point): WrittenText | undefined {
  const quote = /^["']/.exec(raw)?.[0] ?? ''
  const inside = quote === '' ? raw : raw.slice(1, -1)
  if (quote !== '' && (inside.includes('\\') || inside.includes(quote))) return undefined
  const lines = inside.split('\n')
  const before = lines.map((line, index) =>
    index === 0 ? start.column - 1 + quote.length : (/^\s*/.exec(line)?.[0].length ?? 0)
  )
  const text = lines.map((line, index) => (index === 0 ? line : line.trimStart())).join('\n')
  return {text, line: start.line, indents: before}
}

const reasons: Readonly<Partial<Record<YAMLParseError['code'], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a second colon in one line',
  BAD_INDENT: 'this line is not indented like its neighbours',
  DUPLICATE_KEY: 'this key stands twice',
  MISSING_CHAR: 'a quote, bracket or comma is missing',
  TAB_AS_INDENT: 'a tab where spaces are needed'
}

function inWords({code, message}: YAMLParseError): string {
  const first = message.split('\n')[0] ?? message
  return reasons[code] ?? first.replace(/\.$/, '').replace(/^./, letter => letter.toLowerCase())
}
