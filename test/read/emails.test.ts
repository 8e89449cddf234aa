import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {hasEmail} from '../../src/read/markdown/emails.ts'
import {parse} from '../../src/read/markdown/parse.ts'

const front = '---\ntitle: T\nemail: jane@example.org\n---\n\n'

test('a text with an address is parsed with the search for addresses', () => {
  assert.ok(hasEmail(`${front}Write to jane@example.org.`))
  const [paragraph] = parse('Write to jane_doe-@example.org.', new VFile()).children
  const link = paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined
  assert.ok(link?.type === 'link')
  assert.equal(link.url, 'mailto:jane_doe-@example.org')
  // Links that are made of the finished tree have no place.
  assert.equal(link.position?.start.column, 10)
})

for (const text of [
  `${front}No address.`,
  'As @doe2020 says [-@roe2019, p. 3].',
  'At @doe, a.b.',
  'me@here'
]) {
  test(`no address is looked for in: ${text.slice(-40)}`, () => {
    assert.equal(hasEmail(text), false)
  })
}
