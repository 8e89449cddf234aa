import assert from 'node:assert/strict'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import {build} from '../../src/build.ts'
import {scratch} from './fakes.ts'
import {open} from './read.ts'

const mm = 72 / 25.4
const english =
  'The international distribution of considerable observations across instruments suggests more. '
const arabic = 'يدل توزيع الملاحظات على أن تباين القياسات أكبر بكثير مما تنبأت به الاعتبارات. '

/** A run of letters on a page, in millimetres from its left and its upper edge. */
interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
}

interface Sheet {
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
}

/** Print a paper in a style and read its pages. */
async function print(
  style: string,
  front: string,
  text: string,
  css = '',
  images: Readonly<Record<string, string>> = {}
): Promise<Sheet[]> {
  const folder = scratch()
  mkdirSync(join(folder, 'styles'))
  writeFileSync(join(folder, 'styles', 'own.css'), css)
  writeFileSync(join(folder, 'paper.md'), `---\ntitle: The whole title\n${front}\n---\n\n${text}`)
  for (const [name, svg] of Object.entries(images)) writeFileSync(join(folder, name), svg)
  const out = join(folder, 'paper.pdf')
  const built = await build(join(folder, 'paper.md'), {style, out: [out]})
  assert.deepEqual(
    built.files.flatMap(file => file.messages.map(String)),
    []
  )
  const pdf = await open(new Uint8Array(readFileSync(out)))
  const sheets: Sheet[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [, , width = 0, height = 0] = page.view as number[]
    const {items} = await page.getTextContent()
    const runs = items.flatMap(item => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , , left = 0, bottom = 0] = item.transform as number[]
      return [
        {
          text: item.str,
          left: left / mm,
          right: (left + item.width) / mm,
          top: (height - bottom) / mm
        }
      ]
    })
    sheets.push({width: Math.round(width / mm), height: Math.round(height / mm), runs})
  }
  return sheets
}

const find = (sheet: Sheet | undefined, text: string): Run => {
  const run = sheet?.runs.find(one => one.text.includes(text))
  assert.ok(run, `${text} in ${sheet?.runs.map(one => one.text).join(' | ')}`)
  return run
}

const textOf = (sheet: Sheet | undefined): string =>
  (sheet?.runs ?? []).map(run => run.text).join(' ')

/** Where lines begin, and how often, to the millimetre. */
function edges(sheet: Sheet | undefined, side: 'left' | 'right'): number[] {
  const counts = new Map<number, number>()
  for (const run of sheet?.runs ?? []) {
    // The hyphen at the end of a line is painted by itself.
    if (run.text === '-') continue
    const at = Math.round(run[side])
    counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > 12)
    .map(([at]) => at)
    .sort((a, b) => a - b)
}

describe('a page style', {timeout: 240_000}, () => {
  for (const style of ['article', 'two-column', 'review', 'preprint', 'thesis']) {
    it(`${style} stands on A4 and on Letter, in the middle or bound at the side`, async () => {
      for (const [name, width, height] of [
        ['a4', 210, 297],
        ['letter', 216, 279]
      ] as const) {
        const [first] = await print(style, `papersize: ${name}`, english.repeat(30))
        assert.deepEqual([first?.width, first?.height], [width, height])
        for (const {left, right, top} of first?.runs ?? []) {
          assert.ok(left > 14 && right < width - 14 && top < height - 8, `${left}–${right} ${top}`)
        }
      }
    })
  }

  it('of two columns sets the title, wide figures and long formulas over both', async () => {
    const row =
      '| Measurement | 12345.1 | 2345.67 | 34567.8 | 45678.9 | 567890.1 | 6789.0 | 78901.2 |\n'
    const table = `| Name | a | b | c | d | e | f | g |\n|--|--|--|--|--|--|--|--|\n${row.repeat(3)}\n: Too wide.\n`
    const narrow = `| Name | a |\n|--|--|\n| x | y |\n\n: Narrow.\n`
    const wide = '| Name | a |\n|--|--|\n| x | yy |\n\n: Wide. {.wide}\n'
    const prose = `${english.repeat(12)}\n\n`
    const text = `${prose.repeat(2)}${table}\n${prose}${narrow}\n${prose}${wide}\n${prose.repeat(9)}`
    const pages = await print('two-column', `abstract: ${english.repeat(9)}`, text)
    assert.deepEqual(edges(pages[0], 'left'), [19, 108])
    const abstract = pages[0]?.runs.filter(({left, right}) => left < 25 && right > 150) ?? []
    assert.ok(abstract.length >= 5, 'the abstract has lines of full width')
    const on = (word: string) => pages.find(page => textOf(page).includes(word))
    const cells = on('Too wide')?.runs.filter(run => run.text === '78901.2') ?? []
    assert.ok(cells.length === 3 && cells.every(({right}) => right > 175), JSON.stringify(cells))
    assert.ok(find(on('yy'), 'yy').left > 60)
    const y = on('Narrow')?.runs.find(run => run.text === 'y')
    assert.ok(y && (y.right < 103 || y.left > 107))
  })

  it('of two columns begins at the right in Arabic, its notes below the column that calls them', async () => {
    const text = `${arabic.repeat(60)}\n\nCALL[^n] ${arabic.repeat(140)}\n\n[^n]: حاشية NOTE.\n`
    const pages = await print('two-column', 'lang: ar', text)
    assert.ok(edges(pages[0], 'right').includes(191))
    const firstLines = pages[0]?.runs.filter(({top}) => top > 45 && top < 60) ?? []
    assert.ok(firstLines.length > 0 && firstLines.some(({left}) => left > 105))
    const page = pages.find(one => textOf(one).includes('NOTE'))
    const [call, note] = [find(page, 'CALL'), find(page, 'NOTE')]
    assert.equal(note.left > 105, call.left > 105)
    assert.ok(note.top > call.top && note.top > 240)
  })

  it('of two columns shows a drawing wide that could not be read in one', async () => {
    const drawing = (size: number, text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} 90" width="${size}" height="90"><text x="${size - 90}" y="40">${text}</text></svg>`
    const figures = '![Large.](large.svg){alt="x"}\n\n![Small.](small.svg){alt="x"}\n\n'
    const pages = await print('two-column', 'lang: en', figures + english.repeat(90), '', {
      'large.svg': drawing(640, 'LARGE'),
      'small.svg': drawing(300, 'SMALL')
    })
    const place = (text: string) =>
      find(
        pages.find(page => textOf(page).includes(text)),
        text
      )
    assert.ok(place('LARGE').left > 130, String(place('LARGE').left))
    const {left, right} = place('SMALL')
    assert.ok(right < 102 || left > 108)
  })

  it('of two columns divides paragraphs and their notes alike', async () => {
    const note = (n: number) => `\n\n[^${n}]: ${`Note ${n}. ${english}`.repeat(9)}`
    const called = Array.from({length: 12}, (_, n) => `${english.repeat(7)}[^${n}]\n\n`)
    const notes = called.map((_, n) => note(n))
    const pages = await print('two-column', 'lang: en', called.join('') + notes.join(''))
    assert.match(pages.map(textOf).join(), /Note 11/)
  })

  it('for a book opens chapters on right pages, behind blank ones', async () => {
    const chapter = (name: string, count: number) =>
      `# ${name}\n\n${`${english.repeat(8)}\n\n`.repeat(count)}`
    const text = chapter('Alpha', 14) + chapter('Beta', 2) + chapter('Gamma', 14)
    const pages = await print('thesis', 'number-sections: true', text)
    const opening = (name: string) =>
      pages.findIndex(page =>
        page.runs.some(run => run.text.includes(name) && run.top > 45 && run.top < 75)
      )
    const [alpha, beta, gamma] = ['Alpha', 'Beta', 'Gamma'].map(opening) as [number, number, number]
    assert.ok(alpha > 0 && beta > alpha && gamma > beta)
    for (const index of [alpha, beta, gamma]) {
      assert.equal(index % 2, 0, 'a right page has an odd number')
      // The pages before the first chapter are counted apart.
      const folio = find(pages[index], String(index - alpha + 1))
      assert.ok(folio.top > 250 && Math.abs(folio.left - (32 + 65)) < 3, 'folio at the foot')
      assert.doesNotMatch(textOf(pages[index]), /whole title/)
    }
    assert.equal(textOf(pages[1]), '', 'behind the title page')
    assert.equal(textOf(pages[gamma - 1]), '', 'before a chapter')
    const left = pages[alpha + 1]
    const right = pages[alpha + 2]
    assert.ok(find(left, 'The whole title').right > 150)
    assert.ok(find(left, '2').left < 52)
    assert.match(find(right, 'Alpha').text, /^1\s+Alpha$/)
    assert.ok(find(right, 'Alpha').left < 36)
    assert.ok(find(right, '3').right > 150)
    assert.doesNotMatch(textOf(right), /whole title/)
    assert.deepEqual([edges(left, 'left'), edges(right, 'left')], [[48], [32]])
  })

  it('for a book is bound at the right in Arabic', async () => {
    const text = `# فصل\n\n${`${arabic.repeat(9)}\n\n`.repeat(14)}`
    const pages = await print('thesis', 'lang: ar', text)
    const opening = pages.findIndex((page, index) => index > 0 && page.runs.length > 0)
    assert.equal(opening % 2, 0)
    const [right, left] = [pages[opening + 2], pages[opening + 1]].map(page =>
      edges(page, 'right').at(-1)
    )
    assert.deepEqual([right, left], [210 - 32, 210 - 48])
  })

  it('for reviewers sets lines twice as far apart', async () => {
    const [first] = await print('review', 'lang: en', english.repeat(40))
    const tops = [...new Set(first?.runs.map(({top}) => Math.round(top * mm)))].sort(
      (a, b) => a - b
    )
    const gaps = tops.slice(1).map((top, index) => top - (tops[index] ?? 0))
    assert.ok(gaps.filter(gap => Math.abs(gap - 26) <= 1).length > 10, gaps.join())
  })

  it('of one’s own says the size of the page', async () => {
    const css =
      ':root {--page-width: 150mm; --page-height: 220mm; --margin-inner: 20mm; --margin-outer: 20mm}'
    const [first] = await print('own', 'lang: en', english.repeat(40), css)
    assert.deepEqual([first?.width, first?.height, edges(first, 'left')], [150, 220, [20]])
  })
})
