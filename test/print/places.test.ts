import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import type {Prepared} from '../../src/browser/task.ts'
import {compose} from '../../src/compose.ts'
import {SetupError} from '../../src/fault.ts'
import {html} from '../../src/html/html.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {warningsOf} from '../../src/print/warnings.ts'
import {scratch} from './fakes.ts'
import {pageOf} from './read.ts'

const prepared: Prepared = {
  url: 'about:blank',
  paragraphs: 1,
  hyphens: 0,
  pages: 1,
  pagesTold: true,
  labels: [],
  targets: [],
  flaws: [],
  headings: [],
  text: '',
  families: [],
  brokenFaces: [],
  misfits: [],
  blocks: 2
}
const places = [undefined, {file: 'paper.md', line: 12}]

describe('where what is said about pages is written', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  it('is told with its file and line', async () => {
    const folder = scratch()
    const formula = `$$ \\text{${'x'.repeat(150)}} $$`
    writeFileSync(
      join(folder, 'paper.md'),
      `---\ntitle: T\n---\n\nWords.\n\n{{< include more.md >}}\n\n- One\n\n  ${formula}\n\n${formula}\n\n![Cap.](high.svg)\n`
    )
    writeFileSync(
      join(folder, 'more.md'),
      `# Head\n\nWords.\n\n| ${'responsibilities | '.repeat(12)}\n|${'---|'.repeat(12)}\n| ${'b | '.repeat(12)}\n`
    )
    writeFileSync(
      join(folder, 'high.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="3000"><path d="M0 0h90v2900z"/></svg>'
    )
    const article = await compose(join(folder, 'paper.md'), {}, () => {})
    const page = await html(article)
    assert.doesNotMatch(page.html, /paper\.md|more\.md/)
    const {warnings} = await press.print(page)
    const told = warnings.flatMap(
      warning => /([^/]+:\d+): (?:Wider|Higher)/.exec(warning)?.[1] ?? []
    )
    assert.deepEqual(told.sort(), ['more.md:5', 'paper.md:11', 'paper.md:13', 'paper.md:15'])
  })

  it('is not told of a page whose blocks the browser counts otherwise', async () => {
    const body = `<p>Words</p><pre>${'x'.repeat(120)}</pre>`
    const saidWith = async (more: typeof places) =>
      (await press.print(pageOf(body, {places: more}))).warnings.find(one => one.includes('Wider'))
    assert.match((await saidWith(places)) ?? '', /^paper\.md:12: Wider/)
    assert.match((await saidWith([...places, ...places])) ?? '', /^Wider/)
  })

  it('is told of a page that is not set right, with what to do', () => {
    const flaw = {page: 3, rule: 'column-overfull', text: 'So it begins', block: 1} as const
    assert.throws(
      () => warningsOf({...prepared, flaws: [flaw]}, places),
      (error: unknown) =>
        error instanceof SetupError &&
        error.message ===
          'paper.md:12: Page 3 is not set right (column-overfull): `So it begins`' &&
        /nothing was written.*report.*--style.*--to html/s.test(error.hint)
    )
  })
})
