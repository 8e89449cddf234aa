import assert from 'node:assert/strict'
import {join} from 'node:path'
import {test} from 'node:test'
import {createCanvas} from '@napi-rs/canvas'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {startPress} from '../../src/print/print.ts'

test('a photograph that a camera marked as turned prints upright', async () => {
  const article = await compose(join('test', 'cases', 'figure-turned', 'paper.md'), {}, () => {})
  const press = startPress()
  try {
    const {pdf} = await press.print(await html(article))
    const page = await (
      await getDocument({data: new Uint8Array(pdf), verbosity: 0}).promise
    ).getPage(1)
    const viewport = page.getViewport({scale: 1})
    const canvas = createCanvas(viewport.width, viewport.height)
    await page.render({canvasContext: canvas.getContext('2d'), canvas: null, viewport} as never)
      .promise
    const middle = Math.round(viewport.width / 2)
    const column = canvas.getContext('2d').getImageData(middle, 0, 1, canvas.height).data
    const colours = Array.from({length: canvas.height}, (_, y) => {
      const [red = 0, green = 0, blue = 0] = column.slice(y * 4, y * 4 + 3)
      return green > 60 ? '' : red > 200 ? 'red' : blue > 200 ? 'blue' : ''
    }).filter(colour => colour !== '')
    const changes = colours.filter((colour, index) => colour !== colours[index - 1])
    // 2 cm wide and 4 cm, that is 113 points, high.
    assert.deepEqual(changes, ['red', 'blue'])
    assert.ok(colours.length > 105 && colours.length < 120, String(colours.length))
  } finally {
    await press.close()
  }
})
