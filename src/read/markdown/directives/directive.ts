import type {BlockContent, DefinitionContent, Parent, PhrasingContent, RootContent} from 'mdast'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {AttributeList} from '../../../tree.ts'
import {parseAttributes} from '../attributes.ts'

/** A line and where it begins. */
export interface Line {
  readonly source: string
  readonly at: Point
}

/** MyST's `:::{name} argument` with its options, before it is known what comes of it. */
export interface Directive extends Parent {
  type: 'directive'
  name: string
  argument: Line
  /** In its braces: `{figure #fig-map .wide}`. */
  attributes: AttributeList
  /** The lines `:key: value`, or those of a YAML block. */
  options: Line[]
  /** The body, where it is not Markdown. */
  lines: Line[]
  closed?: boolean
  children: (BlockContent | DefinitionContent)[]
}

declare module 'mdast' {
  interface BlockContentMap {
    directive: Directive
  }
  interface RootContentMap {
    directive: Directive
  }
}

/** What a directive is told, and what it needs to read it. */
export interface Told {
  /** What an option says, by any of its names; whatever is not taken is not honoured. */
  take(...names: string[]): string | undefined
  /** Takes the name by which it is referred to. */
  label(): string | undefined
  classes(): string[]
  /** The words of its argument. */
  words(): PhrasingContent[]
  /** Reads a line of Markdown. */
  read(line: Line): PhrasingContent[]
  /** The body that is not Markdown. */
  readonly text: string
  /** Something about it has no place in Offprint: "… is not honoured: …". */
  notHonoured(what: string, becomes: string, note?: string): void
  readonly file: VFile
}

/** What becomes of a directive. */
export type Reader = (directive: Directive, told: Told) => RootContent[]

const info = /^\{(\p{L}[\w:.+-]*)(\s[^{}]*)?\}(.*)$/u

/** What stands behind the fence of a directive: `{name #id .class} argument`. */
export function directiveInfo(
  written: string
): {readonly name: string; readonly inBraces: string; readonly argument: string} | undefined {
  const [, name, inBraces = '', argument = ''] = info.exec(written) ?? []
  return name === undefined ? undefined : {name, inBraces, argument}
}

export function isDirective(written: string): boolean {
  return info.test(written)
}

/** A directive of what stands behind its fence, or nothing where that is a div. */
export function directiveOf(
  written: string,
  at: Point
): Omit<Directive, 'children' | 'closed'> | undefined {
  const parts = directiveInfo(written.trimEnd())
  if (!parts) return undefined
  const {name, inBraces, argument} = parts
  const words = argument.trimStart().replace(/\s*:{3,}$/, '')
  const skipped = written.trimEnd().length - argument.trimStart().length
  const {line, column, offset = 0} = at
  return {
    type: 'directive',
    name,
    argument: {source: words, at: {line, column: column + skipped, offset: offset + skipped}},
    attributes: parseAttributes(`{${inBraces}}`),
    options: [],
    lines: []
  }
}
