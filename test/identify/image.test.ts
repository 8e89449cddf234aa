import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {fetchImage} from '../../src/identify/image.ts'
import {proofread} from '../../src/proofread.ts'
import {served} from './services.ts'

const png = readFileSync(join('test', 'cases', 'figure-kinds', 'a.png'))
const text = '---\ntitle: T\n---\n\n![A dot.](https://example.org/dot.png){alt="Black, on white"}\n'

async function paper(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'offprint-')), 'paper.md')
  await writeFile(path, text)
  return path
}

async function rulesTold(allowRemoteImages: boolean): Promise<(string | undefined)[]> {
  const {files} = await proofread(await paper(), {allowRemoteImages})
  return files.flatMap(file => file.messages.map(({ruleId}) => ruleId))
}

test('an image of the network is asked for only when the command line allows it', async () => {
  await served({'example.org/dot.png': response => response.end(png)}, async asked => {
    assert.deepEqual(await rulesTold(false), ['image-local'])
    assert.deepEqual(asked, [])
    assert.deepEqual(
      (await rulesTold(true)).filter(rule => rule !== 'image-resolution-fitting'),
      []
    )
    assert.deepEqual(asked, ['example.org/dot.png'])
  })
})

test('an image that does not come is told', async () => {
  await served({}, async () => assert.deepEqual(await rulesTold(true), ['figure-exists']))
})

test('no image is asked for on this machine or its network', async () => {
  for (const address of [
    'https://127.0.0.1/a.png',
    'https://192.168.0.1/a.png',
    'http://localhost/a.png'
  ])
    await assert.rejects(fetchImage(address), /not on the public web/)
})
