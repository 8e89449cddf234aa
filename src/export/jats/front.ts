import type {Element} from 'xast'
import type {Meta} from '../../meta.ts'
import type {Context} from './context.ts'
import {contributors} from './contributors.ts'
import {fundingGroup} from './funding.ts'
import {articleIds, history, permissions, publication} from './imprint.ts'
import {abstracts, keywords, titleGroup} from './matter.ts'

/** What is known of the paper, in the order that JATS asks for; behind it comes what is counted. */
export function articleMeta(meta: Meta, context: Context): Element[] {
  return [
    ...articleIds(meta),
    titleGroup(meta, context),
    ...contributors(meta, context),
    ...publication(meta),
    ...history(meta),
    ...permissions(meta),
    ...abstracts(meta, context),
    ...keywords(meta),
    ...fundingGroup(meta.funding)
  ]
}
