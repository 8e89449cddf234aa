import assert from 'node:assert/strict'
import {test} from 'node:test'
import {inYear, person, setIn} from './setting.ts'

const people = (names: string) => names.split(', ').map(person)
const title = '<layout><text variable="title"/></layout>'

/** The titles of a bibliography sorted by some keys, each authors' list being the title. */
function order(keys: string, authors: readonly string[], attrs = ''): (string | undefined)[] {
  const style = `
    <macro name="author">
      <names variable="author"><name form="short"/><substitute><names variable="editor"/></substitute></names>
    </macro>
    <macro name="count"><names variable="author"><name form="count"/></names></macro>
    <bibliography ${attrs}><sort>${keys}</sort>${title}</bibliography>`
  const works = authors.map((names, index) => ({
    ...(names.startsWith('ed. ') ? {editor: people(names.slice(4))} : {author: people(names)}),
    title: names,
    issued: inYear(2020 - index)
  }))
  return setIn(style, works).lists[0]?.map(({html}) => html) ?? []
}

test('"et al." is no part of what is sorted: years decide between works of one first author', () => {
  const keys = '<key macro="author"/><key variable="issued"/>'
  assert.deepEqual(
    order(keys, ['A Doe', 'A Doe, B Roe, C Poe'], 'et-al-min="3" et-al-use-first="1"'),
    ['A Doe, B Roe, C Poe', 'A Doe']
  )
})

test('a work without authors counts none, and stands before those that have some', () => {
  const keys = '<key macro="author" names-min="1" names-use-first="1"/><key macro="count"/>'
  assert.deepEqual(order(keys, ['A Doe, B Roe', 'A Doe', 'ed. A Doe, C Poe']), [
    'ed. A Doe, C Poe',
    'A Doe',
    'A Doe, B Roe'
  ])
})

test('cites of one author and year stand as the author wrote them, whatever letters their years take', () => {
  const cite = '<names variable="author"/> <date variable="issued"><date-part name="year"/></date>'
  const style = `
    <macro name="year"><date variable="issued"><date-part name="year"/></date><text variable="year-suffix"/></macro>
    <citation disambiguate-add-year-suffix="true">
      <sort><key variable="author"/><key macro="year"/></sort>
      <layout delimiter="; "><names variable="author"/><text macro="year" prefix=" "/></layout>
    </citation>
    <bibliography><sort><key variable="title"/></sort><layout>${cite}</layout></bibliography>`
  const doe = {author: people('A Doe'), issued: inYear(2020)}
  const {clusters} = setIn(
    style,
    [
      {...doe, title: 'B'},
      {...doe, title: 'A'}
    ],
    [['k1', 'k2']]
  )
  assert.deepEqual(clusters, ['A Doe 2020b; A Doe 2020a'])
})

test('an empty delimiter of groups is none: years of one author never run together', () => {
  const style = `<citation collapse="year" cite-group-delimiter=""><layout delimiter="; ">
    <names variable="author"/><date variable="issued" prefix=" "><date-part name="year"/></date>
    </layout></citation>`
  const works = [2019, 2020].map(year => ({author: people('A Doe'), issued: inYear(year)}))
  assert.deepEqual(setIn(style, works, [['k1', 'k2']]).clusters, ['A Doe 2019, 2020'])
})

test('numbers are drawn together only where the cite is a number', () => {
  const cite = (more: string) => `<citation collapse="citation-number">
    <layout delimiter=", "><text variable="citation-number"/>${more}</layout></citation>`
  const works = [1, 2, 3].map(year => ({title: 'T', issued: inYear(year)}))
  const keys = [['k1', 'k2', 'k3']]
  assert.deepEqual(setIn(cite(''), works, keys).clusters, ['1–3'])
  const titles = setIn(cite('<text variable="title" prefix=" "/>'), works, keys)
  assert.deepEqual(titles.clusters, ['1 T, 2 T, 3 T'])
})

test('a dash stands for the authors of the work before, never for the word that they are unknown', () => {
  const anonymous = '<text macro="anonymous"/>'
  const style = `<macro name="anonymous"><text term="anonymous"/></macro>
    <citation><layout><text variable="title"/></layout></citation>
    <bibliography subsequent-author-substitute="—"><layout delimiter=" ">
    <names variable="author"><substitute>${anonymous}</substitute></names></layout></bibliography>`
  const set = (authors: object) => setIn(style, [authors, authors]).lists[0]?.map(({html}) => html)
  assert.deepEqual(set({author: people('A Doe')}), ['A Doe', '—'])
  assert.deepEqual(set({}), ['Anonymous', 'Anonymous'])
})

test('a key with a limit of names has "et al.": works of one author alone stand before those with others', () => {
  const keys = '<key macro="author" names-min="2" names-use-first="1"/><key variable="issued"/>'
  assert.deepEqual(order(keys, ['A Doe', 'A Doe, B Roe']), ['A Doe', 'A Doe, B Roe'])
})
