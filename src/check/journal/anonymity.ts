import {ownWorks} from '../../anonymous/ownworks.ts'
import {ownVoices} from '../../anonymous/voice.ts'
import type {Article} from '../../article.ts'
import type {Demands} from '../../profile.ts'
import type {Remark} from '../remark.ts'
import {remarkOf} from './remarkof.ts'

/** Where reviewers may not know the authors, these speak of their works as others would. */
export function anonymity(article: Readonly<Article>, {rules, stage}: Demands): Remark[] {
  const {review} = rules
  // "Our earlier work (Anonymous, 2020)" tells nothing.
  if (rules['self-citations']?.value === 'mask') return []
  if (review?.value !== 'double-anonymous' || stage === 'accepted' || stage === 'preprint')
    return []
  return ownVoices(article, ownWorks(article)).map(({cite, words}) =>
    remarkOf(article, review, 'anonymous-voice', `\`${words}\` says whose the work cited is`, {
      at: cite,
      found: words,
      note: 'Write of it as of the work of others: “In earlier work, Doe (2020) …”.'
    })
  )
}
