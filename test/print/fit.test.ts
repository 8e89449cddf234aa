import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {type Press, startPress} from '../../src/print/print.ts'
import {linesOf, open, pageOf} from './read.ts'

const text =
  'The representation of international considerations in characteristic organisations ' +
  'demonstrates extraordinary responsibilities of contemporary mathematicians. '

describe('what is wider than the text', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  const cells = '<td>responsibilities</td>'.repeat(12)
  const wide: readonly (readonly [string, string, string])[] = [
    ['a line of code', `<pre>${'x'.repeat(120)}END</pre>`, 'made smaller'],
    ['a line of code, a little', `<pre>${'x'.repeat(60)}END</pre>`, 'made smaller'],
    ['a table', `<table><tr>${cells}<td>END</td></tr></table>`, 'made smaller'],
    [
      'a formula in a line',
      `<p>of <math><mtext>${'x'.repeat(120)}END</mtext></math></p>`,
      'made smaller'
    ],
    ['a box', '<div style="width: 150mm">END</div>', 'cut off']
  ]
  for (const [what, html, fate] of wide) {
    it(`leaves all else as it is: ${what}`, async () => {
      const body = `<p style="text-align: justify">${text.repeat(20)}</p>`
      const plain = await linesOf((await press.print(pageOf(body))).pdf)
      const {pdf, warnings} = await press.print(pageOf(body + html))
      const lines = await linesOf(pdf)
      assert.deepEqual(lines.slice(0, 20), plain.slice(0, 20))
      assert.match(lines.join(''), /E ?N ?D/)
      // In a container there is a word about the sandbox, and these pages have no face.
      const [warning = '', ...more] = warnings.filter(one => !/sandbox|printed in/.test(one))
      assert.ok(warning.startsWith(`Wider than the text, so it was ${fate}: `), warning)
      assert.equal(warning.includes('{.landscape}'), what === 'a table')
      assert.deepEqual(more, [])
    })
  }

  it('gets a page of its own across where the author wants it', async () => {
    const style =
      '<style>@page across {size: 180mm 120mm; margin: 10mm} .landscape {page: across; width: 160mm}</style>'
    const table = `<table><tr>${'<td>responsibilities</td>'.repeat(6)}<td>END</td></tr></table>`
    const body = `${style}<p style="text-align: justify">${text.repeat(20)}</p>`
    const before = await press.print(pageOf(body))
    const {pdf, warnings, pages} = await press.print(
      pageOf(`${body}<div class="landscape">${table}</div><p>${text}</p>`)
    )
    const plain = await linesOf(before.pdf)
    assert.deepEqual((await linesOf(pdf)).slice(0, 20), plain.slice(0, 20))
    assert.equal(pages, before.pages + 2)
    const sheet = await (await open(pdf)).getPage(before.pages + 1)
    const {width, height} = sheet.getViewport({scale: 1})
    assert.ok(width > height)
    assert.deepEqual(
      warnings.filter(warning => warning.startsWith('Wider')),
      []
    )
  })

  it('on such a page is measured by it', async () => {
    const style =
      '<style>@page across {size: 180mm 120mm} .landscape {page: across; width: 160mm}</style>'
    const table = `<table style="white-space: nowrap"><tr>${cells}<td>END</td></tr></table>`
    const body = `${style}<p>${text}</p><div class="landscape">${table}</div>`
    const {warnings} = await press.print(pageOf(body))
    assert.deepEqual(warnings.filter(warning => warning.startsWith('Wider')).length, 1)
    assert.ok(!warnings.join('').includes('.landscape'))
  })

  it('is not said of a page where all fits', async () => {
    const {warnings} = await press.print(pageOf(`<p>${text}</p><pre>short</pre>`))
    assert.deepEqual(
      warnings.filter(warning => warning.startsWith('Wider')),
      []
    )
  })
})
