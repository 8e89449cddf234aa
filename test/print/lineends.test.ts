import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'

const hasPoppler = spawnSync('pdfinfo', ['-v']).status === 0

const english =
  'The representation of international mandates in numerous *organisations* demands wide-ranging responsibility — ' +
  'pre- and post-war — of contemporary mathematicians (pro—contra). '
const address =
  'https://example.org/a-road/that-goes/on-and-on/until-it/ends-at/the-end/of-all-roads/and-more'
const arabic = 'تعد دراسة بناء السلام من الموضوعات التي حظيت باهتمام كبير في العقود الأخيرة. '

describe('the ends of lines', {skip: !hasPoppler && 'poppler is not installed'}, () => {
  const folder = scratch()
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  /** What two tools of poppler read in the PDF of a paper, and its words as they are written. */
  async function read(lang: string, paragraphs: readonly string[]) {
    const paper = join(folder, `${lang}.md`)
    const file = join(folder, `${lang}.pdf`)
    writeFileSync(paper, `---\ntitle: T\nlang: ${lang}\n---\n\n${paragraphs.join('\n\n')}\n`)
    const {pdf, unmet} = await press.print(await html(await compose(paper, {}, () => {})))
    assert.deepEqual(unmet, [])
    writeFileSync(file, pdf)
    const poppler = (command: string, ...args: string[]): string =>
      spawnSync(command, args, {encoding: 'utf8'}).stdout.replace(/[\u202a-\u202e]/g, '')
    return {
      structure: poppler('pdfinfo', '-struct-text', file),
      text: poppler('pdftotext', file, '-')
    }
  }

  it('are read out with their spaces, without hyphens that we set and with those of the author', async () => {
    const paragraphs = [...[0, 4, 8].map(at => english.repeat(5).slice(at).trim()), `<${address}>`]
    const {structure, text} = await read('en', paragraphs)
    const strings = structure.match(/".*"(?=\n)|P \(block\)/g) ?? []
    const said = strings.map(one => (one.startsWith('"') ? one.slice(1, -1) : '\n')).join('')
    const expected = paragraphs.map(one => one.replaceAll(/[*<>]/g, ''))
    assert.deepEqual(
      said
        .split('\n')
        .slice(-4)
        .map(one => one.trim()),
      expected
    )
    const words = text.replace(/\s+/g, ' ')
    for (const one of expected.slice(0, 3)) assert.ok(words.includes(one), words)
  })

  it('are read out without hyphens in words that are long', async () => {
    const words =
      'Verwaltungsgerichtsordnungen Unternehmenssteuerreformgesetze Mundartdichtungswettbewerbe '
    const paragraph = words.repeat(9).trim()
    const {structure} = await read('de', [paragraph])
    const strings = structure.match(/(?<=").*(?="\n)/g) ?? []
    assert.equal(strings.slice(1).join('').trim(), paragraph)
  })

  it('have one space each in a list within an item', async () => {
    const items = [0, 4, 8].map(at => english.repeat(3).slice(at))
    const {structure} = await read('en', [items.map(one => `- ${one}\n  - ${one}`).join('\n')])
    const strings = structure.match(/".*"(?=\n)/g) ?? []
    assert.ok(strings.length > 6)
    for (const one of strings) assert.doesNotMatch(one, /\s\s/)
  })

  it('are kept apart in Arabic, too', async () => {
    const {structure, text} = await read('ar', [arabic.repeat(4)])
    // Poppler sets full stops before their spaces.
    const wordsIn = (one: string) => one.match(/[\p{L}\p{M}]+/gu)
    assert.deepEqual(wordsIn(text), ['T', ...(wordsIn(arabic.repeat(4)) ?? [])])
    assert.match(structure, /P \(block\)\s+"(?: \S.*|.*\S )"/)
  })
})
