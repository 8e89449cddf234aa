import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'
import {piecesOf} from './pieces.ts'

const prose = 'Evidence of peace is gathered slowly and told with care by those who were there. '
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path d="M0 0h300v100z"/></svg>'

const settings = 'lot: true\nlof: true\n'
const text =
  `Words. ${prose.repeat(9)}\n\n![Figone.](map.svg)\n\n${prose.repeat(9)}\n\n` +
  '| a | b |\n|---|---|\n| 1 | 2 |\n\n: Tabone.^[A note.]\n\n' +
  `${prose.repeat(9)}\n\n![Figtwo.](map.svg)\n\n` +
  `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(90)}\n: Tabtwo.\n\n# References\n\nLastwords.^[Lastnote.]\n`

describe('figures and tables at the end', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  async function pagesWith(more: string): Promise<string[]> {
    const folder = scratch()
    const path = join(folder, 'paper.md')
    writeFileSync(join(folder, 'map.svg'), svg)
    writeFileSync(path, `---\ntitle: T\n${settings}${more}---\n\n${text}`)
    const {pdf} = await press.print(await html(await compose(path, {}, () => {})))
    return (await piecesOf(pdf)).map(pieces => pieces.map(piece => piece.text).join(' '))
  }

  it('stand behind the references, tables first, each on a page of its own', async () => {
    const pages = await pagesWith('floats: end\n')
    const pageOf = (name: string) => pages.findLastIndex(page => page.includes(name))
    const order = ['Lastwords', 'Tabone', 'Tabtwo', 'Figone', 'Figtwo'].map(pageOf)
    assert.deepEqual(
      order,
      [...new Set(order)].sort((one, other) => one - other)
    )
    const [words = 0, one = 0, two = 0, , last = 0] = order
    assert.equal(one, words + 1)
    assert.ok((order[3] ?? 0) > two + 1, 'the long table goes on')
    assert.equal(last, pages.length - 1)
    // Notes stand where they are called now, also those called in the text behind.
    assert.ok(pages[one]?.includes('A note.'))
    assert.ok(pages[words]?.includes('Lastnote.'))
    // The lists tell these pages.
    for (const name of ['Tabone', 'Tabtwo', 'Figone', 'Figtwo'])
      assert.ok(pages[0]?.includes(String(pageOf(name) + 1)), name)
  })

  it('stand in the text otherwise', async () => {
    const pages = await pagesWith('')
    const pageOf = (name: string) => pages.findLastIndex(page => page.includes(name))
    assert.ok(pageOf('Figone') < pageOf('Lastwords'))
  })
})
