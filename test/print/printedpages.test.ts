import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {startPress} from '../../src/print/print.ts'
import {pageOf, textOf} from './read.ts'

describe('pages as the browser prints them', () => {
  const press = startPress()
  after(() => press.close())

  it('are those that were laid out', async () => {
    const page = pageOf(
      '<style>:root{--page-width:90mm;--page-height:90mm;--text-width:70mm}' +
        '.sheet{height:150mm}.sheet-body{width:70mm;height:70mm}</style><main><p>Text</p></main>'
    )
    await assert.rejects(press.print(page), /1 pages were laid out, but 2 printed/)
  })

  it('show what is closed on the screen', async () => {
    const page = pageOf(
      '<style>:root{--page-width:90mm;--page-height:90mm;--text-width:70mm}' +
        '.sheet{height:90mm;overflow:hidden}.sheet-body{width:70mm;height:70mm}</style>' +
        '<main><details><summary>More</summary><p>Inside</p></details></main>'
    )
    assert.match(await textOf((await press.print(page)).pdf), /More\nInside/)
  })
})
