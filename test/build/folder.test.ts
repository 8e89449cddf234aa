import assert from 'node:assert/strict'
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {outputsOf} from '../../src/outputs.ts'
import {write} from '../../src/write.ts'
import {scratch} from '../print/fakes.ts'

/** Writes a folder `tex` with these files. */
function writeTex(cwd: string, files: Record<string, string>): Promise<void> {
  const folder = join(cwd, 'tex')
  return write(
    Object.entries(files).map(([name, content]) => ({path: join(folder, name), content, folder}))
  )
}

const inTex = (cwd: string) => readdirSync(join(cwd, 'tex')).sort()

test('a path that ends with a slash is a folder, and its files are called by the paper', () => {
  const [one, other] = outputsOf('a/my.paper.md', {out: ['x/tex/'], to: ['latex']})
  assert.deepEqual(one, {path: 'x/tex/', format: 'latex', name: 'my.paper'})
  assert.equal(other?.path, join('a', 'build', 'my.paper-latex', '/'))
  assert.throws(() => outputsOf('paper.md', {out: ['tex']}), /not a format/)
})

test('a folder is written anew, without what is no longer made', async () => {
  const cwd = scratch()
  await writeTex(cwd, {'a.tex': 'one', 'map.pdf': 'map'})
  await writeTex(cwd, {'a.tex': 'two'})
  assert.deepEqual(inTex(cwd), ['.offprint', 'a.tex'])
  assert.equal(readFileSync(join(cwd, 'tex', 'a.tex'), 'utf8'), 'two')
  assert.deepEqual(readdirSync(cwd), ['tex'], 'nothing stays beside it')
})

test('what others wrote into the folder stays', async () => {
  const cwd = scratch()
  await writeTex(cwd, {'a.tex': 'one', 'map.pdf': 'map'})
  writeFileSync(join(cwd, 'tex', 'a.aux'), 'of LaTeX')
  writeFileSync(join(cwd, 'tex', 'map.pdf'), 'a better map')
  await writeTex(cwd, {'a.tex': 'two'})
  assert.deepEqual(inTex(cwd), ['.offprint', 'a.aux', 'a.tex', 'map.pdf'])
})

test('a file that is not as it was written is not replaced', async () => {
  const cwd = scratch()
  mkdirSync(join(cwd, 'tex'))
  writeFileSync(join(cwd, 'tex', 'references.bib'), 'my own')
  const files = {'a.tex': 'one', 'references.bib': 'made'}
  await assert.rejects(writeTex(cwd, files), /references\.bib` is not as Offprint wrote it/)
  assert.deepEqual(inTex(cwd), ['references.bib'], 'nothing was written')
  rmSync(join(cwd, 'tex', 'references.bib'))
  await writeTex(cwd, files)
  writeFileSync(join(cwd, 'tex', 'a.tex'), 'edited by hand')
  await assert.rejects(writeTex(cwd, files), /a\.tex` is not as Offprint wrote it/)
  assert.equal(readFileSync(join(cwd, 'tex', 'a.tex'), 'utf8'), 'edited by hand')
})

test('a list that names files elsewhere deletes none of them', async () => {
  const cwd = scratch()
  await writeTex(cwd, {'a.tex': 'one'})
  const list = join(cwd, 'tex', '.offprint')
  writeFileSync(join(cwd, 'mine.tex'), 'one')
  writeFileSync(list, readFileSync(list, 'utf8').replace('a.tex', '../mine.tex'))
  await writeTex(cwd, {'a.tex': 'one'})
  assert.ok(existsSync(join(cwd, 'mine.tex')))
})

test('a file in the place of the folder is told', async () => {
  const cwd = scratch()
  writeFileSync(join(cwd, 'tex'), '')
  await assert.rejects(writeTex(cwd, {'a.tex': ''}), /tex` is a file/)
})

test('an interrupted build leaves no folder behind', async () => {
  const cwd = scratch()
  const stop = AbortSignal.abort()
  const folder = join(cwd, 'tex')
  await assert.rejects(write([{path: join(folder, 'a.tex'), content: '', folder}], stop))
  assert.deepEqual(readdirSync(cwd), [])
})
