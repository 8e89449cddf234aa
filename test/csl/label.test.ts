import assert from 'node:assert/strict'
import {test} from 'node:test'
import {person, setIn} from './setting.ts'

const pages =
  '<group delimiter=" "><label variable="page" form="short"/><text variable="locator"/></group>'

function cited(layout: string, item: object, cite: object): string | undefined {
  const style = `<citation><layout>${layout}</layout></citation>`
  return setIn(style, [{title: 'T', ...item}], [[{key: 'k1', ...cite}]]).clusters[0]
}

test('the label of pages stands before a page that is cited, where the work has none of its own', () => {
  assert.equal(cited(pages, {}, {locator: '5'}), 'p. 5')
  assert.equal(cited(pages, {}, {locator: '5', label: 'chapter'}), '5')
})

test('a label alone holds no group together', () => {
  const layout = `<text variable="title"/><group prefix=", ">${pages}</group>`
  assert.equal(cited(layout, {page: '1-9'}, {}), 'T')
})

test('a style’s words for the main dialect hold for the others', () => {
  const term = '<locale xml:lang="en-US"><terms><term name="et-al">u.a.</term></terms></locale>'
  const style = `${term}<citation et-al-min="2" et-al-use-first="1"><layout>
    <names variable="author"/></layout></citation>`
  const authors = {author: [person('A Doe'), person('B Roe')]}
  assert.deepEqual(setIn(style, [authors], [['k1']], {lang: 'en-GB'}).clusters, ['A Doe u.a.'])
})
