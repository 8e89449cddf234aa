import assert from 'node:assert/strict'
import {readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, test} from 'node:test'
import type {CslItem} from '../../src/article.ts'
import {remembered} from '../../src/cite/memory.ts'
import type {Question} from '../../src/cite/question.ts'
import type {Meta} from '../../src/meta.ts'
import {scratch} from '../print/fakes.ts'

const meta: Meta = {
  lang: 'en',
  title: 'T',
  keywords: [],
  authors: [],
  affiliations: [],
  translations: [],
  runningTitle: 'T',
  paper: 'a4',
  numberSections: false,
  nocite: []
}
const style = {
  name: 'apa',
  isNoteStyle: false,
  style: {name: 'style', attrs: {}, children: []},
  language: 'en-US',
  locales: {}
}
const references = new Map<string, CslItem>([['doe', {id: 'doe', type: 'book', title: 'T'}]])
const asked = {style, references, meta}
const question: Question = {clusters: [], uncited: ['doe'], lists: [{keys: ['doe']}]}
const formatted = {
  clusters: ['x'],
  lists: [[{key: 'doe', html: 'Doe'}]],
  order: [],
  hangingIndent: true
}

describe('what the style answered', () => {
  let asks = 0
  const answer = async () => {
    asks++
    return formatted
  }
  const before = process.env['OFFPRINT_CACHE_DIR']
  let cache = ''
  beforeEach(() => {
    asks = 0
    cache = scratch()
    process.env['OFFPRINT_CACHE_DIR'] = cache
  })
  afterEach(() => {
    if (before === undefined) delete process.env['OFFPRINT_CACHE_DIR']
    else process.env['OFFPRINT_CACHE_DIR'] = before
  })

  test('is not asked for twice', async () => {
    assert.deepEqual(await remembered(question, asked, answer, 'a.js'), formatted)
    assert.deepEqual(await remembered(question, asked, answer, 'a.js'), formatted)
    assert.equal(asks, 1)
  })

  test('is asked anew when anything it depends on is another', async () => {
    await remembered(question, asked, answer, 'a.js')
    const others: Parameters<typeof remembered>[] = [
      [{...question, uncited: []}, asked, answer, 'a.js'],
      [
        question,
        {...asked, style: {...style, style: {name: 'style', attrs: {class: 'note'}, children: []}}},
        answer,
        'a.js'
      ],
      [question, {...asked, references: new Map()}, answer, 'a.js'],
      [question, {...asked, meta: {...meta, lang: 'ar'}}, answer, 'a.js'],
      [question, asked, answer, 'b.js']
    ]
    for (const other of others) await remembered(...other)
    assert.equal(asks, 1 + others.length)
  })

  test('is asked anew when what was kept cannot be read', async () => {
    await remembered(question, asked, answer, 'a.js')
    const folder = join(cache, 'offprint', 'citations')
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"clusters": [')
    assert.deepEqual(await remembered(question, asked, answer, 'a.js'), formatted)
    assert.equal(asks, 2)
  })

  test('is not kept by the sources, which change without their names', async () => {
    await remembered(question, asked, answer)
    await remembered(question, asked, answer)
    assert.equal(asks, 2)
  })

  test('is kept for the last fifty only', async () => {
    for (let index = 0; index < 60; index++) {
      await remembered({...question, uncited: [String(index)]}, asked, answer, 'a.js')
    }
    assert.equal(readdirSync(join(cache, 'offprint', 'citations')).length, 50)
  })
})
