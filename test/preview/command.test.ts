import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {test} from 'node:test'
import {folder} from './window.ts'

test('Ctrl-C ends the preview at once, with nothing to say', async () => {
  const work = folder()
  writeFileSync(join(work.path, 'paper.md'), '---\ntitle: T\n---\n\nText.\n')
  const child = spawn(
    process.execPath,
    [resolve('dist/cli.js'), 'preview', 'paper.md', '--port', '0'],
    {
      cwd: work.path
    }
  )
  let said = ''
  child.stderr.on('data', part => {
    said += part
  })
  const out = await new Promise<string>(done => child.stdout.on('data', part => done(String(part))))
  assert.match(out, /http:\/\/127\.0\.0\.1:\d+\//)
  const ended = new Promise<number | null>(done => child.on('exit', done))
  child.kill('SIGINT')
  assert.equal(await ended, 0)
  assert.equal(said, '')
  work.remove()
})
