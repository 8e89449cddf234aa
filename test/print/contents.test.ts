import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it, test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'
import {type Piece, piecesOf} from './pieces.ts'
import {open, structureOf} from './read.ts'

const prose = {
  en: 'Evidence of peace is gathered slowly and told with care by those who were there. ',
  ar: 'تُجمع أدلة السلام ببطء ويرويها بعناية من كانوا هناك. '
}

const numbers = ['11', '22', '33', '44', '55']

function paperIn(lang: keyof typeof prose): string {
  const sections = numbers.map(
    number =>
      `# Part${number}\n\n${prose[lang].repeat(30)}^[${prose[lang].repeat(12)}]\n\n` +
      `| a | b |\n|---|---|\n| 1 | 2 |\n\n: Tab${number}.\n\n${prose[lang].repeat(20)}`
  )
  return `---\ntitle: T\nlang: ${lang}\ntoc: true\nlot: true\n---\n\n${sections.join('\n\n')}`
}

describe('contents and lists in print', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  for (const lang of ['en', 'ar'] as const) {
    it(`tell the pages on which things stand, at the end of the line: ${lang}`, async () => {
      const path = join(scratch(), 'paper.md')
      writeFileSync(path, paperIn(lang))
      const {pdf} = await press.print(await html(await compose(path, {}, () => {})))
      const pages = await piecesOf(pdf)
      const [first = []] = pages
      assert.ok(pages.length > 5)
      for (const word of ['Part', 'Tab']) {
        for (const number of numbers) {
          const name = `${word}${number}`
          const [entry] = first
            .filter(({text}) => text.includes(name))
            .sort((one, other) => other.baseline - one.baseline)
          assert.ok(entry, name)
          const told = atTheEnd(first, entry, lang === 'ar')
          const standsOn = pages.findLastIndex(page => page.some(({text}) => text.includes(name)))
          assert.equal(told.text.trim(), String(standsOn + 1), name)
          assert.ok(lang === 'ar' ? told.right < 130 : told.left > 450, name)
        }
      }
    })
  }
})

test('contents that go on over the page stay contents', async () => {
  const sections = Array.from({length: 30}, (_, number) => `# Part${number}\n\n## In it\n\nText.`)
  const path = join(scratch(), 'paper.md')
  writeFileSync(path, `---\ntitle: T\nlang: en\ntoc: true\n---\n\n${sections.join('\n\n')}\n`)
  const press = startPress()
  const {pdf, unmet} = await press.print(await html(await compose(path, {}, () => {})))
  await press.close()
  assert.match(await structureOf(pdf, 2), /^ *TOCI\n *Reference\n *Link\n *TOC\n *TOCI/m)
  assert.deepEqual(unmet, [])
  const document = await open(pdf)
  const [link] = await (await document.getPage(2)).getAnnotations()
  assert.match(link?.contentsObj.str, /^Part\d+ \d+$/)
  await document.destroy()
})

/** The number at the end of the line of an entry. */
function atTheEnd(page: readonly Piece[], entry: Piece, isRtl: boolean): Piece {
  const line = page
    .filter(({text, baseline}) => /\d/.test(text) && Math.abs(baseline - entry.baseline) < 2)
    .sort((one, other) => one.left - other.left)
  const found = line.at(isRtl ? 0 : -1)
  assert.ok(found, entry.text)
  return found
}
