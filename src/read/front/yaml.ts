import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import {isMap, isNode, LineCounter, type Node, parseDocument, type YAMLParseError} from 'yaml'
import {report} from '../../rules.ts'

/** The front matter as plain data, with the place of every value in the paper. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>
  /** Where a value stands, e.g. `placeOf('authors', 0, 'orcid')`. */
  placeOf(...path: readonly (string | number)[]): Position | undefined
  /** Where the text of a block scalar begins: its first line, and how far its lines are indented. */
  textPlace(...path: readonly (string | number)[]): {line: number; indent: number} | undefined
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
  const content: unknown = document.errors.length > 0 ? {} : document.toJS({maxAliasCount: 100})
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
    textPlace(...path) {
      const node = nodeAt(path)
      if (!node?.range) return undefined
      const start = point(node.range[0])
      const raw = source.slice(node.range[0], node.range[1])
      if (!/^[|>]/.test(raw)) return {line: start.line, indent: start.column - 1}
      const [header = '', ...body] = raw.split('\n')
      const first = body.findIndex(text => text.trim() !== '')
      const indent = /^ */.exec(body[first] ?? '')?.[0].length ?? 0
      return {line: start.line + (header === '' ? 0 : 1), indent}
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
