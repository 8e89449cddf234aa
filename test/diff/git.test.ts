import assert from 'node:assert/strict'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {unpack} from '../../src/diff/git.ts'
import {gitIn, withoutGit} from './withgit.ts'

test('no file of a revision is written outside its folder', {skip: withoutGit}, async () => {
  const work = mkdtempSync(join(tmpdir(), 'offprint-test-'))
  const git = gitIn(work)
  const tree = (entries: readonly (readonly [mode: string, name: string, hash: string])[]) =>
    git(
      ['hash-object', '-t', 'tree', '-w', '--stdin', '--literally'],
      Buffer.concat(
        entries.map(([mode, name, hash]) =>
          Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(hash, 'hex')])
        )
      )
    )
  git(['init', '-q', '.'])
  const text = git(['hash-object', '-w', '--stdin'], 'Words.')
  const above = tree([['100644', 'out.md', text]])
  const whole = tree([
    ['40000', '..', above],
    ['100644', 'paper.md', text]
  ])
  const commit = git(['commit-tree', whole, '-m', 'Crafted'])
  const to = join(work, 'a', 'b')
  mkdirSync(to, {recursive: true})
  assert.deepEqual(await unpack(work, commit, '', to), ['paper.md'])
  assert.equal(readFileSync(join(to, 'paper.md'), 'utf8'), 'Words.')
  assert.equal(existsSync(join(work, 'a', 'out.md')), false)
  rmSync(work, {recursive: true})
})
