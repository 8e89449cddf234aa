import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {dependencyFolder} from '../../src/package.ts'
import {find} from '../../src/print/find.ts'
import {strangeFonts} from '../../src/print/fonts.ts'
import {readPdf} from '../../src/print/pdf.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'
import {objectsOf, pageOf, printRaw} from './read.ts'

describe('the fonts of a PDF', () => {
  let press: Press
  let face = ''
  before(() => {
    press = startPress()
    const file = join('WOFF2', 'TTF', 'SourceSerif4-Regular.ttf.woff2')
    const data = readFileSync(join(dependencyFolder('source-serif') ?? '', file)).toString('base64')
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
    assert.ok(objectsOf(pdf).some(object => object.includes('+SourceSerif4-Regular')))
  })

  it('are named by what of them is in it, in all places alike', async () => {
    const names = async (body: string) => {
      const {pdf} = await press.print(pageOf(`${face}${body}`))
      const found = objectsOf(pdf).flatMap(object =>
        [...object.matchAll(/\/(?:BaseFont|FontName) \/([A-Z]{6}\+\S+)/g)].map(([, name]) => name)
      )
      assert.equal(found.length % 3, 0)
      return [...new Set(found)]
    }
    const [one, again, other] = [await names('<p>a'), await names('<p>a'), await names('<p>b')]
    assert.deepEqual(one, again)
    assert.match(one[0] ?? '', /\+SourceSerif4-Regular$/)
    assert.notDeepEqual(one, other)
    // Features and letters apart have a subset each.
    const both = await names("<p>a<span style=\"font-feature-settings: 'smcp', 'c2sc'\">Ab</span>")
    assert.equal(new Set(both.map(name => name?.slice(0, 6))).size, both.length)
  })

  it('are told when the machine’s stood in, with what they stood in for', async () => {
    const {fallbackFonts, warnings} = await press.print(pageOf(`${face}<p>Own ש <b>ת</b></p>`))
    assert.ok(fallbackFonts.length >= 1)
    const said = warnings.filter(warning => warning.includes('printed in'))
    assert.equal(said.length, 1, said.join('\n'))
    const form = /^Characters that no face of the page has were printed in [^:]+: ש ת$/
    assert.match(said[0] ?? '', form)
  })

  it('are told by their first few characters when there are many', async () => {
    const {warnings} = await press.print(pageOf(`${face}<p>אבגדהוזחטיכלמ</p>`))
    assert.match(warnings.join('\n'), /printed in [^:]+: א ב ג ד ה ו ז ח …$/m)
  })

  const amiri = join('files', 'amiri-arabic-400-italic.woff2')
  const aliases: readonly (readonly [string, string, string, string])[] = [
    ['Amiri Slanted', '@fontsource/amiri', amiri, 'السلام'],
    ['Source Serif 4', 'source-serif', join('WOFF2', 'OTF', 'SourceSerif4-It.otf.woff2'), 'Text']
  ]
  for (const [family, name, file, text] of aliases) {
    it(`are the page’s own under the name of ${family}`, async () => {
      const data = readFileSync(join(dependencyFolder(name) ?? '', file)).toString('base64')
      const style = `<style>@font-face {font-family: '${family}'; src: url(data:font/woff2;base64,${data})}
        p {font-family: '${family}'}</style>`
      const page = pageOf(`${style}<p>${text}</p>`)
      const {fallbackFonts} = await press.print(page)
      assert.deepEqual(fallbackFonts, [])
      // Those of Type 3, too: Chromium makes one of an outline that is not TrueType.
      const strange = strangeFonts(readPdf(await printRaw(page)), ['Another'])
      assert.equal(strange.length, 1)
      assert.ok(strange[0]?.characters.includes(text.charAt(0)))
    })
  }

  it('leave no cache in the folder their browser is started from', async context => {
    const {path, fontsConf, libraries} = await find(undefined)
    if (fontsConf === undefined) return context.skip('this browser uses the fonts of the machine')
    const folder = scratch()
    const html = join(folder, 'page.html')
    writeFileSync(html, '<p>Text in a font of the machine</p>')
    const env = {
      FONTCONFIG_FILE: fontsConf,
      ...(libraries?.needed && {LD_LIBRARY_PATH: libraries.folder})
    }
    const floor = resolve('test/bench/floor.mjs')
    const args = [floor, path, JSON.stringify(env), html, join(folder, 'page.pdf')]
    // Some machines allow no sandbox; what is shown here has nothing to do with it.
    const own = {...process.env, OFFPRINT_NO_SANDBOX: '1'}
    execFileSync(process.execPath, args, {cwd: folder, timeout: 60_000, env: own})
    assert.deepEqual(readdirSync(folder), ['page.html', 'page.pdf'])
    rmSync(folder, {recursive: true})
  })

  it('are told when one cannot be read', async () => {
    const broken = `<style>@font-face {font-family: 'No Such'; src: url(data:font/woff2;base64,AAAA)}
      p {font-family: 'No Such'}</style><p>Text</p>`
    const {warnings} = await press.print(pageOf(broken))
    assert.match(warnings.join('\n'), /could not read the font "?No Such/)
  })
})
