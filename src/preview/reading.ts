import {resolve} from 'node:path'
import type {VFile} from 'vfile'
import type {Message, Outline, State, Times} from '../browser/preview/state.ts'
import {compose} from '../compose.ts'
import {SetupError} from '../fault.ts'
import {hasFormulas} from '../formulas/present.ts'
import {pageTree} from '../html/html.ts'
import {ownDemands} from '../journals/demands.ts'
import type {ReadOptions} from '../read/read.ts'
import {type Block, blockAt, type Parts, takeApart} from './blocks.ts'
import {clock} from './clock.ts'
import type {FormulaFacts} from './formulas.ts'
import {outlineOf} from './outline.ts'

/** What came of reading a paper: plain data, as it may come from another thread. */
export type Reading = Paper | {readonly fault: NonNullable<State['fault']>}

/** A paper as it was read. */
export interface Paper {
  readonly title: string
  readonly lang: string
  /** Those of its hyphens. */
  readonly languages: readonly string[]
  readonly parts: Parts
  /** Absolute paths of its sources. */
  readonly files: readonly string[]
  readonly messages: readonly Message[]
  readonly outline: Outline
  readonly citedOn?: State['citedOn']
  readonly formulas?: FormulaFacts
  /** When what was done began: milliseconds since 1970. */
  readonly times: Times
}

/** Read a paper; why it cannot be read is an answer, too. */
export async function readPaper(path: string, options: ReadOptions): Promise<Reading> {
  try {
    const times: Record<string, number> = {}
    const begin = (what: string) => {
      times[what] = clock()
    }
    const article = await compose(path, options, begin)
    begin('html')
    const {tree, title, lang, languages, citedOn} = await pageTree(article, options.reuse)
    begin('blocks')
    const {macros, meta} = article
    const parts = takeApart(tree, article.file, options.reuse)
    const {before, paper, behind} = parts.regions
    const blocks = [...before, ...paper, ...behind]
    const files = [
      ...new Set([
        ...article.files.map(file => resolve(file.path)),
        ...blocks.map(({file}) => file)
      ])
    ]
    const messages = messagesOf(article.files, files, paper)
    begin('outline')
    const outline = outlineOf(article, await ownDemands(article, path))
    begin('hand over')
    return {
      title,
      lang,
      languages,
      parts,
      files,
      messages,
      outline,
      ...(citedOn && {citedOn}),
      ...(hasFormulas(article) && {
        formulas: {macros, meta: {lang, ...(meta.formulas && {formulas: meta.formulas})}}
      }),
      times
    }
  } catch (error) {
    return {fault: faultOf(error)}
  }
}

/** Our own mistakes too must not end the preview. */
function faultOf(error: unknown): NonNullable<State['fault']> {
  if (error instanceof SetupError) return {reason: error.message, hint: error.hint}
  return {
    reason: error instanceof Error ? error.message : String(error),
    hint: 'This is a mistake of Offprint’s: please report it with the text that you changed last.'
  }
}

function messagesOf(
  told: readonly VFile[],
  files: readonly string[],
  blocks: readonly Block[]
): Message[] {
  return told.flatMap(({path, messages}) =>
    messages.map(message => {
      const {line = 1, column = 1} = message
      const source = resolve(path)
      const block = blockAt(blocks, source, line)
      return {
        severity: message.fatal ? 'error' : 'warning',
        rule: message.ruleId ?? '',
        reason: message.reason,
        ...(message.note !== undefined && {note: message.note}),
        file: files.indexOf(source),
        line,
        column,
        ...(block && {block: block.name})
      } satisfies Message
    })
  )
}
