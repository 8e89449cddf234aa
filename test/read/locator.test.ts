import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readLocator} from '../../src/read/markdown/locator.ts'
import {readLocatorTerms} from '../../src/read/style/locatorterms.ts'

const terms = await readLocatorTerms(['en'])

/** A suffix that a careless reader of locators takes a square of time for. */
const suffixes: Readonly<Record<string, string>> = {
  digits: '1'.repeat(20_000),
  'numbers in a row': '1 '.repeat(20_000),
  'numbers and commas': '1, '.repeat(20_000),
  'points between numbers': '1.'.repeat(20_000),
  terms: 'p. '.repeat(20_000),
  'open braces': '{'.repeat(20_000),
  'open brackets': '[1'.repeat(20_000),
  words: 'word '.repeat(20_000)
}

for (const [name, value] of Object.entries(suffixes)) {
  test(`a long suffix ends: ${name}`, {timeout: 20_000}, () => {
    readLocator([{type: 'text', value: `, p. ${value}`}], terms)
    readLocator([{type: 'text', value: `, ${value}`}], terms)
  })
}

test('every CSL locale names the page', async () => {
  const languages = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'it', 'ja', 'ru', 'tr', 'zh']
  for (const language of languages) {
    const own = await readLocatorTerms([language])
    assert.ok([...own.values()].includes('page'), language)
  }
})

test('where languages share a term the first has it', async () => {
  assert.equal((await readLocatorTerms(['de', 'en'])).get('b.'), 'book')
  assert.equal((await readLocatorTerms(['en'])).get('s.'), undefined)
  assert.equal((await readLocatorTerms(['de'])).get('s.'), 'page')
  assert.equal((await readLocatorTerms(['de'])).get('p.'), 'page')
})
