import {creditName} from '../../credit.ts'
import {type MatterWords, matterWordsOf} from '../../matterwords.ts'
import type {Award, Meta, Role} from '../../meta.ts'
import {wordsOf} from '../../words.ts'

/** The section on funding, where the authors have written none: their sentences, else one made of the awards. */
export function fundingText({funding, lang}: Meta): string | undefined {
  if (!funding) return undefined
  if (funding.statements.length > 0) return funding.statements.map(withStop).join(' ')
  const words = matterWordsOf(lang)
  const sources = funding.awards.map(award => sourceOf(award, words, lang))
  return `${words.supportedBy} ${sources.join(words.semicolon)}.`
}

/** "Research Council (award 123, Jane Doe)". */
function sourceOf(
  {funders, number, recipients, investigators = []}: Award,
  words: MatterWords,
  lang: string
): string {
  const {comma, and} = wordsOf(lang)
  const names = funders.map(({name}) => name).join(and)
  const award = number === undefined ? [] : [names === '' ? number : `${words.award} ${number}`]
  const more = [...(names === '' ? [] : award), ...new Set([...recipients, ...investigators])].join(
    comma
  )
  const [head] = names === '' ? award : [names]
  return more === '' ? `${head}` : `${head} (${more})`
}

/** The section on who did what, where the authors have written none. */
export function contributionsText({authors, lang}: Meta): string | undefined {
  const {comma} = wordsOf(lang)
  const contributors = authors.filter(({roles}) => roles.length > 0)
  if (contributors.length === 0) return undefined
  return contributors
    .map(
      ({literal, roles}) => `${literal}: ${roles.map(role => roleName(role, lang)).join(comma)}.`
    )
    .join(' ')
}

function roleName({credit, written, degree}: Role, lang: string): string {
  const name = credit ? creditName(credit, lang) : written
  const words = matterWordsOf(lang)
  const degrees = {lead: words.lead, equal: words.equally, supporting: words.supporting}
  return degree ? `${name} (${degrees[degree]})` : name
}

function withStop(sentence: string): string {
  return /[.!?؟۔。]$/.test(sentence) ? sentence : `${sentence}.`
}
