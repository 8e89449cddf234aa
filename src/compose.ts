import type {Article} from './article.ts'
import {cite} from './cite/cite.ts'
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
