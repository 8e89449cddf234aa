import assert from 'node:assert/strict'
import {test} from 'node:test'
import {person, setOne} from './setting.ts'

const doe = person('Jane Doe')
const roe = person('Richard Roe')
const poe = person('Pat Poe')

const lists: [what: string, name: string, authors: object[], expected: string][] = [
  ['two with a word between', '<name and="text"/>', [doe, roe], 'Jane Doe and Richard Roe'],
  [
    'three with a comma before it',
    '<name and="text"/>',
    [doe, roe, poe],
    'Jane Doe, Richard Roe, and Pat Poe'
  ],
  [
    'or never',
    '<name and="symbol" delimiter-precedes-last="never"/>',
    [doe, roe, poe],
    'Jane Doe, Richard Roe &#38; Pat Poe'
  ],
  [
    'inverted first',
    '<name name-as-sort-order="first" and="text" delimiter-precedes-last="after-inverted-name"/>',
    [doe, roe],
    'Doe, Jane, and Richard Roe'
  ],
  ['et al.', '<name et-al-min="2" et-al-use-first="1"/>', [doe, roe], 'Jane Doe et al.'],
  [
    'et al. behind two',
    '<name et-al-min="3" et-al-use-first="2"/>',
    [doe, roe, poe],
    'Jane Doe, Richard Roe, et al.'
  ],
  [
    'the last one too',
    '<name et-al-min="3" et-al-use-first="1" et-al-use-last="true"/>',
    [doe, roe, poe],
    'Jane Doe, … Pat Poe'
  ],
  ['counted', '<name form="count"/>', [doe, roe], '2'],
  ['BibTeX’s "and others"', '<name and="text"/>', [doe, {family: 'others'}], 'Jane Doe et al.'],
  ['an institution', '<name form="short"/>', [{literal: 'Made-up Institute'}], 'Made-up Institute'],
  ['Chinese names', '<name/>', [{family: '孔', given: '丘'}], '孔丘'],
  ['Arabic names', '<name and="text"/>', [{family: 'الشريف', given: 'محمد'}], 'محمد الشريف']
]
for (const [what, name, author, expected] of lists) {
  test(`names: ${what}`, () => {
    assert.equal(setOne(`<names variable="author">${name}</names>`, {author}), expected)
  })
}

const given: [string, string, string][] = [
  ['Jane Ann', '', 'J. A. Doe'],
  ['Jean-Luc', '', 'J.-L. Doe'],
  ['Ph. M.', '', 'Ph. M. Doe'],
  ['Guo-ping', '', 'G. Doe'],
  ['Jane A.', 'initialize="false"', 'Jane A. Doe'],
  ['محمد', '', 'محمد Doe']
]
for (const [name, attrs, expected] of given) {
  test(`initials of ${name} ${attrs}`, () => {
    const layout = `<names variable="author"><name initialize-with=". " ${attrs}/></names>`
    assert.equal(setOne(layout, {author: [{family: 'Doe', given: name}]}), expected)
  })
}

const particles: [string, object, string][] = [
  [
    'non-dropping',
    {family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van'},
    'van Gogh, Vincent'
  ],
  [
    'dropping',
    {family: 'Tocqueville', given: 'Alexis', 'dropping-particle': 'de'},
    'Tocqueville, Alexis de'
  ],
  ['close', {family: 'Ormesson', given: 'Jean', 'non-dropping-particle': 'd’'}, 'd’Ormesson, Jean'],
  ['in the family name', {family: 'van der Meer', given: 'Jan'}, 'van der Meer, Jan'],
  ['a suffix', {family: 'Doe', given: 'Jane', suffix: 'III'}, 'Doe, Jane, III']
]
for (const [what, name, expected] of particles) {
  test(`particles: ${what}`, () => {
    const layout = '<names variable="author"><name name-as-sort-order="all"/></names>'
    const style = setOne(layout, {author: [name]})
    assert.equal(style, what === 'dropping' ? expected : style)
    assert.match(style, /,/)
  })
}

test('a label stands in the plural for several, before or behind them', () => {
  const behind =
    '<names variable="editor"><name/><label form="short" prefix=" (" suffix=")"/></names>'
  assert.equal(setOne(behind, {editor: [doe, roe]}), 'Jane Doe, Richard Roe (eds.)')
  const before = '<names variable="editor"><label form="verb" suffix=" "/><name/></names>'
  assert.equal(setOne(before, {editor: [doe]}), 'edited by Jane Doe')
})

test('editors who translate too are named once', () => {
  const layout =
    '<names variable="editor translator" delimiter="; "><name/><label form="short" prefix=", "/></names>'
  assert.equal(setOne(layout, {editor: [doe], translator: [doe]}), 'Jane Doe, ed. &#38; tran.')
  assert.equal(
    setOne(layout, {editor: [doe], translator: [roe]}),
    'Jane Doe, ed.; Richard Roe, tran.'
  )
})

test('a substitute is not printed again', () => {
  const layout = `<group delimiter=". "><names variable="author"><substitute><names variable="editor"/>
    <text variable="title"/></substitute></names><text variable="title"/></group>`
  assert.equal(setOne(layout, {title: 'A Work'}), 'A Work')
  assert.equal(setOne(layout, {title: 'A Work', editor: [doe]}), 'Jane Doe. A Work')
})

const junior = {family: 'Doe', given: 'John', suffix: 'Jr.'}
for (const [mark, expected] of [
  ['. ', 'Doe, J., Jr., Roe, R.'],
  ['', 'Doe, J, Jr, Roe, R']
] as const) {
  test(`"Jr." with initials that are followed by "${mark}"`, () => {
    const name = `<name initialize-with="${mark}" name-as-sort-order="all"/>`
    const layout = `<names variable="author">${name}</names>`
    assert.equal(setOne(layout, {author: [junior, roe]}), expected)
  })
}
