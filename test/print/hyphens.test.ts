import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {breaksIn} from '../../src/browser/words.ts'
import {loadPatterns} from '../../src/print/patterns.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {holdsSoftHyphen, linesOf, pageOf} from './read.ts'

const english =
  'The representation of international considerations in characteristic organisations ' +
  'demonstrates extraordinary responsibilities of contemporary mathematicians. '
const german = 'Die Wissenschaftsgeschichte beschreibt außerordentliche Naturerscheinungen. '

describe('hyphenation', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  async function lines(body: string, languages: readonly string[] = ['en']): Promise<string[]> {
    const style = '<style>p {text-align: justify; font-size: 11pt}</style>'
    const {pdf} = await press.print(pageOf(style + body, {languages}))
    assert.ok(!holdsSoftHyphen(pdf), 'a soft hyphen is in the text')
    return linesOf(pdf)
  }

  /** The text as a reader rejoins it: a hyphen at a line's end goes with the line's end. */
  const rejoin = (set: readonly string[]) =>
    set
      .map(line => line.trim())
      .join('\n')
      .replace(/-\n/g, '')
      .replace(/\s+/g, ' ')
      .trim()

  it('breaks words, and the text can be put together again', async () => {
    const set = await lines(`<p>${english.repeat(30)}</p>`)
    assert.ok(set.filter(line => /\p{L}-$/u.test(line.trim())).length >= 5)
    assert.equal(rejoin(set), english.repeat(30).trim())
  })

  it('sets no hyphen inside a line, in elements within a paragraph neither', async () => {
    const mixed = english.replace('international', '<em>international</em>')
    const set = await lines(`<p>${mixed.repeat(40)}</p><ul><li>${mixed.repeat(20)}</li></ul>`)
    for (const line of set) assert.doesNotMatch(line.trim(), /-./)
  })

  it('keeps two letters before and three behind', () => {
    const {en} = loadPatterns(['en'])
    assert.ok(en)
    const parts = (word: string) => breaksIn(word, en, new Map())
    assert.deepEqual(parts('academic'), [3, 4, 5])
    assert.deepEqual(parts('about'), [])
    assert.deepEqual(parts('ACADEMIC iPhone2academic a/academic'), [])
  })

  it('takes back a hyphen whose line has moved', async () => {
    const style = '<style>p {text-wrap: pretty}</style>'
    const body = Array.from({length: 60}, (_, at) => `<p>${english.repeat(5).slice(at)}</p>`)
    for (const line of await lines(style + body.join(''))) assert.doesNotMatch(line.trim(), /-./)
  })

  it('follows the language of each part', async () => {
    const body = `<p lang="de">${german.repeat(20)}</p><p lang="de-CH">${german.repeat(20)}</p>`
    assert.ok((await lines(body, ['en', 'de'])).some(line => /-$/.test(line.trim())))
    assert.ok(!(await lines(body, ['en'])).some(line => /-$/.test(line.trim())))
    assert.ok(!(await lines(body, ['../../en'])).some(line => /-$/.test(line.trim())))
  })

  it('breaks a passage that runs from left to right in an Arabic paper', async () => {
    const body = `<div dir="rtl" lang="ar"><div dir="ltr" lang="en"><p>${english.repeat(20)}</p></div></div>`
    assert.ok((await lines(body, ['ar', 'en'])).some(line => /\p{L}-$/u.test(line.trim())))
  })

  it('has patterns for the languages that are hyphenated, and none for others', () => {
    const tags =
      'af be bg bn ca cs cy da de de-AT el en en-GB es et eu fi fr ga gl hi hr hu hy id is it ka la lt lv mk mn mr nb nl nn no pl pt pt-BR ro ru sk sl sq sr sr-Latn sv ta te tr uk'
    const has = (tag: string) => Object.hasOwn(loadPatterns([tag]), tag.toLowerCase())
    assert.deepEqual(
      tags.split(' ').filter(tag => !has(tag)),
      []
    )
    assert.deepEqual('ar fa he ja ko th ur zh zh-Hant xx'.split(' ').filter(has), [])
  })

  const left: readonly (readonly [string, string])[] = [
    ['headings', `<h2>${english.repeat(9)}</h2>`],
    ['code', `<p><code>${english.repeat(9)}</code></p>`],
    ['addresses', `<p>${'https://example.org/representation/international '.repeat(9)}</p>`],
    ['text from right to left', `<p dir="rtl">${english.repeat(9)}</p>`],
    ['text that must not be translated', `<p translate="no">${english.repeat(9)}</p>`]
  ]
  for (const [what, body] of left) {
    it(`leaves ${what} alone`, async () => {
      const set = await lines(body)
      for (const line of set) assert.doesNotMatch(line, /\p{L}-$/u)
    })
  }

  it('settles the soft hyphens the author wrote', async () => {
    const set = await lines(
      `<h2>inter\u00adnational</h2><p>${'Donau\u00addampfer '.repeat(40)}</p>`,
      []
    )
    assert.equal(rejoin(set), `international ${'Donaudampfer '.repeat(40)}`.trim())
  })
})
