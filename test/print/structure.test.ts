import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {type Press, startPress} from '../../src/print/print.ts'
import {objectsOf, open, pageOf, structureOf} from './read.ts'

const cases: readonly (readonly [says: string, body: string, structure: string])[] = [
  ['text in paragraphs, wherever it stands', '<div>Loose <strong>text</strong></div>', 'P\n  Span'],
  [
    'sections by their headings',
    '<section aria-label="s"><h2>One</h2><p>Text</p></section>',
    'Sect\n  H1\n  P'
  ],
  ['headings without gaps', '<h1>A</h1><h4>B</h4><h4>C</h4><h2>D</h2>', 'H1\nH2\nH2\nH2'],
  [
    'lists with labels and bodies',
    '<ol><li>One<ol><li>Inner</li></ol></li></ol>',
    'L\n  LI\n    Lbl\n    LBody\n      L\n        LI\n          Lbl\n          LBody'
  ],
  [
    'no label between names',
    '<style>li {display: inline} li + li::before {content: ", "}</style><ul><li>A</li><li>B</li></ul>',
    'L\n  LI\n    LBody\n  LI\n    LBody'
  ],
  [
    'terms as labels of what they mean',
    '<dl><dt>T</dt><dd>D</dd><dt>U</dt><dd>E</dd></dl>',
    'L\n  LI\n    Lbl\n    LBody\n  LI\n    Lbl\n    LBody'
  ],
  [
    'formulas by their source',
    '<p>If <math alttext="a|^2"><msup><mi>a</mi><mn>2</mn></msup></math></p>',
    'P\n  Formula alt=a|^2'
  ],
  [
    'formulas set in HTML',
    '<p><span class="katex"><span class="katex-mathml"><math alttext="x"><mi>x</mi></math></span><span class="katex-html" aria-hidden="true">x</span></span></p>',
    'P\n  Formula alt=x'
  ],
  [
    'languages, of words and of blocks',
    '<p>A <span lang="fr">mot</span></p><div lang="de"><p>Wort</p></div>',
    'P\n  Span lang=fr\nDiv lang=de\n  P'
  ],
  [
    'notes',
    '<section class="footnotes"><ol><li id="n">Note<li id="m">Another</ol></section>',
    'L\n  LI\n    Lbl\n    LBody\n      Note\n  LI\n    Lbl\n    LBody\n      Note'
  ],
  [
    'works as items, whatever is set apart in them',
    '<section role="doc-bibliography" aria-label="W"><ol style="list-style: none"><li>A <i>b</i> c<li>d</ol></section>',
    'L\n  LI\n    LBody\n  LI\n    LBody'
  ],
  [
    'numbers of works as labels',
    '<ol style="list-style: none"><li class="csl-entry"><div class="csl-left-margin">[1]</div><div class="csl-right-inline" lang="de">A <i>b</i></div></ol>',
    'L\n  LI\n    Lbl\n    LBody lang=de'
  ],
  [
    'the contents',
    '<nav class="contents"><ol><li><a href="#x">X</a></li></ol></nav><p id="x">',
    'TOC\n  TOCI\n    Reference\n      Link'
  ],
  [
    'tables with their captions and empty cells',
    '<figure><figcaption>C</figcaption><table border="1"><tr><td></td><th>A</th></tr></table></figure>',
    'Div\n  Table\n    Caption\n    TR\n      TD\n      TH'
  ],
  [
    'cells that show nothing, and rows of them',
    '<table><tr><td rowspan="2">1<td><br><td>\n</td><td><p></p></td><tr><td></td><td></td><td></td></table>',
    'Table\n  TR\n    TD\n    TD\n    TD\n    TD\n  TR\n    TD\n    TD\n    TD'
  ],
  [
    'captions of tables with a note in the table',
    '<figure><figcaption>C</figcaption><table><tr><td>1</table><p>Note</figure>',
    'Div\n  Table\n    Caption\n    TR\n      TD\n  P'
  ],
  [
    'no borders of what is text',
    '<div style="border-left: 3px solid"><p>A <mark style="border: 1px solid">b</mark></div><hr><p>c',
    'P\nP'
  ],
  ['no link that leads to nothing', '<p>A <a href="#b">c</a>', 'P\n  Span'],
  ['tables without heads', '<table><tr><td>1<td>2</table>', 'Table\n  TR\n    TD\n    TD'],
  [
    'pictures beside their captions',
    '<figure><svg role="img" aria-label="A square" width="9" height="9"><rect width="9" height="9"/></svg><figcaption>C</figcaption></figure>',
    'Div\n  Figure alt=A square\n  Caption'
  ],
  ['nothing that is hidden', '<p aria-hidden="true">Head</p><p>Text</p>', 'P']
]

describe('the structure of a PDF', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  for (const [says, body, structure] of cases) {
    it(`holds ${says}`, async () => {
      const {pdf} = await press.print(pageOf(body))
      const [, document, ...lines] = (await structureOf(pdf)).split('\n')
      assert.equal(document, '  Document lang=en')
      assert.equal(lines.map(line => line.slice(4)).join('\n'), structure)
    })
  }

  it('tells what links say, else where they lead', async () => {
    // A link around a drawing takes up a place for its line and one for the drawing.
    const body = `<p><a href="#x" role="doc-noteref">Two  words</a> <a href="https://example.org/">
      <svg role="img" width="9" height="9"><rect width="9" height="9"/></svg></a></p>
      <p><a href="#x"><svg role="img" aria-label="A dot" width="9" height="9"><rect width="9" height="9"/></svg></a><p id="x">`
    const document = await open((await press.print(pageOf(body))).pdf)
    const links = await (await document.getPage(1)).getAnnotations()
    assert.deepEqual(
      links.map(({contentsObj}) => contentsObj.str),
      ['Two words', 'https://example.org/', 'https://example.org/', 'A dot', 'A dot']
    )
    await document.destroy()
  })

  it('tells what links say over several lines as it is written', async () => {
    const words = 'some words of it that go on '.repeat(9).trim()
    const address = `https://example.org/${'a/way-to.go'.repeat(12)}`
    const dashes = 'pro—contra and '.repeat(9).trim()
    const texts = [words, address, dashes]
    const body = texts.map(text => `<p style="overflow-wrap:anywhere"><a href="#x">${text}</a></p>`)
    const document = await open((await press.print(pageOf(`${body.join('')}<p id="x">`))).pdf)
    const links = await (await document.getPage(1)).getAnnotations()
    assert.ok(links.length >= 6)
    assert.deepEqual([...new Set(links.map(({contentsObj}) => contentsObj.str))], texts)
    await document.destroy()
  })

  it('holds what is half transparent, which stands in a drawing of its own', async () => {
    const {pdf} = await press.print(pageOf('<p>A <em style="opacity: .5">b</em></p>'))
    const em = objectsOf(pdf).find(object => object.includes('/S/Em'))
    assert.match(em ?? '', /\/Stm \d+ 0 R\/MCID \d/)
  })

  it('holds the lines of a drawing that is half transparent', async () => {
    const drawing =
      '<svg role="img" aria-label="A" width="9" height="9"><rect width="9" height="9"/></svg>'
    const {pdf} = await press.print(pageOf(`<div style="opacity: .5">${drawing}</div>`))
    const figure = objectsOf(pdf).find(object => object.includes('/S/Figure')) ?? ''
    // The words around them and the lines.
    assert.equal(figure.match(/\/MCID \d+/g)?.length, 3)
    assert.equal(figure.match(/\/Stm /g)?.length, 3)
  })

  it('tells how the items of a list are counted', async () => {
    const types = ['1', 'a', 'A', 'i', 'I']
    const lists = types.map(type => `<ol type="${type}"><li>x<li>y</ol>`)
    const work = '<ol><li class="csl-entry"><div class="csl-left-margin">[1]</div><p>x</p></ol>'
    const body = `${lists.join('')}<ol type="i" start="4"><li>x</ol>${work}<dl><dt>T1<dd>x</dl>`
    const {pdf} = await press.print(pageOf(body))
    const found = objectsOf(pdf).flatMap(one => /\/ListNumbering\/(\w+)/.exec(one)?.[1] ?? [])
    const letters = ['LowerAlpha', 'UpperAlpha', 'LowerRoman', 'UpperRoman']
    assert.deepEqual(found, ['Decimal', ...letters, 'LowerRoman', 'Decimal'])
  })

  it('leads bookmarks to their headings', async () => {
    const {pdf} = await press.print(pageOf('<h1>One</h1><p>Text</p><h2>Two</h2>'))
    const document = await open(pdf)
    const [first] = await document.getOutline()
    assert.equal(first?.title, 'One')
    assert.equal(first?.items[0]?.title, 'Two')
    await document.destroy()
  })
})
