import type {VFile} from 'vfile'
import type {Article} from './article.ts'
import {check} from './check/check.ts'
import {edited, isMendable, type Mendable, mended} from './check/mend.ts'
import type {Remark} from './check/remark.ts'
import {citedWorks} from './check/works/cited.ts'
import {type Coverage, coverageOf} from './check/works/coverage.ts'
import {compose} from './compose.ts'
import {html} from './html/html.ts'
import {withImages} from './identify/image.ts'
import {demandsOf} from './journals/demands.ts'
import type {SubmissionStage} from './profile.ts'
import {readAgain} from './read/again.ts'
import type {ReadOptions} from './read/read.ts'
import {report} from './rules.ts'
import {type VerifyOptions, verify} from './verify/verify.ts'
import {write} from './write.ts'

export interface ProofOptions extends ReadOptions {
  /** Images that lie on the network are fetched: a paper cannot allow it itself. */
  readonly allowRemoteImages?: boolean
  /** The journal it is for: a name, or a file. */
  readonly journal?: string
  /** How far it is on its way; by default as the journal has it. */
  readonly stage?: SubmissionStage
  /** Ask Crossref, DataCite and doi.org for the works cited; what they tell is kept in `bib/checked.lock.json`. */
  readonly online?: VerifyOptions
  /** Warnings count as errors. */
  readonly strict?: boolean
  /** Mend what needs no judgement. */
  readonly fix?: boolean
}

export interface Proof {
  /** No errors; with `strict`, no warnings either. */
  readonly ok: boolean
  /** The paper and its bibliography files, each with its messages. */
  readonly files: readonly VFile[]
  /** What was changed. */
  readonly mended: readonly Mended[]
  /** What was looked up of the works cited. */
  readonly lookedUp: LookedUp
}

export interface LookedUp extends Coverage {
  /** Where it is kept; none where they were never looked up. */
  readonly path?: string
  /** How many DOIs were asked for now. */
  readonly asked: number
}

/** A change: the value of a field of a .bib, or a piece of the paper, before and after. */
export interface Mended {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly key: string
  readonly field: string
  readonly before: string
  readonly after: string
}

/**
 * Check a paper before it is sent: all that a build would say, and what a copy-editor would say about its
 * bibliography. No browser is started; nothing is written but, with `fix`, the paper
 * and the .bib files of the project and, with `online`, what was looked up.
 *
 * @param path The paper, by default `manuscript/paper.md`.
 * @throws SetupError when the machine or the options are at fault, never for the paper.
 */
export async function proofread(
  path = 'manuscript/paper.md',
  {strict = false, fix = false, journal, stage, online, ...options}: ProofOptions = {}
): Promise<Proof> {
  const demands = journal === undefined ? undefined : await demandsOf(journal, stage, path)
  const paper = await compose(path, withImages(options), () => {})
  const verified = online && (await verify(paper, path, online))
  const article: Article = verified ? {...paper, registry: verified.registry} : paper
  // What a page cannot hold is told where it is made.
  await html(article)
  const remarks = check(article, demands)
  const done = fix ? await mendAll(path, article, remarks) : []
  const isDone = new Set<Remark>(done)
  for (const remark of remarks) if (!isDone.has(remark)) say(remark)
  const {files} = article
  const ok = !files.some(file => file.messages.some(({fatal}) => fatal === true || strict))
  const {registry} = article
  const lookedUp = {
    ...(registry && {path: registry.path}),
    asked: verified?.asked ?? 0,
    ...coverageOf(citedWorks(article), registry)
  }
  return {ok, files, mended: done.map(told), lookedUp}
}

/** Report a remark. */
export function say({file, rule, reason, ...finding}: Remark): void {
  report(file, rule, reason, finding)
}

/** A file that lies elsewhere or changed meanwhile is left alone. */
async function mendAll(
  paper: string,
  {files}: Article,
  remarks: readonly Remark[]
): Promise<Mendable[]> {
  const done: Mendable[] = []
  const finished: {path: string; content: Buffer}[] = []
  for (const file of files) {
    const mine = remarks
      .filter(isMendable)
      .filter(remark => remark.file === file)
      .sort((a, b) => (a.mend.field.offset ?? 0) - (b.mend.field.offset ?? 0))
    const now = mine.length > 0 ? await readAgain(paper, file) : undefined
    if (!now) continue
    finished.push({path: now.path, content: mended(now.bytes, String(file), mine)})
    done.push(...mine)
  }
  await write(finished)
  return done
}

function told({file, mend: {key, name, field, edits}}: Mendable): Mended {
  const {line, column} = field.at
  const after = edited(field.value, edits)
  return {file: file.path, line, column, key, field: name, before: field.value, after}
}
