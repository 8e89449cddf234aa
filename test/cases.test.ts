import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import type {Article} from '../src/article.ts'
import {check} from '../src/check/check.ts'
import {isMendable, mended} from '../src/check/mend.ts'
import {compose} from '../src/compose.ts'
import {checkDeposit} from '../src/deposit.ts'
import {cff} from '../src/export/cff/cff.ts'
import {crossref} from '../src/export/crossref/crossref.ts'
import {jats} from '../src/export/jats/jats.ts'
import {latex} from '../src/export/latex/latex.ts'
import {text} from '../src/export/text/text.ts'
import {html} from '../src/html/html.ts'
import {demandsOf} from '../src/journals/demands.ts'
import {say} from '../src/proofread.ts'
import {reportText} from '../src/reporter.ts'
import {rules} from '../src/rules.ts'
import {lostInTex} from './export/latexwords.ts'
import {faultsOfCff, faultsOfDeposits, skipDeposits, skipSchemas} from './export/schemas.ts'
import {tools} from './export/tools.ts'
import {faultsOf, skipValid} from './export/validator.ts'
import {brokenIn, faultsOfWord, skipWord, wordOf} from './export/word.ts'
import {lost, textOf} from './export/words.ts'

const folder = join('test', 'cases')
// No style of the machine the tests run on.
process.env['OFFPRINT_STYLES'] = ''
const mayWrite = process.env['UPDATE'] === '1' && process.env['CI'] === undefined

/** The JATS of each case without errors. */
const documents = new Map<string, string>()

/** What is made for Word of each case without errors. */
const wordDocuments = new Map<string, ReadonlyMap<string, string>>()

/** The citation file of each case. */
const citations = new Map<string, string>()

/** The deposit of each case that has more to say than a title. */
const deposits = new Map<string, string>()

/** Each folder of `cases/` is a paper and what must come of it; `UPDATE=1` writes what came instead. */
for (const name of readdirSync(folder).sort()) {
  test(name, async () => {
    const article = await compose(join(folder, name, 'paper.md'), {}, () => {})
    const page = (await html(article)).html
    expected(join(folder, name, 'paper.html'), content(page))
    if (existsSync(join(folder, name, 'paper.crossref.xml'))) checkDeposit(article)
    expected(join(folder, name, 'report.txt'), told(reportText(article.files, false), name))
    await exported(article, name)
    if (existsSync(join(folder, name, 'check.txt'))) await checked(article, name)
  })
}

/** What is exported of a case, in full where its folder has a `paper.xml`, `paper.txt`, `paper.tex` or `paper.cff`. */
async function exported(article: Article, name: string): Promise<void> {
  const [document] = await jats(article, 'paper')
  const xml = String(document?.content)
  whole('paper.xml', xml)
  const [plain] = await text(article, 'paper')
  whole('paper.txt', String(plain?.content))
  const tex = await latexOf(article, name)
  whole('paper.tex', tex)
  const [citation] = await cff(article)
  const word = await apart(article, name, 'docx.txt', () => wordOf(article, say))
  whole('paper.cff', String(citation?.content))
  const [deposit] = await crossref(article, 'paper')
  whole('paper.crossref.xml', String(deposit?.content))
  // What these lose is told in their reports.
  if (!['notes-mistakes', 'table-row-long'].includes(name)) {
    assert.deepEqual(lost(article, textOf(xml)), [], 'JATS')
    assert.deepEqual(lost(article, String(plain?.content)), [], 'text')
    assert.deepEqual(lostInTex(article, tex), [], 'LaTeX')
    assert.deepEqual(lost(article, word.text, false), [], 'DOCX')
  }
  if (!article.files.some(file => file.messages.some(({fatal}) => fatal))) {
    documents.set(name, xml)
    wordDocuments.set(name, word.parts)
    assert.deepEqual(brokenIn(word.parts), [], 'DOCX')
  }
  citations.set(name, String(citation?.content))
  if (article.meta.abstract ?? article.meta.funding) {
    deposits.set(name, await completeDeposit(article))
  }

  function whole(file: string, made: string): void {
    const path = join(folder, name, file)
    if (existsSync(path)) expected(path, made)
  }
}

/** The LaTeX of a case. */
async function latexOf(article: Article, name: string): Promise<string> {
  const make = () => latex(article, 'paper', {...tools, say})
  const [main] = await apart(article, name, 'latex.txt', make)
  return String(main?.content)
}

/** What an output cannot hold is told in a file of its own. */
async function apart<Made>(
  article: Article,
  name: string,
  file: string,
  make: () => Promise<Made>
): Promise<Made> {
  const before = article.files.map(({messages}) => messages.splice(0))
  const made = await make()
  expected(join(folder, name, file), told(reportText(article.files, false), name))
  for (const [index, {messages}] of article.files.entries()) {
    messages.splice(0, messages.length, ...(before[index] ?? []))
  }
  return made
}

test('every case without errors is valid JATS', {skip: skipValid}, () => {
  assert.ok(documents.size > 500, `${documents.size} papers`)
  assert.deepEqual(faultsOf(documents), [])
  assert.deepEqual(faultsOf(documents, '1.4'), [])
})

test('every case without errors is valid for Word', {skip: skipWord}, () => {
  assert.deepEqual(faultsOfWord(wordDocuments), [])
})

test('every citation file is valid', {skip: skipSchemas}, () => {
  assert.deepEqual(faultsOfCff(citations), [])
})

/** A deposit of a paper that says all that it wants. */
async function completeDeposit(article: Article): Promise<string> {
  const {meta} = article
  const [file] = await crossref(
    {
      ...article,
      meta: {
        ...meta,
        title: meta.title || 'Untitled',
        doi: '10.5555/12345678',
        date: {written: '2026', iso: '2026'},
        deposit: {
          email: 'a@example.org',
          registrant: 'Example Press',
          url: 'https://example.org',
          ...meta.deposit
        }
      }
    },
    'paper'
  )
  return String(file?.content)
}

test('every deposit is valid', {skip: skipDeposits}, () => {
  assert.deepEqual(faultsOfDeposits(deposits), [])
  const [some = ''] = deposits.values()
  const bad = some.replaceAll('depositor_name', 'name_of_depositor')
  assert.notDeepEqual(faultsOfDeposits(new Map([['bad', bad]])), [])
})

/** What `offprint check` says, for the journal where there is one, and the bibliography after `--fix`. */
async function checked(article: Article, name: string): Promise<void> {
  const journal = join(process.cwd(), folder, name, 'journal.yaml')
  const demands = existsSync(journal) ? await demandsOf(journal, undefined, name) : undefined
  const remarks = check(article, demands)
  for (const remark of remarks) say(remark)
  expected(join(folder, name, 'check.txt'), told(reportText(article.files, false), name))
  const path = join(folder, name, 'refs.bib')
  const file = article.files.find(one => one.path === path)
  const mendable = remarks.filter(isMendable).filter(remark => remark.file === file)
  const fixed =
    file && mendable.length > 0 ? mended(readFileSync(path), String(file), mendable) : ''
  expected(join(folder, name, 'fixed.bib'), fixed.toString('latin1'), 'latin1')
}

test('every rule has a case', () => {
  const reports = readdirSync(folder)
    .flatMap(name =>
      ['report.txt', 'check.txt', 'latex.txt', 'docx.txt'].map(file => join(folder, name, file))
    )
    // Those of two versions of a paper (test/diff/).
    .concat(join('test', 'diff', 'response', 'report.txt'))
    .filter(path => existsSync(path))
    .map(path => readFileSync(path, 'utf8'))
    .join('')
  const untold = Object.keys(rules).filter(rule => !reports.includes(` ${rule} `))
  assert.deepEqual(untold, [])
})

function expected(path: string, actual: string, encoding: BufferEncoding = 'utf8'): void {
  if (mayWrite && (existsSync(path) || actual !== '')) writeFileSync(path, actual, encoding)
  if (existsSync(path)) assert.equal(actual, readFileSync(path, encoding), path)
  else if (!path.endsWith('.html')) assert.equal(actual, '', `${path} is missing`)
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
