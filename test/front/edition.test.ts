import assert from 'node:assert/strict'
import {before, describe, it} from 'node:test'
import type {Root} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Article} from '../../src/article.ts'
import {compose} from '../../src/compose.ts'

describe('the Arabic edition of the sample paper', () => {
  let english: Article['meta']
  let arabic: Article['meta']
  before(async () => {
    const read = (path: string) => compose(path, {}, () => {})
    english = (await read('manuscript/paper.md')).meta
    const article = await read('manuscript/paper.ar.md')
    arabic = article.meta
    assert.deepEqual(article.file.messages.map(String), [])
  })

  const text = (flow: Root | undefined) => plainText(flow).replace(/\s+/g, ' ')

  it('has the same authors, places and date', () => {
    const facts = ({authors, affiliations, date}: Article['meta']) => ({
      authors: authors.map(({email, corresponding, affiliations}) => [
        email,
        corresponding,
        affiliations
      ]),
      places: affiliations.length,
      date: date?.iso
    })
    assert.deepEqual(facts(arabic), facts(english))
  })

  it('says in English what the paper says', () => {
    const [translation] = arabic.translations
    assert.equal(translation?.lang, 'en')
    assert.equal(translation.title, english.title)
    assert.equal(translation.subtitle, english.subtitle)
    assert.deepEqual(translation.keywords, english.keywords)
    assert.equal(text(translation.abstract), text(english.abstract))
  })

  it('says in Arabic what the paper says in Arabic', () => {
    const [translation] = english.translations
    assert.equal(`${arabic.title}: ${arabic.subtitle}`, translation?.title)
    assert.deepEqual(arabic.keywords, translation?.keywords)
    assert.equal(text(arabic.abstract), text(translation?.abstract))
  })
})
