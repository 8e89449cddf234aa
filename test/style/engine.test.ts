import assert from 'node:assert/strict'
import {createRequire} from 'node:module'
import {test} from 'node:test'
import type {CslItem} from '../../src/article.ts'
import {readLocales} from '../../src/read/style/locales.ts'
import {shelvedNames, shelvedStyle} from '../../src/read/style/shelf.ts'
import {type Element, readXml} from '../../src/xml.ts'

interface Engine {
  setOutputFormat(format: string): void
  updateItems(keys: readonly string[]): void
  makeBibliography(): readonly [unknown, readonly string[]] | false
}
type Start = new (sys: object, style: object | string, language: string, force: boolean) => Engine

const {Engine}: {Engine: Start} = createRequire(import.meta.url)('citeproc')
const item: CslItem = {
  id: 'a',
  type: 'article-journal',
  title: 'On the <span class="nocase">DNA</span> of things',
  author: [{family: 'Vries', given: 'Jan', 'non-dropping-particle': 'de'}],
  'container-title': 'Journal',
  page: '321–328',
  issued: {'date-parts': [[2020]]}
}

async function set(style: object | string, language = 'en-US'): Promise<string> {
  const locales = await readLocales([language])
  const retrieveLocale = (tag: string) => locales[tag] ?? locales['en-US']
  const engine = new Engine({retrieveLocale, retrieveItem: () => item}, style, language, true)
  engine.setOutputFormat('text')
  engine.updateItems(['a'])
  const made = engine.makeBibliography()
  return made ? made[1].join('') : ''
}

function xml(element: Element | string): string {
  if (typeof element === 'string') return escaped(element)
  const attrs = Object.entries(element.attrs).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  return `<${element.name}${attrs.join('')}>${element.children.map(xml).join('')}</${element.name}>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}

test('styles and locales of the package start the engine', async () => {
  const names = [...(await shelvedNames()).keys()]
  assert.ok(names.length > 2600)
  for (let index = 0; index < names.length; index += 50) {
    const style = await shelvedStyle(names[index] ?? '')
    assert.ok(style, names[index])
    await set(style)
  }
})

test('page ranges, particles and protected words as the styles want them', async () => {
  const chicago = await shelvedStyle('chicago-author-date')
  const apa = await shelvedStyle('apa')
  assert.ok(chicago && apa)
  assert.match(
    await set(chicago),
    /^Vries, Jan de\. 2020\. “On the DNA of Things\.” Journal, 321–28\./
  )
  assert.match(
    await set(apa),
    /^de Vries, J\. \(2020\)\. On the DNA of things\. Journal, 321–328\./
  )
})

test('a style read from XML is what the package holds', async () => {
  const style = await shelvedStyle('vancouver')
  assert.ok(style)
  const text = xml(style)
  assert.deepEqual(readXml(`<?xml version="1.0"?>\n<!-- x -->${text}\n`), style)
  assert.equal(await set(readXml(text)), await set(text))
})

test('XML: entities, CDATA, both quotes, comments', () => {
  assert.deepEqual(
    readXml(`<a b='&amp;"' c="&#x41;&#66;"><!-- <x> --><d/>e &lt;<![CDATA[<f>]]></a>`),
    {
      name: 'a',
      attrs: {b: '&"', c: 'AB'},
      children: [{name: 'd', attrs: {}, children: []}, 'e <', '<f>']
    }
  )
})

const faults: [string, string, number][] = [
  ['<a>\n<b></a>', '`</a>` stands where </b> should', 7],
  ['<a><b/>', '`<a>` is never closed', 0],
  ['<a x=1/>', 'this is not XML', 0],
  ['<a/>text', 'there is text outside the elements', 4],
  ['<a/><b/>', '`<b>` stands behind the end', 4],
  ['', 'there is nothing in this file', 0]
]

for (const [text, reason, at] of faults) {
  test(`XML: ${JSON.stringify(text)}`, () => assert.deepEqual(readXml(text), {reason, at}))
}
