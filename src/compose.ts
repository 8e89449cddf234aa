import {withoutAuthors} from './anonymous/anonymous.ts'
import {masked} from './anonymous/masked.ts'
import {ownWorks} from './anonymous/ownworks.ts'
import type {Article, Manuscript} from './article.ts'
import type {Asked} from './asks.ts'
import {cite} from './cite/cite.ts'
import type {ClosingSection} from './meta.ts'
import {number} from './number/number.ts'
import {type ReadOptions, read} from './read/read.ts'

/** The stages before any output, as they follow each other. */
export type Stage = 'read' | 'cite' | 'number' | 'html' | 'print' | 'export' | 'write'

/**
 * Read, cite, number: path → Article.
 *
 * @param onStage Told each stage as it begins.
 */
export async function compose(
  path: string,
  options: ReadOptions,
  onStage: (stage: Stage) => void
): Promise<Article> {
  onStage('read')
  const manuscript = await read(path, options)
  onStage('cite')
  const cited = await cite(manuscript, options.reuse)
  onStage('number')
  return number(cited)
}

/** How the authors are hidden. */
export interface Hiding {
  readonly selfCitations: Asked<'self-citations'>
  /** Statements that are left out beside those that always are. */
  readonly without?: readonly ClosingSection[]
}

/** A paper, and the same as reviewers get it who may not know its authors. */
export interface Both {
  readonly full: Article
  readonly anonymous: Article
  /** Keys of the authors' works that the anonymous one names. */
  readonly named: ReadonlySet<string>
}

/** The same for a paper that is wanted with and without its authors: both are of one tree and have the same numbers. */
export async function composeBoth(
  path: string,
  options: ReadOptions,
  {selfCitations, without}: Hiding,
  onStage: (stage: Stage) => void
): Promise<Both> {
  onStage('read')
  const manuscript = await read(path, options)
  const own = ownWorks(manuscript)
  const masks = selfCitations === 'mask' && own.size > 0
  const copy = masks ? apart(manuscript) : undefined
  onStage('cite')
  const cited = await cite(manuscript)
  onStage('number')
  const full = number(cited)
  const hidden = copy ? await setAgain(masked(copy, own, cited.order)) : full
  return {
    full,
    anonymous: withoutAuthors(hidden, without),
    named: masks ? new Set() : own
  }
}

/** The same manuscript, its trees to be changed by themselves. */
function apart(manuscript: Manuscript): Manuscript {
  return {...manuscript, ...structuredClone({tree: manuscript.tree, meta: manuscript.meta})}
}

/** What is said of it has been said of the paper. */
async function setAgain(manuscript: Manuscript): Promise<Article> {
  const said = manuscript.files.map(({messages}) => messages.length)
  const article = number(await cite(manuscript))
  for (const [index, {messages}] of manuscript.files.entries()) messages.length = said[index] ?? 0
  return article
}
