import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'
import {type Piece, piecesOf} from './pieces.ts'

const prose = 'Evidence of peace is gathered slowly and told with care by those who were there. '
const noteOf = (text: string): string => `::: {.margin-note}\n${text}\n:::\n\n`
const text =
  `${prose.repeat(4)}\n\n${noteOf('Firstnote stands here.')}` +
  `${noteOf('Secondnote is moved down.')}Afterwards. ${prose.repeat(60)}\n\n` +
  `${prose.repeat(6)}\n\n${noteOf('Thirdnote stands overleaf.')}${prose.repeat(4)}\n`

describe('notes beside the text', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  async function pagesWith(more: string, body = text): Promise<Piece[][]> {
    const path = join(scratch(), 'paper.md')
    writeFileSync(path, `---\ntitle: T\n${more}---\n\n${body}`)
    const {pdf} = await press.print(await html(await compose(path, {}, () => {})))
    return piecesOf(pdf)
  }

  const find = (pages: readonly Piece[][], word: string): Piece => {
    const piece = pages.flat().find(({text}) => text.includes(word))
    assert.ok(piece, word)
    return piece
  }
  const edges = (page: readonly Piece[] = []) => {
    const lines = page.filter(({text}) => text.length > 40)
    return {
      left: Math.min(...lines.map(({left}) => left)),
      right: Math.max(...lines.map(({right}) => right))
    }
  }

  it('stand in the margin at the height of the next line, one below the other', async () => {
    const pages = await pagesWith('')
    const {right} = edges(pages[0])
    const [first, second] = [find(pages, 'Firstnote'), find(pages, 'Secondnote')]
    assert.ok(first.left > right + 6 && second.left > right + 6)
    const next = find(pages, 'Afterwards')
    assert.ok(Math.abs(first.baseline - next.baseline) < 0.5)
    assert.ok(second.baseline < first.baseline - first.size)
    assert.ok(next.left > edges(pages[0]).left + 6, 'the paragraph behind has its indent')
  })

  it('stand in the outer margin of a left page', async () => {
    const pages = await pagesWith('style: thesis\n')
    const at = pages.findIndex(page => page.some(({text}) => text.includes('Thirdnote')))
    const third = find(pages, 'Thirdnote')
    const {left, right} = edges(pages[at])
    if (at % 2 === 0) assert.ok(third.left > right + 6)
    else assert.ok(third.right < left - 6)
  })

  it('are paragraphs of the text where the margin of their page is full', async () => {
    const crowd = ['One', 'Two', 'Three'].map(
      name => `${prose.repeat(3)}\n\n${noteOf(`${name}note. ${prose.repeat(5)}`)}`
    )
    const pages = await pagesWith('', `${crowd.join('')}${prose.repeat(3)}\n`)
    const {left, right} = edges(pages[0])
    for (const name of ['Onenote', 'Twonote']) assert.ok(find(pages, name).left > right + 6, name)
    assert.ok(find(pages, 'Threenote').left < left + 30)
  })

  for (const [why, more] of [
    ['beside columns', 'style: two-column\n'],
    ['where lines are numbered', 'line-numbers: true\n']
  ])
    it(`are paragraphs of the text ${why}`, async () => {
      const pages = await pagesWith(more ?? '')
      const {left} = edges(pages[0])
      const first = find(pages, 'Firstnote')
      assert.ok(first.left < left + 30)
      assert.ok(first.baseline > find(pages, 'Afterwards').baseline)
    })
})
