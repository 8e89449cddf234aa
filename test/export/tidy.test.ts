import assert from 'node:assert/strict'
import {test} from 'node:test'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import {xmlIds} from '../../src/export/jats/ids.ts'
import {tidy} from '../../src/export/jats/tidy.ts'
import {linked, toAddress} from '../../src/export/jats/xref.ts'

test('a reference to nothing is its words', () => {
  const made = tidy(
    x('p', [x('xref', {rid: 'a b'}, 'both'), x('xref', {rid: 'b'}, 'none'), x('sec', {id: 'a'})])
  )
  assert.equal(toXml(made), '<p><xref rid="a">both</xref>none<sec id="a"></sec></p>')
})

test('what no XML can hold is left out', () => {
  const made = tidy(x('p', {title: 'a\u0000b'}, 'c\u0008\uFFFEd\uD800e\t\n\u{1F600}'))
  assert.equal(toXml(made), '<p title="ab">cde\t\n\u{1F600}</p>')
})

test('ids are names of XML, each there once', () => {
  const ids = xmlIds()
  assert.equal(ids.claim('label', 'fig:a'), 'fig-a')
  assert.equal(ids.claim('label', 'fig-a'), 'fig-a-2')
  assert.equal(ids.of('label', 'fig:a'), 'fig-a')
  assert.equal(ids.claim('label', 'fig:a'), undefined)
  assert.equal(ids.claim('label', '1 بناء/x'), 'id-1-بناء-x')
  assert.equal(ids.claim('work', 'doi:10.1000/x'), 'ref-doi-10.1000-x')
})

test('what cannot stand in a link stands between its parts', () => {
  const made = linked('xref', {rid: 'a'}, [
    {type: 'text', value: 'see '},
    x('inline-formula', 'f'),
    {type: 'text', value: ' there'}
  ])
  assert.equal(
    toXml(made),
    '<xref rid="a">see </xref><inline-formula>f</inline-formula><xref rid="a"> there</xref>'
  )
})

test('an address that would run something is no link', () => {
  const words = [{type: 'text' as const, value: 'words'}]
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x']) {
    assert.deepEqual(toAddress(url, words, undefined as never), words)
  }
  assert.equal(
    toXml(toAddress('https://example.org', words, undefined as never)).startsWith('<ext-link'),
    true
  )
})
