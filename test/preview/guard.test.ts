import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {type IncomingHttpHeaders, request} from 'node:http'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {WebSocket} from 'ws'
import {type Preview, preview} from '../../src/preview/preview.ts'
import {folder} from './window.ts'

const work = folder()
let shown: Preview
let port: number

before(async () => {
  writeFileSync(join(work.path, 'paper.md'), '---\ntitle: T\n---\n\nText.\n')
  writeFileSync(join(work.path, 'secret.txt'), 'secret')
  shown = await preview(join(work.path, 'paper.md'), {port: 0})
  port = Number(new URL(shown.url).port)
})
after(async () => {
  await shown.close()
  work.remove()
})

function ask(path: string, headers: IncomingHttpHeaders = {}, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({host: '127.0.0.1', port, path, method, headers}, answer => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    asked.on('error', reject)
    asked.end()
  })
}

const refused: [what: string, headers: IncomingHttpHeaders][] = [
  ['another name for this machine', {host: 'evil.example:80'}],
  ['another port', {host: '127.0.0.1:1'}],
  ['a page of elsewhere', {origin: 'https://evil.example'}],
  ['a sandboxed page', {origin: 'null'}],
  ['a link from elsewhere', {'sec-fetch-site': 'cross-site'}]
]

for (const [what, headers] of refused) {
  test(`${what} is refused, for the paper and for what is told`, async () => {
    assert.equal(await ask('/web', headers), 403)
    assert.equal(await ask('/pdf', headers, 'POST'), 403)
    const socket = new WebSocket(`ws://127.0.0.1:${port}/told`, {headers: headers as never})
    const said = await new Promise<string>(resolve => {
      socket.on('open', () => resolve('open'))
      socket.on('error', error => resolve(error.message))
    })
    assert.match(said, /403/)
  })
}

test('the names of this machine are answered', async () => {
  assert.equal(await ask('/web', {host: `localhost:${port}`}), 200)
  assert.equal(await ask('/web', {host: `127.0.0.1:${port}`}), 200)
})

for (const path of [
  '/secret.txt',
  '/../secret.txt',
  '/%2e%2e/package.json',
  '//etc/passwd',
  '/paper.md'
]) {
  test(`no file is served: ${path}`, async () => assert.equal(await ask(path), 404))
}

test('a body without end is no way in', async () => {
  assert.equal(await ask('/open', {}, 'DELETE'), 405)
})

test('a port that is taken is passed over', async () => {
  const other = await preview(join(work.path, 'paper.md'), {port})
  assert.ok(Number(new URL(other.url).port) > port)
  await other.close()
})
