import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {after, test} from 'node:test'
import {toString as plainText} from 'mdast-util-to-string'
import {compose} from '../../src/compose.ts'
import {diff} from '../../src/diff/diff.ts'
import {filledIn} from '../../src/diff/response.ts'
import {reportText} from '../../src/reporter.ts'
import {gitIn, withoutGit} from './withgit.ts'

const work = mkdtempSync(join(tmpdir(), 'diff-'))
after(() => rmSync(work, {recursive: true}))

test('a letter names pages and lines, and tells labels that are not there', async () => {
  const folder = join('test', 'diff', 'response')
  const letter = await compose(join(folder, 'response.md'), {}, () => {})
  const labels = new Map(
    ['rev-1', 'fig:map'].map(name => [name, {kind: 'section', id: `id-${name}`}] as const)
  )
  const standing = {'id-rev-1': {page: '6', line: 112}, 'id-fig:map': {page: 'iv'}}
  const {tree, files} = filledIn(letter, {labels, standing})
  assert.match(plainText(tree), /page 6, line 112; see also iv\./)
  const report = reportText(files, false).replaceAll(`${folder}/`, '')
  const path = join(folder, 'report.txt')
  if (process.env['UPDATE'] === '1' && !process.env['CI']) writeFileSync(path, report)
  assert.equal(report, readFileSync(path, 'utf8'))
})

const paper = (claim: string) => `---
title: Peace
line-numbers: true
---

The first claim.

\\newpage

[${claim}]{#rev-1} stands on the second page [@doe2020].

{{< include _more.md >}}

![A map.](map.svg)
`

test('a revision is read with all that belongs to it, and nothing of it is run', {
  skip: withoutGit
}, async () => {
  const project = join(work, 'repository', 'project')
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(project, path)), {recursive: true})
    writeFileSync(join(project, path), text)
  }
  const git = gitIn(project)
  put('manuscript/paper.md', paper('The old claim'))
  put('manuscript/_more.md', 'Words of an included file.')
  put('manuscript/map.svg', drawing(10))
  put('bib/references.bib', '@book{doe2020, author = {Doe, J.}, title = {Stones}, year = {2020}}\n')
  put('.gitattributes', '*.md filter=told\n')
  git(['init', '-q', '.'])
  git(['config', 'filter.told.smudge', `touch ${join(work, 'run')}; cat`])
  git(['add', '.'])
  git(['commit', '-q', '-m', 'First'])
  git(['tag', 'v1'])
  put('manuscript/paper.md', paper('The new claim'))
  put('manuscript/_more.md', 'Words of a file included.')
  put('manuscript/map.svg', drawing(20))
  put('bib/references.bib', '@book{doe2020, author = {Doe, J.}, title = {Rivers}, year = {2020}}\n')
  put('response.md', 'It stands on page {{page:rev-1}}, line {{line:rev-1}}.\n')
  const temporary = join(work, 'temporary')
  mkdirSync(temporary)
  const outside = process.env['TMPDIR']
  process.env['TMPDIR'] = temporary
  const path = join(project, 'manuscript', 'paper.md')
  const built = await diff(['v1', path], {
    to: ['html'],
    response: join(project, 'response.md')
  }).finally(() => {
    if (outside === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = outside
  })
  const [shown = '', letter = ''] = built.written.map(articleIn)
  assert.equal(built.ok, true)
  assert.match(shown, /The <del [^>]*>old<\/del> <ins [^>]*>new<\/ins> claim/)
  assert.match(shown, /<del [^>]*>an included<\/del>/)
  assert.match(shown, /<del [^>]*>Doe, J\. \(2020\)\. <i>Stones<\/i>/)
  assert.equal(shown.match(/class="art (?:insertion|deletion)"/g)?.length, 2)
  assert.match(letter, /on page 2, line 3\./)
  assert.equal(existsSync(join(work, 'run')), false, 'a filter was run')
  const left = readdirSync(temporary).flatMap(name => readdirSync(join(temporary, name)))
  assert.equal(left.includes('project'), false, 'the folder of the revision is left')
  await assert.rejects(diff(['v2', path]), /`v2` is neither a file nor a revision/)
  const misspelt = `v1:${join(project, 'manuscript', 'papr.md')}`
  await assert.rejects(diff([misspelt, path]), {hint: /`v1:manuscript\/paper\.md`/})
})

function articleIn(path: string): string {
  return /<article>[\s\S]*<\/article>/.exec(readFileSync(path, 'utf8'))?.[0] ?? ''
}

function drawing(width: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="${width}" height="9"/></svg>`
}
