import assert from 'node:assert/strict'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
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

test('a notebook that is none is told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-notebook-'))
  const path = join(folder, 'paper.ipynb')
  for (const source of ['{"cells": [', '{}', '{"cells": 3}', '# Markdown']) {
    writeFileSync(path, source)
    const {files} = await compose(path, {}, () => {})
    const rules = files.flatMap(file => file.messages.map(({ruleId}) => ruleId))
    assert.ok(rules.includes('include-readable'), source)
  }
})

test('a notebook whose outputs are none is shown without them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-notebook-'))
  const path = join(folder, 'paper.ipynb')
  for (const outputs of [3, [null, 3, {}, {data: 3}, {data: {'image/png': 3}}]]) {
    const cells = [{cell_type: 'code', source: ['1 + 1'], metadata: {tags: 3}, outputs}]
    writeFileSync(path, JSON.stringify({cells}))
    const page = (await html(await compose(path, {}, () => {}))).html
    assert.match(page, /<code class="language-python">/)
  }
})

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
