import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {dateOf} from '../../src/print/date.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {open, pageOf, textOf} from './read.ts'

describe('a finished PDF', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  const facts = {
    title: 'On (\\brackets): المقدمة endobj',
    authors: ['Ada Lovelace', 'محمد بن موسى'],
    keywords: ['engines', 'notes & tables'],
    lang: 'en-GB',
    rights: {text: '© Ada & Co. CC BY 4.0', url: 'https://example.org/by?a&b'},
    doi: '10.1000/x<y',
    date: '2026-11-24'
  }
  const body = '<h1>Head</h1><p>Some text of the page</p>'.repeat(40)
  const titled = () => {
    const page = pageOf(body, facts)
    return {...page, html: page.html.replace('<title>T', '<title>endobj xref startxref &gt;&gt;')}
  }

  it('tells title, authors, keywords, date and language', async () => {
    const {pdf, pages} = await press.print(titled())
    const document = await open(pdf)
    const {info, metadata} = await document.getMetadata()
    const told = info as Record<string, unknown>
    assert.equal(told['Title'], facts.title)
    assert.equal(told['Author'], 'Ada Lovelace; محمد بن موسى')
    assert.equal(told['Keywords'], 'engines; notes & tables')
    assert.equal(told['Creator'], 'Offprint')
    assert.equal(told['CreationDate'], 'D:20261124')
    assert.equal(told['Language'], 'en-GB')
    assert.equal(metadata.get('dc:title'), facts.title)
    assert.deepEqual(metadata.get('dc:creator'), facts.authors)
    assert.deepEqual(metadata.get('dc:subject'), facts.keywords)
    assert.equal(metadata.get('xmp:createdate'), '2026-11-24')
    assert.equal(metadata.get('dc:rights'), facts.rights.text)
    assert.equal(metadata.get('xmprights:webstatement'), facts.rights.url)
    assert.equal(metadata.get('dc:identifier'), 'https://doi.org/10.1000/x<y')
    assert.deepEqual(await document.getViewerPreferences(), {DisplayDocTitle: true})
    assert.equal(document.numPages, pages)
    assert.equal((await document.getOutline()).length, 40)
    assert.ok((await document.getMarkInfo())?.['Marked'])
    assert.match(await textOf(pdf), /Some text of the page/)
    await document.destroy()
  })

  it('is the same bytes each time: in one browser, in another, a second later', async () => {
    const first = await press.print(titled())
    await press.print(pageOf('<p>Something else</p>'))
    await new Promise(resolve => setTimeout(resolve, 1100))
    const second = await press.print(titled())
    const other = startPress()
    const third = await other.print(titled())
    await other.close()
    assert.ok(Buffer.from(first.pdf).equals(second.pdf))
    assert.ok(Buffer.from(first.pdf).equals(third.pdf))
  })

  it('holds no date and no user agent of the browser', async () => {
    const {pdf} = await press.print(pageOf(body))
    const text = Buffer.from(pdf).toString('latin1')
    assert.doesNotMatch(text, /CreationDate|ModDate|CreateDate|Chromium|Headless/)
  })

  it('is identified by its content', async () => {
    const id = async (page: Parameters<Press['print']>[0]) =>
      (await open((await press.print(page)).pdf)).fingerprints[0]
    assert.equal(await id(titled()), await id(titled()))
    assert.notEqual(await id(titled()), await id({...titled(), title: 'Another'}))
  })
})

describe('the date of a PDF', () => {
  const cases: readonly (readonly [string | undefined, string | undefined, string | undefined])[] =
    [
      ['2026-11-24', undefined, 'D:20261124'],
      ['2026-11', undefined, 'D:202611'],
      ['2026', undefined, 'D:2026'],
      ['2026-11-24T10:20:30Z', undefined, 'D:20261124102030Z'],
      ['24 November 2026', undefined, undefined],
      ['2026-13-01', undefined, undefined],
      [undefined, undefined, undefined],
      [undefined, '0', 'D:19700101000000Z'],
      ['2026-11-24', '86400', 'D:19700102000000Z'],
      ['2026', 'tomorrow', 'D:2026']
    ]
  for (const [written, epoch, expected] of cases) {
    it(`is ${expected} for ${written} and SOURCE_DATE_EPOCH=${epoch}`, () => {
      assert.equal(dateOf(written, epoch ?? '')?.pdf, expected)
    })
  }
})
