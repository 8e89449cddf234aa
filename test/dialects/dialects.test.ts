import assert from 'node:assert/strict'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {reportText} from '../../src/reporter.ts'

// No style of the machine the tests run on.
process.env['OFFPRINT_STYLES'] = ''

/** A manuscript as each system's authors write it, and its file. */
const manuscripts = {
  joss: 'paper.md',
  pandoc: 'paper.md',
  quarto: 'paper.qmd',
  myst: 'paper.md',
  manubot: join('content', '00.front-matter.md'),
  notebook: 'index.ipynb',
  scholar: 'article.md',
  knitr: 'paper.Rmd'
}

/** `report.txt` is what is told of each; `UPDATE=1` writes it instead. */
for (const [name, paper] of Object.entries(manuscripts)) {
  test(`a manuscript of ${name} builds as it is`, async () => {
    const folder = join('test', 'dialects', name)
    const article = await compose(join(folder, paper), {}, () => {})
    const page = (await html(article)).html
    const errors = article.files.flatMap(file => file.messages).filter(({fatal}) => fatal)
    assert.deepEqual(errors.map(String), [])
    const body = /<body[\s\S]*<\/body>/.exec(page)?.[0] ?? ''
    assert.doesNotMatch(body, /class="unknown"/)
    assert.doesNotMatch(body, /:::|\{\{|\{%|\\begin|<p>(?:%|\+\+\+)|#\|/)
    assert.ok(article.bibliography.length === 2, 'both works are listed')
    assert.ok(article.meta.authors.length > 0 && article.meta.title !== '')
    const report = reportText(article.files, false).replaceAll(`${folder}/`, '')
    const path = join(folder, 'report.txt')
    if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined)
      writeFileSync(path, report)
    assert.equal(report, existsSync(path) ? readFileSync(path, 'utf8') : '')
  })
}

test('what opens ten thousand times and never ends is read in good time', async () => {
  const {parse} = await import('../../src/read/markdown/parse.ts')
  const {VFile} = await import('vfile')
  for (const opener of [':::{note}\n', '```{note}\n', '\\begin{x}\n\n', '+++\n', '{sub}`x` ']) {
    const source = opener.repeat(10_000)
    const before = performance.now()
    parse(source, new VFile(source))
    const seconds = (performance.now() - before) / 1000
    assert.ok(seconds < 60, `${JSON.stringify(opener)}: ${seconds} s`)
  }
})
