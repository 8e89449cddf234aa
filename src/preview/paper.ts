import type {VFile} from 'vfile'
import type {Message, Outline, Placed, Regions, State} from '../browser/preview/state.ts'
import {compose} from '../compose.ts'
import {SetupError} from '../fault.ts'
import {pageTree} from '../html/html.ts'
import {loadPatterns} from '../print/patterns.ts'
import type {ReadOptions} from '../read/read.ts'
import {type Block, type Parts, takeApart} from './blocks.ts'
import {outlineOf} from './outline.ts'

/** A paper as it was read last. */
export interface Version {
  readonly version: number
  readonly seenAt: number
  readonly title: string
  readonly lang: string
  readonly parts: Parts
  readonly files: readonly VFile[]
  readonly messages: readonly Message[]
  readonly outline: Outline
  readonly patterns: ReturnType<typeof loadPatterns>
  readonly changed?: string
  readonly fault?: State['fault']
}

/**
 * Read a paper once more.
 *
 * @param before What it was; it stays, with the reason, when the paper cannot be read now.
 * @param seenAt When the change was seen.
 * @throws SetupError when it cannot be read and never could.
 */
export async function readPaper(
  path: string,
  options: ReadOptions,
  before: Version | undefined,
  seenAt: number
): Promise<Version> {
  const version = (before?.version ?? 0) + 1
  try {
    const article = await compose(path, options, () => {})
    const {tree, title, lang, languages} = await pageTree(article, options.reuse)
    const parts = takeApart(tree, article.file)
    const files = sourcesOf(article.files, parts)
    const changed = before && firstNew(before.parts, parts)
    return {
      version,
      seenAt,
      title,
      lang,
      parts,
      files,
      messages: messagesOf(article.files, files, parts.regions.paper),
      outline: outlineOf(article),
      patterns: loadPatterns(languages),
      ...(changed !== undefined && {changed})
    }
  } catch (error) {
    if (!before) throw error
    return {...before, version, seenAt, fault: faultOf(error)}
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

/** What a page is told that has these blocks. */
export function stateOf(
  paper: Version,
  known: ReadonlySet<string>,
  paths: readonly string[],
  editor: string | undefined
): State {
  const {parts, version, seenAt, title, lang, messages, outline, changed, fault, files} = paper
  const {before, paper: text, behind} = parts.regions
  const fresh = [...before, ...text, ...behind].filter(({name}) => !known.has(name))
  const place = ({name, file, line}: Block): Placed => [name, files.indexOf(file), line]
  return {
    is: 'state',
    version,
    seenAt,
    title,
    lang,
    shell: parts.shell.name,
    regions: {before: before.map(place), paper: text.map(place), behind: behind.map(place)},
    blocks: Object.fromEntries(fresh.map(({name, html}) => [name, html])),
    files: paths,
    messages,
    outline,
    ...(changed !== undefined && {changed}),
    ...(fault && {fault}),
    ...(editor !== undefined && {editor})
  }
}

/** The names of all blocks. */
export function namesOf({regions}: Parts): string[] {
  return blocksIn(regions).map(({name}) => name)
}

function blocksIn({before, paper, behind}: Regions<readonly Block[]>): Block[] {
  return [...before, ...paper, ...behind]
}

function sourcesOf(files: readonly VFile[], {regions}: Parts): VFile[] {
  return [...new Set([...files, ...blocksIn(regions).map(({file}) => file)])]
}

function firstNew(before: Parts, now: Parts): string | undefined {
  const known = new Set(namesOf(before))
  return now.regions.paper.find(({name}) => !known.has(name))?.name
}

function messagesOf(
  told: readonly VFile[],
  files: readonly VFile[],
  blocks: readonly Block[]
): Message[] {
  return told.flatMap(whole =>
    whole.messages.map(message => {
      const {line = 1, column = 1} = message
      const block = blocks.findLast(one => one.file === whole && one.line <= line)
      return {
        severity: message.fatal ? 'error' : 'warning',
        rule: message.ruleId ?? '',
        reason: message.reason,
        ...(message.note !== undefined && {note: message.note}),
        file: files.indexOf(whole),
        line,
        column,
        ...(block && {block: block.name})
      } satisfies Message
    })
  )
}
