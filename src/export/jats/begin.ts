import {VFile} from 'vfile'
import type {Article} from '../../article.ts'
import type {Typesetter} from '../../formulas/formulas.ts'
import {hasFormulas} from '../../formulas/present.ts'
import type {MathNode} from '../../formulas/refine.ts'
import {blocks} from './blocks.ts'
import type {Context} from './context.ts'
import {graphicsOf} from './graphics.ts'
import {xmlIds} from './ids.ts'
import {inlines} from './inlines.ts'

/**
 * What is known before a document is written.
 *
 * @param name Of the document, without its ending.
 */
export async function contextOf(article: Readonly<Article>, name: string): Promise<Context> {
  return {
    article,
    listed: new Set(article.bibliography.map(({key}) => key)),
    ids: xmlIds(),
    typeset: await typesetterOf(article),
    graphics: graphicsOf(article, `${name}-files`),
    lists: [],
    notes: new Map(),
    definitions: new Map(),
    mayBreak: false,
    blocks,
    inlines
  }
}

/** What sets formulas; what cannot be set is told once, with the page. */
async function typesetterOf(article: Readonly<Article>): Promise<Typesetter<MathNode> | undefined> {
  if (!hasFormulas(article)) return undefined
  const {typesetter} = await import('../../formulas/formulas.ts')
  const {mathTree} = await import('../../formulas/mathml.ts')
  return typesetter<MathNode>(mathTree, {...article, file: new VFile()})
}
