import {withoutAuthors} from '../../anonymous/anonymous.ts'
import {ownWorks} from '../../anonymous/ownworks.ts'
import {ownVoices, remarkOn} from '../../anonymous/voice.ts'
import type {Article} from '../../article.ts'
import {flowsOf} from '../../flows.ts'
import {leaksIn} from '../../leaks/find.ts'
import {secretsOf} from '../../leaks/secrets.ts'
import {shownBy} from '../../leaks/shown.ts'
import {called, pointOf, remedies} from '../../leaks/tell.ts'
import {type Demands, hidesAuthors, type JournalRule} from '../../profile.ts'
import {visit} from '../../visit.ts'
import type {Remark} from '../remark.ts'
import {remarkOf} from './remarkof.ts'

/** Where reviewers may not know the authors, the text does not name them, and these speak of their works as others would. */
export function anonymity(article: Readonly<Article>, demands: Demands): Remark[] {
  const {rules} = demands
  const {review} = rules
  if (!review || !hidesAuthors(demands)) return []
  // "Our earlier work (Anonymous, 2020)" tells nothing.
  const isMasked = rules['self-citations']?.value === 'mask'
  return [
    ...namedInText(article, review, rules['anonymous-without']?.value),
    ...(isMasked ? [] : ownVoice(article, review))
  ]
}

function namedInText(
  article: Readonly<Article>,
  review: JournalRule,
  without: Parameters<typeof withoutAuthors>[1]
): Remark[] {
  const anonymous = withoutAuthors(article, without)
  const secrets = secretsOf(article, anonymous)
  const shown = shownBy(anonymous)
  const text = String(article.file)
  const remarks: Remark[] = []
  for (const flow of flowsOf(anonymous)) {
    visit(flow, 'text', node => {
      for (const {kind, found} of leaksIn(
        {place: '', text: node.value, kind: 'text'},
        secrets,
        shown
      )) {
        remarks.push(
          remarkOf(
            article,
            review,
            'anonymous-hidden',
            `The text has ${called[kind]}: \`${found}\``,
            {
              at: pointOf(text, found, node.position?.start.offset ?? text.length) ?? node,
              found,
              note: remedies[kind]
            }
          )
        )
      }
    })
  }
  return remarks
}

function ownVoice(article: Readonly<Article>, basis: JournalRule): Remark[] {
  const {file} = article
  return ownVoices(article, ownWorks(article)).map(voice => ({file, basis, ...remarkOn(voice)}))
}
