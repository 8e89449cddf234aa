import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'
import {type Piece, piecesOf} from './pieces.ts'

const sentences = {
  en: 'Evidence of peace is gathered slowly and told with care by those who were there. ',
  ar: 'تُجمع أدلة السلام ببطء ويرويها بعناية من كانوا هناك. '
}
type Lang = keyof typeof sentences

function paperIn(lang: Lang, settings: string): string {
  const prose = sentences[lang]
  const section =
    `# A heading\n\n${prose.repeat(20)}^[${prose.repeat(4)}]\n\nA formula $x^2$. ${prose.repeat(9)}\n\n` +
    `$$ E = mc^2 $$\n\n| 71 | 72 |\n|----|----|\n| 73 | 74 |\n\n: ${prose.repeat(3)}\n\n${prose.repeat(9)}`
  return `---\ntitle: T\nlang: ${lang}\n${settings}---\n\n${Array(5).fill(section).join('\n\n')}`
}

/** Column by column from the side where lines begin, downwards. */
function inOrder(numbers: readonly Piece[], isRtl: boolean): Piece[] {
  const column = ({left}: Piece) => Number(left > 300) * (isRtl ? -1 : 1)
  return [...numbers].sort(
    (one, other) => column(one) - column(other) || other.baseline - one.baseline
  )
}

describe('line numbers', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  async function numbersIn(lang: Lang, settings: string) {
    const path = join(scratch(), 'paper.md')
    writeFileSync(path, paperIn(lang, settings))
    const {pdf} = await press.print(await html(await compose(path, {}, () => {})))
    return (await piecesOf(pdf)).map(pieces => {
      const isNumber = ({text, size}: Piece) => Math.abs(size - 7.5) < 0.1 && /^\d+$/.test(text)
      return {
        numbers: inOrder(pieces.filter(isNumber), lang === 'ar'),
        text: pieces.filter(one => !isNumber(one))
      }
    })
  }

  const valuesOf = (numbers: readonly Piece[]) => numbers.map(({text}) => Number(text))

  for (const lang of ['en', 'ar'] as const) {
    it(`run through the paper beside their lines: ${lang}`, async () => {
      const pages = await numbersIn(lang, 'line-numbers: true\nline-spacing: 2\n')
      const all = pages.flatMap(({numbers}) => valuesOf(numbers))
      assert.ok(pages.length > 5 && all.length > 100)
      assert.deepEqual(
        all,
        all.map((_, index) => index + 1)
      )
      for (const {numbers, text} of pages) {
        for (const {text: number, baseline, left, right} of numbers) {
          assert.ok(lang === 'ar' ? left > 480 : right < 110, number)
          const beside = text.filter(one => Math.abs(one.baseline - baseline) < 0.6)
          assert.ok(beside.length > 0, number)
          assert.ok(!beside.some(one => /^7\d$/.test(one.text)), 'no row of a table')
        }
      }
    })

    it(`stand outside of both columns, anew on each page: ${lang}`, async () => {
      const pages = await numbersIn(lang, 'line-numbers: page\nstyle: two-column\n')
      assert.ok(pages.length > 2)
      for (const {numbers} of pages) {
        const values = valuesOf(numbers)
        assert.deepEqual(
          values,
          values.map((_, index) => index + 1)
        )
      }
      const {numbers} = pages[1] ?? {numbers: []}
      const [first, last] = [numbers[0], numbers.at(-1)]
      assert.ok(first && last)
      const [left, right] = lang === 'ar' ? [last, first] : [first, last]
      assert.ok(left.right < 52 && right.left > 543, `${left.right} ${right.left}`)
    })
  }

  it('are left out where the author wants none, whatever the style', async () => {
    const counts = async (settings: string) =>
      (await numbersIn('en', `style: review\n${settings}`)).flatMap(({numbers}) => numbers).length
    assert.ok((await counts('')) > 100)
    assert.equal(await counts('line-numbers: false\n'), 0)
  })
})
