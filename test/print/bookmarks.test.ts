import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {type Press, startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'
import {open, pageOf} from './read.ts'

const long =
  'International Mechanisms of Peacebuilding after Armed Conflict and the Responsibility of the State'
const formula = 'Of <math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math> and more'
const arabic =
  'الآليات الدولية لبناء السلام بعد النزاع المسلح: الدولة والأمم المتحدة والقوات الدولية في ليبيريا وتيمور-ليشتي'

describe('the bookmarks of a PDF', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  async function bookmarks(body: string): Promise<string[]> {
    const document = await open((await press.print(pageOf(body))).pdf)
    const outline = await document.getOutline()
    await document.destroy()
    const flat = (items: typeof outline, depth: number): string[] =>
      items.flatMap(({title, items: inner}) => [
        `${'  '.repeat(depth)}${title}`,
        ...flat(inner, depth + 1)
      ])
    return flat(outline ?? [], 0)
  }

  const named: readonly (readonly [string, string, string])[] = [
    ['breaks over lines', `<h1>${long}</h1>`, long],
    [
      'mixes faces',
      '<h1>On <em>peace</em>, <b>war</b>\n and <code>x</code></h1>',
      'On peace, war and x'
    ],
    ['is Arabic', `<h1 lang="ar" dir="rtl">${arabic}</h1>`, arabic],
    ['has a number', '<h1><span>2.1</span> A contested\u00a0term</h1>', '2.1 A contested term'],
    [
      'holds a citation',
      `<h1>${long} (<a href="#a">Müller &amp; Doe, <em>2020</em></a>)</h1>`,
      `${long} (Müller & Doe, 2020)`
    ],
    ['holds a formula', `<h1>${formula}</h1>`, 'Of x^2 and more'],
    ['has a note', '<h1>Peace<sup><a href="#n" data-footnote-ref>1</a></sup></h1>', 'Peace'],
    ['breaks where it says', '<h1>Peace<br>and war</h1>', 'Peace and war'],
    [
      'has soft hyphens, some of them used',
      `<h1>${'the inter\u00adnational\u00adisation of '.repeat(9)}</h1>`,
      'the internationalisation of '.repeat(9).trim()
    ],
    [
      'holds what is not shown or not said',
      '<h1>Peace <i hidden>a</i> <i style="visibility: hidden">b</i> <i aria-hidden="true">c</i></h1>',
      'Peace'
    ],
    ['is set in capitals', '<h1 style="text-transform: uppercase">Peace</h1>', 'Peace'],
    [
      'looks like a PDF',
      '<h1>(a \\ ) /Next 1 0 R &gt;&gt; endobj</h1>',
      '(a \\ ) /Next 1 0 R >> endobj'
    ]
  ]
  for (const [what, body, name] of named) {
    it(`are right when a heading ${what}`, async () => {
      assert.deepEqual(await bookmarks(`${body}<p>Text</p>`), [name])
    })
  }

  it('keep their order and their levels, with equal ones and leaps', async () => {
    const body = `<h1>${long}</h1><h2>Case</h2><h4>Notes</h4><h3>Notes</h3><h2>Case</h2><h3>Notes</h3><h1>References</h1>`
    assert.deepEqual(await bookmarks(body), [
      long,
      '  Case',
      '    Notes',
      '    Notes',
      '  Case',
      '    Notes',
      'References'
    ])
  })

  it('are all found behind one that looks like a PDF', async () => {
    const body = `<h1>/Next 1 0 R /First 1 0 R</h1><h1>${long}</h1>`
    assert.deepEqual(await bookmarks(body), ['/Next 1 0 R /First 1 0 R', long])
  })

  it('leave out what the print does not show', async () => {
    const hidden = ['hidden', 'aria-hidden="true"', 'style="visibility: hidden"']
    const around = hidden.map(how => `<div ${how}><h2>Hidden</h2></div>`)
    const itself = [...hidden, 'role="none"'].map(how => `<h2 ${how}>Hidden</h2>`)
    for (const body of [...around, ...itself]) {
      // A formula is not to be found by its letters: the count must be right.
      const names = await bookmarks(`<h1>${formula}</h1>${body}<h2></h2><h2>Shown</h2>`)
      assert.deepEqual(names, ['Of x^2 and more', '  Shown'], body)
    }
  })

  it('are found by their letters where the browser counts otherwise', async () => {
    const other = '<p role="heading" aria-level="2">No heading of ours</p>'
    const body = `<h1>${long}</h1>${other}<h2>1.2 Case</h2><h2>2.1 Case</h2><h1 dir="rtl">${arabic}</h1>`
    assert.deepEqual(await bookmarks(body), [
      long,
      '  No heading of ours',
      '  1.2 Case',
      '  2.1 Case',
      arabic
    ])
  })

  it('stay as they are where their letters are in doubt', async () => {
    const other = '<p role="heading" aria-level="2">1.2 Case</p>'
    const body = `<h1>${long}</h1>${other}<h2>2.1 Case</h2><h2>1.2 Case</h2>`
    assert.deepEqual(await bookmarks(body), [long, '  1.2 Case', '  2.1 Case', '  1.2 Case'])
  })

  it('are the same bytes each time', async () => {
    const page = pageOf(named.map(([, body]) => body).join(''))
    const first = Buffer.from((await press.print(page)).pdf)
    assert.ok(first.equals((await press.print(page)).pdf))
  })

  const qpdf = spawnSync('qpdf', ['--version']).status === 0
  it('stand up to qpdf', {skip: qpdf ? false : 'qpdf is not installed'}, async () => {
    const folder = scratch()
    const path = join(folder, 'paper.pdf')
    writeFileSync(path, (await press.print(pageOf(named.map(([, body]) => body).join('')))).pdf)
    const {status, stdout, stderr} = spawnSync('qpdf', ['--check', path], {encoding: 'utf8'})
    rmSync(folder, {recursive: true})
    assert.equal(status, 0, stdout + stderr)
  })
})
