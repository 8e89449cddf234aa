import {extname} from 'node:path'
import type {VFile} from 'vfile'
import {report} from '../../../rules.ts'
import type {Piece} from '../../piece.ts'
import type {Line} from './directive.ts'
import {excerptOptions, type Run, type Wanted} from './excerpt.ts'
import {type Option, readOptions} from './options.ts'

/** MyST's `{include} part.md`, before its file is opened. */
export interface Include {
  readonly wanted: Wanted
  /** Of what it is shown as, where that is code. */
  readonly language?: string
  /** What else is said of it. */
  readonly options: ReadonlyMap<string, Option>
}

/** The first line of the directive. */
export interface Opened {
  readonly indent: string
  /** Ends the directive. */
  readonly fence: string
  readonly name: string
  readonly path: string
}

const opens = /^([ \t]*)(`{3,}|:{3,})\{((?:literal)?include)\}[ \t]+(\S.*?)\s*$/

export function openedBy(line: string): Opened | undefined {
  const [, indent = '', fence = '', name = '', path] = opens.exec(line) ?? []
  return path === undefined ? undefined : {indent, fence, name, path}
}

/**
 * Read what an `include` or `literalinclude` is told.
 *
 * Reports: `construct-honoured`.
 *
 * @param lines Those below its first.
 */
export function readInclude({name, path}: Opened, lines: readonly Line[], file: VFile): Include {
  const options = new Map(readOptions(lines))
  const take = (...names: readonly string[]): string | undefined => {
    const found = names.find(one => options.has(one))
    const value = found === undefined ? undefined : options.get(found)?.value
    if (found !== undefined) options.delete(found)
    return value
  }
  const wanted = new Map<string, string>()
  for (const option of excerptOptions) {
    const value = take(option)
    if (value !== undefined) wanted.set(option, value)
  }
  const literal = take('literal') ?? (name === 'literalinclude' ? '' : 'false')
  const language = take('lang', 'language', 'code')
  const isCode = literal !== 'false' || language !== undefined
  const included = {
    wanted,
    ...(isCode && {language: language || extname(path).slice(1)}),
    options
  }
  if (isCode) return included
  for (const [option, {at}] of options) {
    const what = option === '' ? 'Text in' : `The option \`${option}\` of`
    report(file, 'construct-honoured', `${what} \`${name}\` is not honoured`, {at, found: option})
  }
  return included
}

/**
 * An included text as the code that it is shown as: the directive with its options around it.
 *
 * @param file The text is of.
 * @param by Names it, on `line`.
 */
export function asCode(
  {language = '', options}: Include,
  runs: readonly Run[],
  file: VFile,
  {by, line}: {readonly by: VFile; readonly line: number}
): Piece[] {
  const text = runs.flatMap(run => run.lines).join('\n')
  const longest = (text.match(/`{3,}/g) ?? []).map(({length}) => length + 1)
  const fence = '`'.repeat(Math.max(3, ...longest))
  const said = [...options].map(([name, {value, at}]): Piece => {
    const option =
      name === 'lineno-match'
        ? `:lineno-start: ${runs[0]?.from}`
        : `:${name}: ${value.replace(/\s*\n\s*/g, ' ')}`
    return {lines: [option], file: by, from: at.line}
  })
  return [
    {lines: [`${fence}{literalinclude} ${language}`], file: by, from: line},
    ...said,
    // A first line of the text that looks like an option is none.
    {lines: [''], file: by, from: line},
    ...runs.map(run => ({...run, file})),
    {lines: [fence], file: by, from: line}
  ]
}
