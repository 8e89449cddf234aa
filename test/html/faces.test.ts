import assert from 'node:assert/strict'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {build} from '../../src/build.ts'

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-mathface-'))
})
after(() => rm(folder, {recursive: true}))

/** The file of a face in the page of a paper, in bytes of base64; 0 without it. */
async function faceIn(family: string, text: string): Promise<number> {
  const paper = join(folder, 'paper.md')
  await writeFile(paper, `---\ntitle: Faces\n---\n\n${text}\n`)
  const out = join(folder, 'paper.html')
  await build(paper, {out: [out]})
  const page = await readFile(out, 'utf8')
  return new RegExp(`font-family:"${family}"[^}]*base64,([^)]*)`).exec(page)?.[1]?.length ?? 0
}

test('a page has the whole math face only where a formula needs a rare sign', async () => {
  const faceFor = (formula: string) => faceIn('STIX Two Math', `The formula $${formula}$.`)
  const whole = await faceFor('\\mathfrak{g}')
  for (const formula of ['\\sum_i x_i \\in \\mathbb{R}', '\\mathcal{L}(\\theta) \\leqslant 1'])
    assert.ok((await faceFor(formula)) < whole / 2, formula)
  for (const formula of ['\\mathsf{T}', '⤳', '\\text{⨊}'])
    assert.equal(await faceFor(formula), whole, formula)
})

test('a page has the whole Arabic face only where it shows a rare letter', async () => {
  const whole = await faceIn('Amiri', 'The sign [ۖ]{lang=ar} of the Koran.')
  assert.ok((await faceIn('Amiri', 'In Arabic [بِناء السلام، ١٢٣]{lang=ar}.')) < whole / 2)
  for (const letters of ['ݐ', 'ﷺ'])
    assert.equal(await faceIn('Amiri', `Of [${letters}]{lang=ar}.`), whole)
})

test('code has its face however it is fenced', async () => {
  for (const text of ['~~~\nx = 1\n~~~', ':::{code-block} python\nx = 1\n:::'])
    assert.ok((await faceIn('Source Code Pro', text)) > 0, text)
  assert.equal(await faceIn('Source Code Pro', 'No code.'), 0)
})
