import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {openProject, type Project, readInside} from '../../src/read/project.ts'

let home = ''
let project: Project

before(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'offprint-inside-')))
  const folder = join(home, 'work', 'manuscript')
  await mkdir(join(folder, 'figures'), {recursive: true})
  await mkdir(join(home, 'work-other'))
  await writeFile(join(home, 'secret.txt'), 'secret')
  await writeFile(join(home, 'work-other', 'secret.txt'), 'secret')
  await writeFile(join(folder, 'paper.md'), 'Text')
  await writeFile(join(folder, 'figures', 'plan.txt'), 'plan')
  await writeFile(join(home, 'work', 'above.txt'), 'above')
  await symlink(join(home, 'secret.txt'), join(folder, 'link.txt'))
  await symlink(home, join(folder, 'way-out'))
  await symlink(join(folder, 'figures'), join(folder, 'way-in'))
  await symlink('/dev/zero', join(folder, 'zero.png'))
  await symlink('loop', join(folder, 'loop'))
  execFileSync('mkfifo', [join(folder, 'pipe.png')])
  await writeFile(join(folder, 'large.png'), '')
  await truncate(join(folder, 'large.png'), 200 * 1024 * 1024)
  project = await openProject(join(folder, 'paper.md'))
})

after(() => rm(home, {recursive: true}))

const reads: Readonly<Record<string, readonly string[]>> = {
  read: ['figures/plan.txt', './figures/../figures/plan.txt', '../above.txt', 'way-in/plan.txt'],
  outside: [
    '../../secret.txt',
    '../../none.txt',
    '/none/none.txt',
    '../../work-other/secret.txt',
    '/etc/hostname',
    '/dev/zero',
    'file:///etc/hostname',
    'data:text/plain,x',
    '//example.org/x.png',
    'figures/plan.txt\0.png',
    'link.txt',
    'way-out/secret.txt',
    'zero.png'
  ],
  missing: ['none.txt', '~/x.txt', '.', 'figures', '', 'loop', 'pipe.png', 'a'.repeat(5000)],
  'too-large': ['large.png']
}

for (const [is, names] of Object.entries(reads)) {
  for (const name of names) {
    test(`${is}: ${JSON.stringify(name).slice(0, 40)}`, {timeout: 5000}, async () => {
      assert.equal((await readInside(project, name)).is, is)
    })
  }
}

test('a folder is no paper', async () => {
  await assert.rejects(openProject(home), /is a folder/)
})

test('what one of two folders would have is missing, not outside', async () => {
  const folders = [project.folder, project.root]
  assert.equal((await readInside(project, '../none.bib', folders)).is, 'missing')
  assert.equal((await readInside(project, '../../none.bib', folders)).is, 'outside')
  assert.equal((await readInside(project, 'link.txt', folders)).is, 'outside')
})
