import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {type Bench, openBench} from './tab.ts'

/** Eight lines on a page. */
const css =
  '--columns:1;--column-gap:0;--text-width:70mm;--page-width:100mm;--margin-top:15mm;--margin-inner:15mm;--margin-outer:15mm;' +
  '--text-height:calc(8*var(--line));--page-height:calc(8*var(--line) + 30mm);' +
  '--across:calc(8*var(--line));--across-height:70mm;--floats:here'

const words = (count: number): string => 'considerations of peace '.repeat(count / 3)
const sum =
  '<math><munderover><mo movablelimits="false">∑</mo><mi>i</mi><mi>n</mi></munderover></math>'
const note = (number: number): string =>
  `<sup><a href="#fn-${number}" id="fnref-${number}" data-footnote-ref="">${number}</a></sup>`
const notes = (...texts: string[]): string =>
  `<section class="footnotes"><h2 class="notes-title">Notes</h2><ol>${texts
    .map((text, i) => `<li id="fn-${i + 1}"><p>${text}</p></li>`)
    .join('')}</ol></section>`
const svg = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"
const figure = `<figure><div class="art"><img alt="" width="90" height="60" src="${svg}"></div></figure>`
const items = (count: number, text = words(24)): string => `<li>${text}</li>`.repeat(count)

const cases: Readonly<Record<string, string>> = {
  'text and notes that are both cut have ids of their own': `<p>${words(60)}${note(1)}</p><p>${words(90)}</p>${notes(words(150))}`,
  'a list counts on behind an item that is cut': `<ol start="4">${items(6)}</ol>`,
  'a list counts on behind an item of its own number': `<ol><li value="7">${words(60)}</li>${items(4)}</ol>`,
  'a list that counts down does so behind a cut': `<ol reversed>${items(6)}</ol>`,
  'a list in a list counts on': `<ol>${`<li>${words(9)}<ol start="3">${items(3)}</ol></li>`.repeat(3)}</ol>`,
  'lines with tall formulas are as high as they are': `<p>${`${words(9)}${sum} `.repeat(20)}</p>`,
  'lines with pronunciations are lines': `<p>${`${words(6)}<ruby>peace<rt>pis</rt></ruby> `.repeat(20)}</p>`,
  'empty lines of code are lines': `<pre><code>${'a\n\n\nb\n'.repeat(12)}</code></pre>`,
  'the first row of a table has its head once': `<figure class="table"><figcaption>${words(40)}</figcaption><div class="table-box"><table><thead><tr><th>${words(9)}</th></tr></thead><tbody>${`<tr><td>${words(12)}</td></tr>`.repeat(20)}</tbody></table></div></figure>`,
  'a cell that spans rows keeps its place on the next page': `<table><tbody><tr><td rowspan="12">peace</td><td>${words(6)}</td><td>x</td></tr>${`<tr><td>${words(12)}</td><td>x</td></tr>`.repeat(11)}</tbody></table>`,
  'a page that begins behind a figure set elsewhere has no margin above': `${figure}<blockquote><p>${words(90)}</p></blockquote>`,
  'a figure higher than the page is made smaller': `<p>${words(30)}</p><figure><div class="art"><img alt="" width="90" height="900" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='90' height='900'/>"></div><figcaption>${words(9)}</figcaption></figure>`,
  'a row higher than the page is made smaller': `<p>${words(30)}</p><table><tbody><tr><td>${words(150)}</td><td>${words(3)}</td></tr></tbody></table>`,
  'details go on without a summary': `<details open><summary>peace</summary><p>${words(150)}</p></details><details open><p>${words(150)}</p></details>`,
  'a rule takes its room behind a figure set elsewhere': `<p>${words(24)}</p>${figure}<hr><p>${words(60)}</p><hr><p>${words(60)}</p>`,
  'a paragraph that begins a page keeps its indent': Array.from(
    {length: 40},
    (_, i) => `<p>${words(3 * ((i % 7) + 3))}</p>`
  ).join(''),
  'words before a block begin an item': `<ul>${`<li>${words(3)}<blockquote>${words(12)}</blockquote></li>`.repeat(9)}</ul>`,
  'a pronunciation over two lines is in both': `<p>${`${words(3)}<ruby>${words(9)}<rt>pis</rt></ruby> `.repeat(20)}</p>`,
  'notes of a page leave the room for numbers that all of them leave': `${Array.from({length: 110}, (_, i) => `<p>${words(6)}${note(i + 1)}</p>`).join('')}${notes(...new Array<string>(110).fill(words(18)))}`,
  'a term stands with what it means': `<dl>${Array.from({length: 9}, (_, i) => `<dt>peace</dt><dd>${words(9 + (i % 3) * 6)}</dd>`).join('')}</dl>`,
  'a page ends within an address': `<p>${words(3)}<a>${'considerations/<wbr>'.repeat(60)}peace</a></p>`,
  'a title of contents stands with its list': Array.from(
    {length: 8},
    (_, i) =>
      `<nav class="contents-list"><p class="contents-title">peace</p><ol>${items((i % 4) + 3, 'peace')}</ol></nav>`
  ).join(''),
  'cells beside one that spans rows are as wide as they were': `<table><tbody><tr><td rowspan="20">peace</td><td>${words(9)}</td><td>${words(9)}</td></tr>${Array.from({length: 19}, (_, i) => `<tr><td>${words(9 + (i % 3) * 3)}</td><td>${words(12)}</td></tr>`).join('')}</tbody></table>`,
  'columns keep their widths where rows lack cells': `<table><tbody>${`<tr><td rowspan="3">${words(3)}</td><td>${words(6)}</td><td>x</td></tr><tr><td colspan="2">peace</td></tr><tr><td>x</td><td>${words(3)}</td></tr>`.repeat(6)}</tbody></table>`
}

const picture = `<figure><div class="art"><img alt="" width="90" height="140" src="${svg}"></div></figure>`
const table = (rows: string): string =>
  `<figure class="table"><figcaption>peace</figcaption><div class="table-box"><table><tbody>${rows}</tbody></table></div></figure>`
const row = (text: string): string => `<tr><td>${text}</td><td>${words(3)}</td></tr>`

/** On how many pages: one less than if the rest of one were left empty. */
const filled: Readonly<Record<string, readonly [pages: number, body: string]>> = {
  'text goes on before a page with a figure alone': [
    4,
    `<p>${words(12)}</p>${picture}<p>${words(42)}</p><p>${words(42)}</p>`
  ],
  'text goes on before a page across': [
    3,
    `<p>${words(12)}</p><figure class="landscape"><p>${words(6)}</p></figure><p>${words(12)}</p><p>${words(30)}</p>`
  ],
  'pages across keep their order, and none passes a figure': [
    3,
    `<p>${words(9)}</p><figure class="landscape"><p>${words(6)}</p></figure><p>${words(9)}</p><figure class="landscape"><p>${words(6)}</p></figure>${figure}<p>${words(9)}</p>`
  ],
  'code of more than half a page is divided': [
    2,
    `<p>${words(12)}</p><pre><code>${'a\n'.repeat(7)}</code></pre><p>${words(6)}</p>`
  ],
  'the caption stands above a row made smaller': [
    2,
    `<p>${words(30)}</p>${table(row(words(150)))}`
  ],
  'an image is made so small that its caption and the note of that stand below it': [
    2,
    `<p>${words(9)}</p><figure><div class="art"><img alt="" width="90" height="900" src="${svg}"></div><figcaption>peace${note(1)}</figcaption></figure>${notes(words(9))}`
  ],
  'a table higher than the page is divided': [
    3,
    `<p>${words(18)}</p>${table(row(words(6)).repeat(6))}`
  ],
  'a table of more than half a page with its notes is divided': [
    2,
    `<p>${words(12)}</p>${table(`${row('peace').repeat(3)}${row(`peace${note(1)}`)}`)}${notes(words(9))}`
  ]
}

describe('what a page divides', () => {
  let bench: Bench
  before(async () => {
    bench = await openBench()
  })
  after(() => bench.close())

  for (const [name, body] of Object.entries(cases))
    for (const dir of ['ltr', 'rtl'] as const)
      it(`${name}, ${dir}`, async () => {
        const {pages, wrongs, rough} = await bench.lay({css, dir, body})
        assert.ok(pages > 1)
        assert.deepEqual([...wrongs, ...rough], [])
      })

  for (const [name, [count, body]] of Object.entries(filled))
    it(name, async () => {
      const {pages, wrongs} = await bench.lay({css, dir: 'ltr', body})
      assert.deepEqual([pages, wrongs], [count, []])
    })
})
