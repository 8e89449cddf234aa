import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'
import {open, pageOf, textOf} from './read.ts'

const entry = (key: string, family: string) =>
  `@book{${key}, author = {${family}, Jane}, title = {{Title of ${family}}}, year = {2020}}\n`
const prose = 'Evidence of peace is gathered slowly and told with care by those who were there. '
const arabicProse = 'تجمع الأدلة على السلام ببطء ويرويها بعناية من كان هناك في تلك الأيام. '

describe('the pages on which an entry is cited', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  async function print(text: string, front = 'cited-on-pages: true') {
    const folder = scratch()
    writeFileSync(
      join(folder, 'refs.bib'),
      entry('doe', 'Doe') + entry('roe', 'Roe') + entry('x:y/z', 'Loe') + entry('poe', 'Poe')
    )
    writeFileSync(join(folder, 'paper.md'), `---\ntitle: T\n${front}\n---\n\n${text}`)
    return press.print(await html(await compose(join(folder, 'paper.md'), {}, () => {})))
  }

  /** Paragraphs of half a page. */
  const apart = (...texts: readonly string[]) =>
    texts.map(text => `${text} ${prose.repeat(28)}`).join('\n\n')

  const flat = async (pdf: Uint8Array) => (await textOf(pdf)).replace(/\s+/g, ' ')

  /** The pages whose text holds this. */
  async function pagesWith(pdf: Uint8Array, mark: string): Promise<number[]> {
    const document = await open(pdf)
    const pages: number[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const {items} = await (await document.getPage(number)).getTextContent()
      if (items.some(item => 'str' in item && item.str.includes(mark))) pages.push(number)
    }
    await document.destroy()
    return pages
  }

  it('are told as they are printed, each once', async () => {
    const {pdf, warnings} = await print(
      apart('Mark [@doe].', 'Text.', 'Mark [@doe; @roe]. Mark [@doe].', 'Text.', 'Mark @doe.', '')
    )
    const pages = await pagesWith(pdf, 'Mark')
    assert.ok(pages.length >= 3, pages.join())
    const text = await flat(pdf)
    assert.ok(text.includes(`Title of Doe. Cited on pp. ${pages.join(', ')}.`), text.slice(-300))
    assert.ok(text.includes(`Title of Roe. Cited on p. ${pages[1]}.`), text.slice(-300))
    // In a container there is a word about the sandbox.
    assert.deepEqual(
      warnings.filter(one => !one.includes('sandbox')),
      []
    )
  })

  it('lead to their places', async () => {
    const {pdf} = await print(apart('Mark [@doe].', 'Text.', 'Text.', 'Mark [@doe].', ''))
    const document = await open(pdf)
    const last = await document.getPage(document.numPages)
    const told: (number | undefined)[] = []
    for (const {dest} of await last.getAnnotations()) {
      if (!String(dest).startsWith('cite-')) continue
      const [page, , left, top] = (await document.getDestination(String(dest))) ?? []
      const number = (await document.getPageIndex(page)) + 1
      told.push(number)
      const {items} = await (await document.getPage(number)).getTextContent()
      const call = items.find(item => 'str' in item && item.str.includes('Doe'))
      const [x, baseline] = call && 'str' in call ? call.transform.slice(4) : []
      // Upper left of the call: a line above its baseline, and in its line.
      assert.ok(top > baseline + 5 && top < baseline + 20, `${top} above ${baseline}`)
      assert.ok(left > x - 1 && left < x + 100, `${left} beside ${x}`)
    }
    await document.destroy()
    assert.deepEqual(told, await pagesWith(pdf, 'Mark'))
  })

  it('are not told unless they are asked for', async () => {
    const {pdf} = await print('Cited [@doe].', 'lang: en')
    assert.doesNotMatch(await flat(pdf), /Cited on/)
  })

  it('are not told of an entry that is only listed', async () => {
    const {pdf} = await print('Cited [@doe].', 'cited-on-pages: true\nnocite: "@roe"')
    const text = await flat(pdf)
    assert.match(text, /Title of Roe\.(?! Cited)/)
    assert.match(text, /Title of Doe\. Cited on p\. 1\./)
  })

  it('lead to their entries whatever the keys', async () => {
    const path = join('test', 'cases', 'cited-in-hostile-keys', 'paper.md')
    const {pdf} = await press.print(await html(await compose(path, {}, () => {})))
    const document = await open(pdf)
    const links = (await (await document.getPage(1)).getAnnotations()).map(({dest}) => String(dest))
    const places = await Promise.all(links.map(link => document.getDestination(link)))
    await document.destroy()
    assert.equal(links.filter(link => link.startsWith('ref-')).length, 8)
    assert.ok(!places.includes(null), links.join())
  })

  it('are found for any key, and within a range of numbers', async () => {
    const {pdf} = await print(
      'Cited [@doe; @roe; @x:y/z; @poe].',
      'cited-on-pages: true\ncsl: nature'
    )
    assert.equal((await flat(pdf)).match(/Cited on p\. 1\./g)?.length, 4)
  })

  it('count notes where they are printed', async () => {
    const {pdf} = await print(`${apart('Text.[^n]', 'Text.', 'Text.')}\n\n[^n]: Mark [@doe].`)
    const [page] = await pagesWith(pdf, 'Mark')
    assert.equal(page, 1, 'at the foot of the page that calls it')
    assert.ok((await flat(pdf)).includes(`Title of Doe. Cited on p. ${page}.`))
  })

  it('are told in Arabic', async () => {
    const {pdf} = await print(
      `علامة [@doe]. ${arabicProse.repeat(90)}\n\n[@doe]`,
      'cited-on-pages: true\nlang: ar'
    )
    const pages = await pagesWith(pdf, 'Doe')
    assert.equal(pages.length, 2)
    // pdf.js gives the pieces of a line in the order of the eye.
    assert.ok((await flat(pdf)).includes(`.${pages[1]} ،1 ورد في ص`))
  })

  it('give the same bytes again', async () => {
    const text = apart('Mark [@doe].', 'Text.', 'Mark [@doe].')
    const [one, other] = [await print(text), await print(text)]
    assert.deepEqual(one.pdf, other.pdf)
  })

  /** "pp. 1, 2" needs a line more, which moves the first citation to page 2, where "p. 2" needs none. */
  it('that cannot be right are warned of', async () => {
    const sheet = readFileSync(join('styles', 'base', 'sheet.css'), 'utf8')
    const body = `<style>:root {--page-width: 120mm; --page-height: 180mm; --margin-top: 10mm; --margin-bottom: 10mm;
        --margin-inner: 10mm; --margin-outer: 10mm; --line: 5mm; --columns: 1; --column-gap: 0mm} ${sheet}
        .cited-in {display: none} li {font: 4mm/5mm serif} body {line-height: 5mm}</style>
      <main><li class="csl-entry"><span style="display: inline-block; width: 65mm">Doe</span>
        <span class="cited-in"><a href="#cite-doe-1">1</a> <a href="#cite-doe-2">2</a></span></li>
      <div style="height: 149mm"></div>
      <p style="margin: 0; height: 4mm"><a id="cite-doe-1">one</a></p>
      <p style="margin: 0; height: 6mm"><a id="cite-doe-2">two</a></p>
      <div style="height: 100mm"></div></main>`
    const citedOn = {one: 'Cited on p.', many: 'Cited on the pages', comma: ', '}
    const {warnings, pages} = await press.print(pageOf(body, {citedOn}))
    assert.match(warnings.join('\n'), /moved each time/, String(pages))
  })
})
