import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {PDFDocument} from '@napi-rs/canvas'
import {compose} from '../../src/compose.ts'
import {accented} from '../../src/export/latex/accents.ts'
import {counters} from '../../src/export/latex/counters.ts'
import {decimalSign, fractionOf} from '../../src/export/latex/decimals.ts'
import {directed} from '../../src/export/latex/direction.ts'
import {latex} from '../../src/export/latex/latex.ts'
import {urlOf} from '../../src/export/latex/links.ts'
import {forbiddenInKeys, names} from '../../src/export/latex/names.ts'
import {mathOf, missingIn, texOf} from '../../src/export/latex/text.ts'
import {svgSize} from '../../src/svgsize.ts'
import {scratch} from '../print/fakes.ts'
import {tools} from './tools.ts'

test('text means nothing to TeX', () => {
  assert.equal(texOf('# $ % & _ { }'), '\\# \\$ \\% \\& \\_ \\{ \\}')
  assert.equal(texOf('\\^~`'), ['backslash', 'circum', 'tilde', 'grave'].map(nameOf).join(''))
  assert.equal(
    texOf('a -- b,, <<c>>'),
    'a -{}- b,{}, \\textless{}\\textless{}c\\textgreater{}\\textgreater{}'
  )
  assert.equal(texOf('naïve Łódź €5 – „so“'), 'naïve Łódź €5 – „so“')

  function nameOf(sign: string): string {
    return sign === 'backslash' ? '\\textbackslash{}' : `\\textascii${sign}{}`
  }
})

test('letters and signs that T1 lacks are composed', () => {
  assert.equal(texOf('ḥadīṯ'), '\\d{h}adī\\b{t}')
  assert.equal(texOf('e\u0301'), 'é')
  assert.equal(accented('ế'), "\\'{\\^{e}}")
  assert.equal(accented('ж'), undefined)
  assert.equal(texOf('β ≤ x²'), '\\ensuremath{\\beta} \\ensuremath{\\leq} x²')
  assert.equal(texOf('Σωκράτης'), 'Σωκράτης', 'a word of Greek is no formula')
  assert.equal(texOf('x₂ 3\u00A0m'), 'x\\textsubscript{2} 3~m')
  assert.equal(mathOf('α ≤ é'), '\\ensuremath{\\alpha} \\ensuremath{\\leq} é')
})

test('signs that no engine has are told by their number', () => {
  assert.equal(texOf('😀'), '\\missingsign{1F600}')
  assert.deepEqual(missingIn('a 😀 б ع'), ['😀'])
})

test('runs against the direction stand in a command', () => {
  const needs = new Set<string>()
  assert.equal(
    directed('قال John Doe (2020) هنا', {lang: 'ar', needs}),
    'قال \\ltr{John Doe (2020}) هنا'
  )
  assert.equal(directed('a سلام b', {lang: 'en', needs}), 'a \\foreignlanguage{arabic}{سلام} b')
  assert.deepEqual([...needs], ['ltr', 'bidi'])
})

test('names are such as TeX can write, each once', () => {
  const keys = names(forbiddenInKeys)
  assert.equal(keys.of('doi:10.1000/a_b'), 'doi:10.1000/a_b')
  assert.equal(keys.of('a%b'), 'a-b')
  assert.equal(keys.of('a#b'), 'a-b-2')
  assert.equal(keys.of('a%b'), 'a-b')
  assert.equal(
    urlOf('https://a.org/ü?b=c&d=50%25#x\\'),
    'https://a.org/\\%C3\\%BC?b=c\\&d=50\\%25\\#x\\%5C'
  )
})

test('counters are set only where LaTeX would count otherwise', () => {
  const {to} = counters()
  assert.equal(to('figure', '1', true), '')
  assert.equal(to('figure', 'S1', true), '\\renewcommand{\\thefigure}{S1}')
  assert.equal(to('figure', '2', true), '\\setcounter{figure}{1}')
  assert.equal(to('section', 'A', false), '\\renewcommand{\\thesection}{A}')
  assert.equal(to('section', '2', false), '\\renewcommand{\\thesection}{\\arabic{section}}')
})

test('decimal signs are told from those of thousands', () => {
  assert.equal(decimalSign(['2,800', '7,500.5']), '.')
  assert.equal(decimalSign(['2,80', '7']), ',')
  assert.equal(fractionOf('7,500.5*', '.'), '.5')
  assert.equal(fractionOf('2,800', '.'), '')
})

test('a drawing is as large as it says, or as its view box', () => {
  const size = (head: string) => svgSize(Buffer.from(`<svg ${head}/>`))
  assert.deepEqual(size('width="2in" height="96"'), {width: 192, height: 96})
  assert.deepEqual(size('viewBox="0 0 40 20"'), {width: 40, height: 20})
  assert.deepEqual(size('width="80" viewBox="0 0 40 20"'), {width: 80, height: 40})
})

const skip = ['pdflatex', 'xelatex', 'bibtex', 'kpsewhich'].every(
  name => spawnSync(name, ['--version']).status === 0
)
  ? spawnSync('kpsewhich', [
      'authblk.sty',
      'lmodern.sty',
      'bidi.sty',
      'Amiri-Regular.ttf',
      'siunitx.sty'
    ]).status !== 0 &&
    'TeX Live lacks packages (texlive-latex-extra, -science, -lang-arabic, lmodern): NO LATEX WAS COMPILED'
  : 'pdflatex, xelatex and bibtex (texlive-xetex, -latex-extra) are not installed: NO LATEX WAS COMPILED'

/** A page with nothing on it, for the drawings. */
function emptyPdf(): Uint8Array {
  const pdf = new PDFDocument()
  pdf.beginPage(90, 60)
  pdf.endPage()
  return pdf.close()
}

/** What goes wrong when the LaTeX of a paper is compiled, BibTeX run and the LaTeX compiled twice more. */
async function faultsOf(path: string, engines: readonly string[]): Promise<string[]> {
  const article = await compose(path, {}, () => {})
  const cwd = scratch()
  const drawing = emptyPdf()
  const files = await latex(article, 'paper', {...tools, pdfOf: async () => drawing})
  for (const file of files) writeFileSync(join(cwd, file.path), file.content)
  return engines.flatMap(engine => {
    const compile = () =>
      spawnSync(engine, ['-interaction=nonstopmode', '-halt-on-error', 'paper'], {cwd})
    if (compile().status !== 0) return [`${engine}: ${logIn(cwd).match(/^![\s\S]{0,300}/m)}`]
    const {stdout} = files.some(({content}) => String(content).includes('\\bibliography{'))
      ? spawnSync('bibtex', ['paper'], {cwd, encoding: 'utf8'})
      : {stdout: ''}
    compile()
    compile()
    const told = logIn(cwd).match(/^.*(?:undefined|multiply defined|Missing character).*$/gim) ?? []
    const words = spawnSync('pdftotext', ['paper.pdf', '-'], {cwd, encoding: 'utf8'}).stdout ?? ''
    // In the face of Arabic numbers and their marks change places.
    const turned = words.match(/(?:Figure|Table) :\d|\)\d{4}\(/g) ?? []
    return [...told, ...turned, ...(stdout.match(/^(?:Warning--|I ).*$/gm) ?? [])].map(
      line => `${engine}: ${line}`
    )
  })
}

function logIn(cwd: string): string {
  return readFileSync(join(cwd, 'paper.log'), 'latin1')
}

test('a paper of all constructs is compiled by pdfLaTeX and XeLaTeX', {skip}, async () => {
  const faults = await faultsOf('test/cases/latex-constructs/paper.md', ['pdflatex', 'xelatex'])
  assert.deepEqual(faults, [])
})

test('papers with Arabic, and in it, are compiled by XeLaTeX', {skip}, async () => {
  assert.deepEqual(await faultsOf('test/html/papers/rich.md', ['xelatex']), [])
  assert.deepEqual(await faultsOf('test/html/papers/rich-arabic.md', ['xelatex']), [])
  assert.deepEqual(await faultsOf('test/cases/arabic-entries/paper.md', ['xelatex']), [])
})

test('the sample paper is compiled', {skip}, async () => {
  // A work without a year is one of the sample.
  const faults = await faultsOf('manuscript/paper.md', ['xelatex'])
  assert.deepEqual(
    faults.filter(fault => !fault.includes('empty year')),
    []
  )
})

test('no figure is called as the PDF that LaTeX makes', async () => {
  const cwd = scratch()
  writeFileSync(join(cwd, 'paper.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>')
  writeFileSync(join(cwd, 'paper.md'), '![A map.](paper.svg){alt="Map"}\n')
  const article = await compose(join(cwd, 'paper.md'), {}, () => {})
  const files = await latex(article, 'paper', {...tools, pdfOf: async () => emptyPdf()})
  assert.deepEqual(
    files.map(({path}) => path),
    ['paper.tex', 'paper-2.pdf']
  )
})
