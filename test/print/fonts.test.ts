import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {findPackage} from '../../src/print/package.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {pageOf} from './read.ts'

describe('the fonts of a PDF', () => {
  let press: Press
  let face = ''
  before(() => {
    press = startPress()
    const file = join('WOFF2', 'TTF', 'SourceSerif4-Regular.ttf.woff2')
    const data = readFileSync(join(findPackage('source-serif') ?? '', file)).toString('base64')
    face = `<style>@font-face {font-family: 'Source Serif 4'; src: url(data:font/woff2;base64,${data})}
      body {font-family: 'Source Serif 4'}</style>`
  })
  after(() => press.close())

  it('are the page’s own', async () => {
    const {pdf, fallbackFonts, warnings} = await press.print(pageOf(`${face}<p>Own fonts</p>`))
    assert.deepEqual(fallbackFonts, [])
    assert.deepEqual(
      warnings.filter(warning => warning.includes('font')),
      []
    )
    assert.ok(Buffer.from(pdf).includes('+SourceSerif4-Regular'))
  })

  it('are told when the machine’s stood in', async () => {
    const {fallbackFonts} = await press.print(pageOf(`${face}<p>Own <tt>other</tt></p>`))
    assert.equal(fallbackFonts.length, 1)
  })

  it('are told when one cannot be read', async () => {
    const broken = `<style>@font-face {font-family: 'No Such'; src: url(data:font/woff2;base64,AAAA)}
      p {font-family: 'No Such'}</style><p>Text</p>`
    const {warnings} = await press.print(pageOf(broken))
    assert.match(warnings.join('\n'), /could not read the font "?No Such/)
  })
})
