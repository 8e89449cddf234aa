import assert from 'node:assert/strict'
import {readdir} from 'node:fs/promises'
import {describe, it} from 'node:test'
import {kinds, type LabelKind} from '../../src/kinds.ts'
import {matterWordsOf} from '../../src/matterwords.ts'
import {nounsOf} from '../../src/nouns.ts'
import {written} from '../../src/words/all.ts'
import {directionOf, wordsOf} from '../../src/words.ts'

const english = {words: wordsOf('en'), matter: matterWordsOf('en'), nouns: nounsOf('en')}

describe('the words of a language', () => {
  for (const [lang, {words, matter, nouns}] of Object.entries(written)) {
    it(`has no word that Offprint does not print: ${lang}`, () => {
      const parts = 'parts' in matter ? Object.keys(matter.parts) : []
      assert.deepEqual(
        [
          ...Object.keys(words).filter(name => !Object.hasOwn(english.words, name)),
          ...Object.keys(matter).filter(name => !Object.hasOwn(english.matter, name)),
          ...parts.filter(name => !Object.hasOwn(english.matter.parts, name)),
          ...Object.keys(nouns).filter(name => !Object.hasOwn(kinds, name))
        ],
        []
      )
    })

    it(`has what every paper prints: ${lang}`, () => {
      for (const name of ['and', 'comma', 'abstract', 'keywords', 'references', 'notes'] as const) {
        assert.ok(words[name], name)
      }
      assert.ok(matter.semicolon)
    })

    it(`has a word of its own for each box: ${lang}`, () => {
      const boxes = ['note', 'tip', 'important', 'caution', 'warning'] as const
      const called = ['seealso', 'hint', 'attention', 'danger', 'error'] as const
      for (const name of boxes) assert.ok(Object.hasOwn(nouns, name), name)
      for (const name of called) assert.ok(Object.hasOwn(words, name), name)
      const all = [
        ...boxes.map(name => nounsOf(lang).of[name].one.replace(/^ال/, '')),
        ...called.map(name => wordsOf(lang)[name])
      ]
      assert.deepEqual([...new Set(all)], all)
    })

    it(`prints its own words: ${lang}`, () => {
      assert.equal(wordsOf(lang).references, words.references)
      assert.equal(matterWordsOf(lang).parts.acknowledgements, matter.parts.acknowledgements)
      for (const [kind, forms] of Object.entries(nouns)) {
        const noun = nounsOf(lang).of[kind as LabelKind]
        const given = forms.split(', ')
        assert.deepEqual([noun.one, noun.many], [given[0], given.at(-1)], kind)
      }
    })
  }

  it('are those of the folder', async () => {
    const files = await readdir('src/words')
    const languages = files
      .filter(file => /^[a-z]{2}\.ts$/.test(file))
      .map(file => file.slice(0, 2))
    assert.deepEqual(Object.keys(written).sort(), languages.sort())
  })

  it('are English where a language has none of its own', () => {
    assert.equal(wordsOf('xx').abstract, 'Abstract')
    assert.equal(nounsOf('hu').of.figure.one, 'Figure')
    assert.equal(matterWordsOf('pl').supportedBy, 'This work was supported by')
    assert.equal(matterWordsOf('pl').parts.ethics, 'Ethics statement')
    assert.equal(wordsOf('constructor').abstract, 'Abstract')
  })

  it('are found by any form of the tag', () => {
    assert.equal(wordsOf('pt-BR').abstract, 'Resumo')
    assert.equal(wordsOf('zh-Hant-TW').abstract, '摘要')
    assert.equal(wordsOf('no').abstract, 'Sammendrag')
    assert.equal(wordsOf('AR').abstract, 'الملخص')
    assert.equal(directionOf('AR-sa'), 'rtl')
  })
})
