import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {compose} from '../src/compose.ts'
import {html} from '../src/html/html.ts'
import {reportText} from '../src/reporter.ts'
import {rules} from '../src/rules.ts'

const folder = join('test', 'cases')
// No style of the machine the tests run on.
process.env['OFFPRINT_STYLES'] = ''
const mayWrite = process.env['UPDATE'] === '1' && process.env['CI'] === undefined

/** Each folder of `cases/` is a paper and what must come of it; `UPDATE=1` writes what came instead. */
for (const name of readdirSync(folder).sort()) {
  test(name, async () => {
    const article = await compose(join(folder, name, 'paper.md'), {}, () => {})
    const page = html(article).html
    expected(join(folder, name, 'paper.html'), content(page))
    expected(join(folder, name, 'report.txt'), told(reportText(article.files, false), name))
  })
}

test('every rule has a case', () => {
  const reports = readdirSync(folder)
    .map(name => join(folder, name, 'report.txt'))
    .filter(path => existsSync(path))
    .map(path => readFileSync(path, 'utf8'))
    .join('')
  const untold = Object.keys(rules).filter(rule => !reports.includes(` ${rule} `))
  assert.deepEqual(untold, [])
})

function expected(path: string, actual: string): void {
  if (mayWrite && (existsSync(path) || actual !== '')) writeFileSync(path, actual)
  if (existsSync(path)) assert.equal(actual, readFileSync(path, 'utf8'), path)
  else if (path.endsWith('.txt')) assert.equal(actual, '', `${path} is missing`)
}

/** The article without its head: styles and faces have tests of their own. */
function content(page: string): string {
  const inside = /<article>([\s\S]*)<\/article>/.exec(page)?.[1] ?? ''
  return `${inside.replace(/base64,[\w+/=]+/g, 'base64,…')}\n`
}

/** The report as it reads in the folder of the case. */
function told(report: string, name: string): string {
  const here = join(folder, name)
  return report.replaceAll(join(process.cwd(), here), '.').replaceAll(`${here}/`, '')
}
