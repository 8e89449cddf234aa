import assert from 'node:assert/strict'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import {cacheFolder, openCache} from '../../src/cache.ts'
import {scratch} from './fakes.ts'

describe('the cache folder', () => {
  it('is where the variables say', () => {
    const folder = join('offprint', 'chromium')
    assert.equal(
      cacheFolder('chromium', {OFFPRINT_CACHE_DIR: '/a', XDG_CACHE_HOME: '/b'}),
      join('/a', folder)
    )
    assert.equal(cacheFolder('chromium', {XDG_CACHE_HOME: '/b'}), join('/b', folder))
    assert.ok(
      cacheFolder('chromium', {XDG_CACHE_HOME: 'relative'}).endsWith(join('.cache', folder))
    )
  })

  const root = process.getuid?.() === 0
  const replace = (path: string) => {
    renameSync(path, `${path}.real`)
    symlinkSync(`${path}.real`, path)
  }
  const spoilt: readonly (readonly [string, string, (path: string) => void, boolean?])[] = [
    ['others can write to offprint (777)', 'offprint', path => chmodSync(path, 0o777)],
    ['others can write to it (777)', 'offprint/chromium', path => chmodSync(path, 0o777)],
    ['its group can write to it (770)', 'offprint/chromium', path => chmodSync(path, 0o770)],
    ['others can rename offprint (777)', '', path => chmodSync(path, 0o777)],
    ['offprint is another’s', 'offprint', path => chownSync(path, 12345, 12345), root],
    ['it is another’s', 'offprint/chromium', path => chownSync(path, 12345, 12345), root],
    ['offprint is a link', 'offprint', replace],
    ['it is a link', 'offprint/chromium', replace],
    // Root may write there all the same.
    ['it cannot be written to', 'offprint/chromium', path => chmodSync(path, 0o500), !root]
  ]
  for (const [what, part, spoil, can = true] of spoilt) {
    const skip = (process.platform === 'win32' || !can) && 'this user cannot show it (root or not)'
    it(`is not used when ${what}`, {skip}, () => {
      const base = scratch()
      const cache = join(base, 'offprint', 'chromium')
      mkdirSync(cache, {recursive: true, mode: 0o700})
      assert.equal(openCache(cache), true)
      spoil(join(base, part))
      assert.equal(openCache(cache), false)
      rmSync(base, {recursive: true})
    })
  }

  it('may lie in a folder of all, like /tmp', {
    skip: process.platform === 'win32' && 'Windows has no such rights'
  }, () => {
    const base = scratch()
    chmodSync(base, 0o1777)
    const cache = join(base, 'offprint', 'chromium')
    assert.equal(openCache(cache), true)
    assert.equal(statSync(cache).mode & 0o777, 0o700)
    rmSync(base, {recursive: true})
  })

  it('is not used when it cannot be made', () => {
    const base = scratch()
    writeFileSync(join(base, 'file'), '')
    assert.equal(openCache(join(base, 'file', 'offprint', 'chromium')), false)
    rmSync(base, {recursive: true})
  })
})
