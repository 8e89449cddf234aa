import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {readTar} from '../../src/print/tar.ts'
import {type TarEntry, tar} from './archive.ts'

describe('the archive reader', () => {
  it('reads files in folders', () => {
    const long: TarEntry = ['b.so', '0', 'x'.repeat(600), {prefix: 'lib/deep'}]
    const files = readTar(tar(['lib/', '5', ''], ['lib/a.so', '0', 'abc'], long))
    assert.deepEqual(
      files.map(({path, bytes}) => [path, bytes.length]),
      [
        ['lib/a.so', 3],
        ['lib/deep/b.so', 600]
      ]
    )
  })

  it('gives no file more rights than a program of ours needs', () => {
    const modes = ['0004777', '0000644'].map(mode => readTar(tar(['a', '0', 'x', {mode}]))[0]?.mode)
    assert.deepEqual(modes, [0o755, 0o644])
  })

  const leading: readonly TarEntry[] = [
    ['../a', '0', 'x'],
    ['lib/../../a', '0', 'x'],
    ['a', '0', 'x', {prefix: '..'}],
    ['..', '5', ''],
    ['/etc/a', '0', 'x'],
    ['C:\\a', '0', 'x'],
    ['..\\a', '0', 'x'],
    ['', '0', 'x']
  ]
  for (const entry of leading) {
    it(`refuses the path ${JSON.stringify(entry[0])} of type ${entry[1]}`, () => {
      assert.throws(() => readTar(tar(entry)), /a path that leads out of it/)
    })
  }

  for (const type of ['1', '2', '3', '4', '6', 'x', 'L']) {
    it(`refuses an entry of type ${type}`, () => {
      assert.throws(() => readTar(tar(['a', type, ''])), /a link or a device: a/)
    })
  }

  it('refuses an archive that ends early', () => {
    assert.throws(() => readTar(tar(['a', '0', 'abc']).subarray(0, 513)), /ends in the middle/)
  })

  it('refuses what is no archive', () => {
    assert.throws(() => readTar(tar(['a', '0', 'x', {magic: 'other'}])), /Not a ustar archive/)
  })

  for (const size of ['0000000000x', '-0000000001', '', '\u0080\u0000\u0000\u0001']) {
    it(`refuses the size ${JSON.stringify(size)}`, () => {
      assert.throws(() => readTar(tar(['a', '0', 'x', {size}])), /a number that is none/)
    })
  }
})
