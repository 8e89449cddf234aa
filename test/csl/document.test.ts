import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {inYear, person, setIn} from './setting.ts'

const short =
  '<names variable="author"><name form="short" and="text" initialize-with=". "/></names>'
const cite = `<group delimiter=" ">${short}<date variable="issued"><date-part name="year"/></date></group>`

function authorDate(options: string, sort = '', layout = ''): string {
  return `<citation ${options}>${sort}<layout prefix="(" suffix=")" delimiter="; " ${layout}>${cite}</layout></citation>`
}
function work(authors: string, year: number, title = 'T') {
  return {author: authors.split(', ').map(person), issued: inYear(year), title}
}

describe('what tells works apart', () => {
  test('letters behind the year, in the bibliography’s order', () => {
    const style = `${authorDate('disambiguate-add-year-suffix="true"')}
      <bibliography><sort><key variable="title"/></sort><layout>${cite}</layout></bibliography>`
    const set = setIn(
      style,
      [work('Jane Doe', 2020, 'B'), work('Jane Doe', 2020, 'A')],
      [['k1'], ['k2']]
    )
    assert.deepEqual(set.clusters, ['(Doe 2020b)', '(Doe 2020a)'])
    assert.deepEqual(
      set.lists[0]?.map(({html}) => html),
      ['Doe 2020a', 'Doe 2020b']
    )
  })
  test('given names, where the families are alike', () => {
    const style = authorDate(
      'disambiguate-add-givenname="true" givenname-disambiguation-rule="all-names"'
    )
    const set = setIn(
      style,
      [work('Jane Doe', 2020), work('Ann Doe', 2021), work('Pat Poe', 2020)],
      [['k1', 'k2', 'k3']]
    )
    assert.deepEqual(set.clusters, ['(J. Doe 2020; A. Doe 2021; Poe 2020)'])
  })
  test('given names by cite only where the whole cites are alike', () => {
    const style = authorDate(
      'disambiguate-add-givenname="true" givenname-disambiguation-rule="by-cite"'
    )
    const set = setIn(
      style,
      [work('Jane Doe', 2020), work('Ann Doe', 2021), work('Ann Doe', 2020)],
      [['k1', 'k2', 'k3']]
    )
    assert.deepEqual(set.clusters, ['(J. Doe 2020; Doe 2021; A. Doe 2020)'])
  })
  test('initials, where they tell from some if not from all', () => {
    const style = authorDate(
      'disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name-with-initials"'
    )
    const works = [work('Jane Doe', 2020), work('John Doe', 2021), work('Mary Doe', 2022)]
    const {clusters} = setIn(style, works, [['k1'], ['k2'], ['k3']])
    assert.deepEqual(clusters, ['(J. Doe 2020)', '(J. Doe 2021)', '(M. Doe 2022)'])
  })
  test('initials even where the style asks for none, if its rule is to add no more', () => {
    const bare = '<names variable="author"><name form="short"/></names>'
    const style = `<citation disambiguate-add-givenname="true"
      givenname-disambiguation-rule="all-names-with-initials"><layout>${bare}</layout></citation>`
    const works = [work('Jane Ann Doe', 2020), work('Mary Doe', 2022)]
    assert.deepEqual(setIn(style, works, [['k1'], ['k2']]).clusters, ['JA Doe', 'M Doe'])
  })
  test('no given name where one person is written with and without stops', () => {
    const style = authorDate(
      'disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name"'
    )
    const works = [work('J Doe', 2020), work('J. Doe', 2021)]
    const {clusters} = setIn(style, works, [['k1'], ['k2']])
    assert.deepEqual(clusters, ['(Doe 2020)', '(Doe 2021)'])
  })
  test('more names, no more than it takes', () => {
    const style = authorDate('et-al-min="3" et-al-use-first="1" disambiguate-add-names="true"')
    const items = [
      work('J Doe, R Roe, P Poe, L Loe', 2020),
      work('J Doe, M Moe, P Poe, L Loe', 2020)
    ]
    assert.deepEqual(setIn(style, items, [['k1'], ['k2']]).clusters, [
      '(Doe, Roe, et al. 2020)',
      '(Doe, Moe, et al. 2020)'
    ])
  })
  test('more names where the first cites are alike, if later ones print more of them', () => {
    const style = authorDate(
      'et-al-min="3" et-al-use-first="1" et-al-subsequent-min="6" disambiguate-add-names="true"'
    )
    const works = [work('A Doe, B Roe, C Poe', 2020), work('A Doe, B Roe, D Moe', 2020)]
    const {clusters} = setIn(style, works, [['k1'], ['k2']])
    assert.deepEqual(clusters, ['(Doe, Roe, and Poe 2020)', '(Doe, Roe, and Moe 2020)'])
  })
  test('in the bibliography too, but initials stay where the style wants them', () => {
    const list = `<bibliography et-al-min="3" et-al-use-first="1"><layout>
      <names variable="author"><name initialize-with="."/></names></layout></bibliography>`
    const options = 'et-al-min="3" et-al-use-first="1" disambiguate-add-names="true"'
    const works = [work('Ann Doe, B Roe, C Poe', 2020), work('Ann Doe, B Roe, D Moe', 2020)]
    const {lists} = setIn(authorDate(options) + list, works, [['k1'], ['k2']])
    assert.deepEqual(
      lists[0]?.map(({html}) => html),
      ['A. Doe, B. Roe, C. Poe', 'A. Doe, B. Roe, D. Moe']
    )
  })
  test('names that tell nothing are not added', () => {
    const style = authorDate(
      'et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" disambiguate-add-year-suffix="true"'
    )
    const items = [work('J Doe, R Roe, P Poe', 2020), work('J Doe, R Roe, P Poe', 2020)]
    assert.deepEqual(setIn(style, items, [['k1', 'k2']]).clusters, [
      '(Doe et al. 2020a; Doe et al. 2020b)'
    ])
  })
})

describe('collapsing', () => {
  const options = 'disambiguate-add-year-suffix="true" cite-group-delimiter=", "'
  const items = [
    work('J Doe', 2020),
    work('J Doe', 2020),
    work('J Doe', 2020),
    work('J Doe', 2021),
    work('R Roe', 2020)
  ]
  const all = [['k1', 'k2', 'k3', 'k4', 'k5']]
  for (const [collapse, expected] of [
    ['year', '(Doe 2020a, 2020b, 2020c, 2021; Roe 2020)'],
    ['year-suffix', '(Doe 2020a, b, c, 2021; Roe 2020)'],
    ['year-suffix-ranged', '(Doe 2020a–c, 2021; Roe 2020)']
  ] as const) {
    test(collapse, () => {
      assert.deepEqual(
        setIn(authorDate(`${options} collapse="${collapse}"`), items, all).clusters,
        [expected]
      )
    })
  }
  test('numbers, and what breaks a range', () => {
    const style = `<citation collapse="citation-number"><sort><key variable="citation-number"/></sort>
      <layout delimiter=","><group delimiter=" "><text variable="citation-number"/><text variable="locator"/></group></layout></citation>`
    const set = setIn(style, items, [
      ['k1', 'k2'],
      ['k3', 'k1', 'k2'],
      ['k1', {key: 'k2', locator: '7'}, 'k3']
    ])
    assert.deepEqual(set.clusters, ['1,2', '1–3', '1,2 7,3'])
  })
})

describe('positions', () => {
  const style = `<citation><layout delimiter="; " suffix="."><choose>
    <if position="ibid-with-locator"><group delimiter=", "><text term="ibid"/><text variable="locator"/></group></if>
    <else-if position="ibid"><text term="ibid"/></else-if>
    <else-if position="subsequent"><group delimiter=", "><text variable="title"/><text variable="first-reference-note-number" prefix="n. "/></group></else-if>
    <else><text variable="title" suffix=" in full"/></else></choose></layout></citation>`
  const items = [{title: 'A'}, {title: 'B'}]
  test('ibid, with another page, and back', () => {
    const clusters = [['k1'], ['k1'], [{key: 'k1', locator: '3'}], ['k2'], ['k1']]
    assert.deepEqual(setIn(style, items, clusters, {notes: true}).clusters, [
      'A in full.',
      'Ibid.',
      'Ibid., 3.',
      'B in full.',
      'A, n. 1.'
    ])
  })
  test('behind a note that cites two works nothing is the same place', () => {
    const clusters = [['k1', 'k2'], ['k2']]
    assert.equal(setIn(style, items, clusters, {notes: true}).clusters[1], 'B, n. 1.')
  })
})

test('repeated authors of the bibliography are replaced', () => {
  const style = `<citation><layout><text variable="title"/></layout></citation>
    <bibliography subsequent-author-substitute="———"><sort><key variable="title"/></sort>
    <layout><group delimiter=". "><names variable="author"/><text variable="title"/></group></layout></bibliography>`
  const items = [
    work('Jane Doe', 2020, 'A'),
    work('Jane Doe', 2020, 'B'),
    work('Pat Poe', 2020, 'C')
  ]
  assert.deepEqual(
    setIn(style, items).lists[0]?.map(({html}) => html),
    ['Jane Doe. A', '———. B', 'Pat Poe. C']
  )
})

test('the layout’s prefix belongs to the field that stands out', () => {
  const style = `<citation><layout><text variable="citation-number"/></layout></citation>
    <bibliography second-field-align="flush"><layout prefix="[">
      <text variable="citation-number" suffix="]"/><text variable="title"/></layout></bibliography>`
  const [list] = setIn(style, [work('Jane Doe', 2020)]).lists
  assert.equal(
    list?.[0]?.html,
    '<div class="csl-left-margin">[1]</div><div class="csl-right-inline">T</div>'
  )
})

test('parentheses inside the parentheses of a note are brackets', () => {
  const style = `<citation><layout>
    <group prefix="(" suffix=")"><text value="a" prefix="(" suffix=")"/><text value="b"/></group>
    <text value="c" prefix=" (" suffix=")"/></layout></citation>`
  const works = [work('Jane Doe', 2020)]
  assert.deepEqual(setIn(style, works, [['k1']], {notes: true}).clusters, ['([a]b) (c)'])
  assert.deepEqual(setIn(style, works, [['k1']]).clusters, ['((a)b) (c)'])
})

test('a list of some works keeps the numbers of the whole, and substitutes within itself', async () => {
  const style = `<citation><layout><text variable="citation-number"/></layout></citation>
    <bibliography><layout><text variable="citation-number" suffix=". "/><text variable="title"/></layout></bibliography>`
  const set = setIn(style, [{title: 'A'}, {title: 'B'}, {title: 'C'}], [['k3'], ['k1']])
  assert.deepEqual(set.clusters, ['1', '2'])
  assert.deepEqual(
    set.lists[0]?.map(({html}) => html),
    ['1. C', '2. A', '3. B']
  )
})

test('slots of the manuscript pass untouched', () => {
  const set = setIn(
    '<citation><layout><text variable="title"/></layout></citation>',
    [{title: 'A'}],
    [[{key: 'k1', prefix: 'see \uE000 ', suffix: ', <i>passim</i> \uE001'}]]
  )
  assert.deepEqual(set.clusters, ['see \uE000 A, <i>passim</i> \uE001'])
})
