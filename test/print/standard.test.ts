import assert from 'node:assert/strict'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {build} from '../../src/build.ts'
import {SetupError} from '../../src/fault.ts'
import {finish} from '../../src/print/finish.ts'
import {readPdf} from '../../src/print/pdf.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'
import {objectsOf, open, pageOf, printRaw} from './read.ts'

const picture = (alt: string) =>
  `<img${alt} width="9" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">`

describe('the standards that a PDF says it meets', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  async function said(pdf: Uint8Array): Promise<string[]> {
    const text = Buffer.from(pdf).toString('utf8')
    const facts = text.matchAll(/<(pdfu?aid:\w+)>(\w+)</g)
    return [...facts].map(([, name, value]) => `${name} ${value}`)
  }

  it('are those that it meets', async () => {
    const {pdf, unmet} = await press.print(
      pageOf(`<h1>A</h1><p>Text ${picture(' alt="A dot"')}</p>`)
    )
    assert.deepEqual(unmet, [])
    assert.deepEqual(await said(pdf), ['pdfaid:part 2', 'pdfaid:conformance U', 'pdfuaid:part 1'])
  })

  const flaws: readonly (readonly [string, string, string])[] = [
    [
      'a picture without words',
      `<p style="break-after: page">One</p>${picture('')}`,
      'a figure has no alternative text on page 2 (ISO 14289-1, 7.3)'
    ],
    [
      'a table with uneven rows',
      '<table><tr><td>1<td>2<tr><td>3</table>',
      'rows of a table are of different lengths on page 1 (ISO 14289-1, 7.2)'
    ],
    [
      'a row outside of a table',
      '<p style="break-after: page">One</p><div role="row"><div role="cell">1</div></div>',
      '`TR` stands in `Document` on page 2 (ISO 14289-1, 7.2)'
    ]
  ]
  for (const [says, body, flaw] of flaws) {
    it(`do not hold for ${says}`, async () => {
      const {pdf, unmet} = await press.print(pageOf(body))
      assert.deepEqual(unmet, [`Not PDF/UA-1: ${flaw}`])
      assert.deepEqual(await said(pdf), ['pdfaid:part 2', 'pdfaid:conformance U'])
    })
  }

  it('count cells over several rows and columns', async () => {
    const table =
      '<table><tr><td rowspan="2">1<td colspan="2">2<tr><td>3<td>4<tr><td colspan="3">5</table>'
    assert.deepEqual((await press.print(pageOf(table))).unmet, [])
  })

  it('do not hold for a paper without title or language', async () => {
    const {unmet} = await press.print(pageOf('<p>Text</p>', {title: ' ', lang: ''}))
    assert.deepEqual(unmet, [
      'Not PDF/UA-1: it has no title (ISO 14289-1, 7.1)',
      'Not PDF/UA-1: it does not say its language (ISO 14289-1, 7.2)'
    ])
  })

  for (const [where, style] of [
    ['', ''],
    [', half transparent', 'opacity: .5']
  ]) {
    it(`do not hold for a box in the place of a letter${where}`, async () => {
      const body = `<p style="${style}">Text \u{10FFFD}</p>`
      const {pdf, unmet} = await press.print(pageOf(body))
      const boxes = unmet.filter(one =>
        one.includes('a character that no font has is printed as a box on page 1')
      )
      assert.equal(boxes.length, 2)
      assert.deepEqual(await said(pdf), [])
    })
  }

  it('are none where none is wished', async () => {
    const {pdf, unmet} = await press.print(pageOf(picture('')), {standards: []})
    assert.deepEqual(unmet, [])
    assert.deepEqual(await said(pdf), [])
  })

  it('are an error for the author who asks for one', async () => {
    const folder = scratch()
    const paper = join(folder, 'paper.md')
    await writeFile(paper, '---\ntitle: T\nlang: en\n---\n\nText.\n')
    await writeFile(join(folder, 'refs.bib'), '@misc{a, title = {B}}')
    const out = join(folder, 'paper.pdf')
    const {ok, unmet} = await build(paper, {out: [out], pdfStandard: ['ua-1']})
    assert.ok(ok, unmet.join('\n'))
    await assert.rejects(build(paper, {out: [out], pdfStandard: ['a-1b']}), SetupError)
    await assert.rejects(build(paper, {out: [out], pdfStandard: ['a-2u', 'a-3u']}), SetupError)
    const archive = await build(paper, {
      out: [out],
      bibliography: [join(folder, 'refs.bib')],
      pdfStandard: ['a-3u', 'ua-1']
    })
    assert.ok(archive.ok, archive.unmet.join('\n'))
    const pdf = await readFile(out)
    assert.deepEqual(await said(pdf), ['pdfaid:part 3', 'pdfaid:conformance U', 'pdfuaid:part 1'])
    const document = await open(pdf)
    const files = await document.getAttachments()
    assert.deepEqual(Object.keys(files), ['paper.md', 'refs.bib'])
    assert.match(Buffer.from(files['paper.md'].content).toString(), /^---\ntitle: T/)
    await document.destroy()
  })

  it('fail a build whose paper does not meet one that is asked for', async () => {
    const folder = scratch()
    const paper = join(folder, 'paper.md')
    await writeFile(paper, '---\ntitle: T\nlang: en\n---\n\n\u{10FFFD}\n')
    const options = {out: [join(folder, 'paper.pdf')], pdfStandard: ['a-2u']}
    const {ok, written, unmet} = await build(paper, options)
    assert.deepEqual([ok, written], [false, []])
    assert.match(unmet[0] ?? '', /^Not PDF\/A-2u: /)
    assert.deepEqual((await build(paper, {...options, keepGoing: true})).written, options.out)
    assert.ok((await build(paper, {out: options.out})).ok)
    await writeFile(paper, '---\ntitle: T\nlang: en\npdf-standard: [a-2u]\n---\n\n\u{10FFFD}\n')
    assert.match((await build(paper, {out: options.out})).unmet[0] ?? '', /^Not PDF\/A-2u: /)
    assert.ok((await build(paper, {out: options.out, pdfStandard: ['none']})).ok)
  })
})

describe('the pages of a PDF', () => {
  it('are labelled as they are told to be', async () => {
    const page = pageOf('<p style="break-after: page">i</p>'.repeat(4))
    const file = readPdf(await printRaw(page))
    const labels = [
      {from: 1, style: 'roman'},
      {from: 3, style: 'decimal', prefix: 'A-'}
    ] as const
    const document = await open(finish(file, page, {headings: [], labels}).pdf)
    assert.deepEqual(
      await document.getPageLabels(),
      ['i', 'ii', 'A-1', 'A-2', 'A-3'].slice(0, document.numPages)
    )
    await document.destroy()
  })
})

describe('names of destinations', () => {
  it('are no longer than a name may be, and lead where they did', async () => {
    const press = startPress()
    const id = 'عنوان-طويل-جدا'.repeat(3)
    const body = `<p><a href="#${id}">x</a></p><p style="break-before: page" id="${id}">y</p>`
    const {pdf, unmet} = await press.print(pageOf(body))
    await press.close()
    assert.deepEqual(unmet, [])
    const document = await open(pdf)
    const [link] = await (await document.getPage(1)).getAnnotations()
    assert.ok(link.dest.length <= 127)
    const [target] = (await document.getDestination(link.dest)) ?? []
    assert.equal(await document.getPageIndex(target), 1)
    assert.ok(objectsOf(pdf).length > 0)
    await document.destroy()
  })
})
