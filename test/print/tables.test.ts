import assert from 'node:assert/strict'
import {join} from 'node:path'
import {test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {startPress} from '../../src/print/print.ts'
import {open} from './read.ts'

test('a long table goes on over the page with its head, every row whole and once', async () => {
  const article = await compose(join('test', 'cases', 'table-long', 'paper.md'), {}, () => {})
  const press = startPress()
  try {
    const {pdf, pages} = await press.print(await html(article))
    assert.ok(pages > 1)
    const document = await open(pdf)
    const rows: string[] = []
    for (let number = 1; number <= pages; number++) {
      const {items} = await (await document.getPage(number)).getTextContent()
      const texts = items.flatMap(item =>
        'str' in item && item.str.trim() !== '' ? [item.str] : []
      )
      assert.equal(texts.filter(text => text === 'Word').length, 1, `head on page ${number}`)
      rows.push(...texts.filter(text => /^row\d+$/.test(text)))
    }
    assert.deepEqual(
      rows,
      Array.from({length: 70}, (_, index) => `row${index + 1}`)
    )
  } finally {
    await press.close()
  }
})

test('a page across is filled from margin to margin', async () => {
  const article = await compose(join('test', 'cases', 'table-landscape', 'paper.md'), {}, () => {})
  const press = startPress()
  try {
    const {pdf, pages} = await press.print(await html(article))
    const document = await open(pdf)
    const gaps: {left: number; right: number}[] = []
    for (let number = 1; number <= pages; number++) {
      const page = await document.getPage(number)
      const {width, height} = page.getViewport({scale: 1})
      if (width < height) continue
      const {items} = await page.getTextContent()
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue
        const left = item.transform[4] as number
        gaps.push({left, right: width - left - item.width})
      }
    }
    const marginPt = (30 / 25.4) * 72
    const first = Math.min(...gaps.map(({left}) => left))
    assert.ok(Math.abs(first - marginPt) < 2, `begins at ${first}`)
    assert.ok(Math.min(...gaps.map(({right}) => right)) > marginPt - 2)
  } finally {
    await press.close()
  }
})
