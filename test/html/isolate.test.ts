import assert from 'node:assert/strict'
import {test} from 'node:test'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import {isolate} from '../../src/html/isolate.ts'

function set(text: string, direction: 'ltr' | 'rtl'): string {
  const root = h('p', [h('span', {class: 'citation'}, text)])
  isolate(root, direction)
  return toHtml(root).replace(/^<p><span class="citation">|<\/span><\/p>$/g, '')
}

const cases: readonly (readonly ['ltr' | 'rtl', string, string])[] = [
  ['ltr', '(Doe, 2020, p. 3)', '(Doe, 2020, p. 3)'],
  ['ltr', '(الفلاني, 2019, p. 12)', '(<bdi>الفلاني</bdi>, 2019, p. 12)'],
  ['ltr', 'قياس الأشياء: دراسة, 2019', '<bdi>قياس الأشياء: دراسة</bdi>, 2019'],
  ['ltr', '«أثر القياس», 2019', '<bdi>«أثر القياس»</bdi>, 2019'],
  ['ltr', 'ابن-خلدون’', '<bdi>ابن-خلدون</bdi>’'],
  ['rtl', '(الفلاني، 2019، ص 12)', '(الفلاني، 2019، ص 12)'],
  ['rtl', '(Doe، 2020، ص 3)', '(<bdi>Doe</bdi>، 2020، ص 3)'],
  ['rtl', 'تحرير A. Poe & M. Low، 2018', 'تحرير <bdi>A. Poe &#x26; M. Low</bdi>، 2018'],
  [
    'rtl',
    'Sampletown: Sample Press، 2nd ed.',
    '<bdi>Sampletown: Sample Press</bdi>، <bdi>2nd ed</bdi>.'
  ],
  ['rtl', 'O’Doe-Roe 2020', '<bdi>O’Doe-Roe</bdi> 2020'],
  ['rtl', '[1، 2]', '[1، 2]'],
  ['rtl', 'Doe وRoe، 2020', '<bdi>Doe</bdi> و\u00A0<bdi>Roe</bdi>، 2020'],
  ['rtl', 'Doe וRoe, 2020', '<bdi>Doe</bdi> ו־<bdi>Roe</bdi>, 2020'],
  ['rtl', 'كريم وحسن، نحوDoe', 'كريم وحسن، نحو<bdi>Doe</bdi>']
]

for (const [direction, text, expected] of cases) {
  test(`${direction}: ${text}`, () => assert.equal(set(text, direction), expected))
}

test('a passage in another direction is one of its own', () => {
  const root = h('div', [h('div', {dir: 'rtl'}, [h('span', {class: 'citation'}, 'Doe الفلاني')])])
  isolate(root, 'ltr')
  assert.match(toHtml(root), /<bdi>Doe<\/bdi> الفلاني/)
})

test('addresses and text that is no citation stay', () => {
  const link = h('a', {translate: 'no', dir: 'ltr'}, 'https://example.org/حجر')
  const root = h('div', ['نص text', h('p', {class: 'csl-entry'}, [link])])
  isolate(root, 'rtl')
  assert.doesNotMatch(toHtml(root), /bdi/)
})
