import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {createCanvas, loadImage} from '@napi-rs/canvas'
import {pdfImage} from '../../src/read/images/pdf.ts'

const cases = join('test', 'cases')

test('a PDF of lines and areas becomes a drawing of its size', async () => {
  const image = await pdfImage(readFileSync(join(cases, 'figure-pdf', 'plot.pdf')))
  assert.equal(image?.mediaType, 'image/svg+xml')
  const svg = Buffer.from(image?.bytes ?? []).toString()
  assert.match(svg, /<svg [^>]*width="192" height="96" viewBox="0 0 144 72"/)
  assert.match(svg, /fill="(?:red|#FF0000)"/)
  assert.doesNotMatch(svg, /<image/)
})

test('a PDF with a gradient becomes a picture of 300 pixels to the inch', async () => {
  const image = await pdfImage(readFileSync(join(cases, 'figure-pdf', 'shaded.pdf')))
  assert.equal(image?.mediaType, 'image/png')
  assert.deepEqual(image?.pixels, {width: 600, height: 300})
  assert.equal(image?.naturalWidth, 192)
  assert.deepEqual(await colourAt(image?.bytes, 5, 150), 'red')
  assert.deepEqual(await colourAt(image?.bytes, 595, 150), 'blue')
})

test('what is no PDF becomes nothing', async () => {
  assert.equal(await pdfImage(Buffer.from('%PDF-1.4\nnothing')), undefined)
})

async function colourAt(bytes: Uint8Array = new Uint8Array(), x: number, y: number) {
  const image = await loadImage(Buffer.from(bytes))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const [red = 0, , blue = 0] = context.getImageData(x, y, 1, 1).data
  return red > 200 && blue < 60 ? 'red' : blue > 200 && red < 60 ? 'blue' : `${red} ${blue}`
}
