import assert from 'node:assert/strict'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {unpack} from '../../src/print/unpack.ts'
import {smallPackage, tar} from './archive.ts'
import {scratch} from './fakes.ts'

describe('a browser that could not be unpacked as usual', {
  skip: process.platform === 'win32' && 'there is no such browser for Windows'
}, () => {
  let bundled = ''
  before(() => {
    bundled = smallPackage()
  })
  after(() => rmSync(bundled, {recursive: true}))

  it('is not there at all when its package cannot be read to the end', async () => {
    const broken = smallPackage(tar(['fonts/Open.ttf', '0', 'font'], ['../out', '0', 'x']))
    const base = scratch()
    const other = join(base, 'offprint', 'chromium')
    await assert.rejects(unpack(broken, other), /leads out of it/)
    assert.deepEqual(readdirSync(other), [])
    const file = join(base, 'file')
    writeFileSync(file, '')
    const temporary = tmpdir()
    process.env['TMPDIR'] = base
    await assert.rejects(unpack(broken, join(file, 'chromium')), /leads out of it/)
    process.env['TMPDIR'] = temporary
    assert.deepEqual(readdirSync(base), ['file', 'offprint'])
    rmSync(base, {recursive: true})
    rmSync(broken, {recursive: true})
  })

  it('clears away what runs left that were killed long ago', async () => {
    const base = scratch()
    const other = join(base, 'offprint', 'chromium')
    for (const name of ['.tmp-old', '.tmp-young']) mkdirSync(join(other, name), {recursive: true})
    for (const folder of [other, dirname(other)]) chmodSync(folder, 0o700)
    utimesSync(join(other, '.tmp-old'), 0, Date.now() / 1000 - 7200)
    await unpack(bundled, other)
    assert.deepEqual(readdirSync(other), ['.tmp-young', 'sparticuz-143.0.4-linux-x64'])
    rmSync(base, {recursive: true})
  })

  it('goes to a folder of this run when the cache cannot be used', async () => {
    const file = join(scratch(), 'file')
    writeFileSync(file, '')
    const {path, removeAfter = ''} = await unpack(bundled, join(file, 'offprint', 'chromium'))
    assert.ok(path.startsWith(removeAfter) && existsSync(path))
    assert.equal(statSync(removeAfter).mode & 0o777, 0o700)
    rmSync(removeAfter, {recursive: true})
    rmSync(dirname(file), {recursive: true})
  })
})
