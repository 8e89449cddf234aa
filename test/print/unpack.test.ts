import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import {dirname, join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {brotliCompressSync} from 'node:zlib'
import {cacheFolder, openCache} from '../../src/print/cache.ts'
import {readTar} from '../../src/print/tar.ts'
import {unpack} from '../../src/print/unpack.ts'
import {scratch} from './fakes.ts'

// Of the package's shape, but small: the real one takes seconds and is unpacked by all the others.
function smallPackage(): string {
  const folder = scratch()
  mkdirSync(join(folder, 'bin'))
  const put = (name: string, content: Buffer) =>
    writeFileSync(join(folder, 'bin', name), brotliCompressSync(content))
  writeFileSync(join(folder, 'package.json'), '{"version": "143.0.4"}')
  put('chromium.br', Buffer.from(`#!/bin/sh\necho Chromium 143.0.1\n${'#'.repeat(9_000_000)}`))
  put('al2023.tar.br', tar(['lib/', '5', ''], ['lib/libnss3.so', '0', 'library']))
  put('fonts.tar.br', tar(['fonts.conf', '0', '/tmp'], ['fonts/Open.ttf', '0', 'font']))
  return folder
}

describe('the bundled browser', {skip: process.platform === 'win32'}, () => {
  let cache = ''
  let bundled = ''
  before(() => {
    bundled = smallPackage()
    cache = join(scratch(), 'offprint', 'chromium')
  })
  after(() => {
    rmSync(bundled, {recursive: true})
    rmSync(join(cache, '..', '..'), {recursive: true})
  })

  it('is whole after four first runs at once', async () => {
    const url = new URL('../../src/print/unpack.ts', import.meta.url).href
    const code = `import {unpack} from ${JSON.stringify(url)}
      const {path} = await unpack(${JSON.stringify(bundled)}, ${JSON.stringify(cache)})
      const {execFileSync} = await import('node:child_process')
      if (!execFileSync(path, ['--version']).includes('143')) process.exit(1)`
    const flags = ['--import', 'tsx', '--input-type=module', '-e', code]
    const codes = await Promise.all(
      [1, 2, 3, 4].map(
        () =>
          new Promise(resolve => {
            spawn(process.execPath, flags, {stdio: 'inherit'}).once('exit', resolve)
          })
      )
    )
    assert.deepEqual(codes, [0, 0, 0, 0])
    assert.deepEqual(readdirSync(cache), ['sparticuz-143.0.4-linux-x64'])
  })

  it('has its own fonts, found from where it lies, and their cache there too', async () => {
    const {fontsConf} = await unpack(bundled, cache)
    const conf = readFileSync(fontsConf, 'utf8')
    assert.match(conf, /<dir prefix="relative">fonts</)
    assert.ok(conf.includes(`<cachedir>${join(dirname(fontsConf), 'fc-cache')}</cachedir>`), conf)
    assert.ok(existsSync(join(fontsConf, '..', 'fonts', 'Open.ttf')))
  })

  it('is not unpacked twice', async () => {
    const {path} = await unpack(bundled, cache)
    const {ino} = statSync(path)
    assert.equal(statSync((await unpack(bundled, cache)).path).ino, ino)
  })

  const damages: readonly (readonly [string, (folder: string) => void])[] = [
    ['is truncated', folder => truncateSync(join(folder, 'chromium'), 1000)],
    ['lost a library', folder => rmSync(join(folder, 'lib', 'libnss3.so'))],
    ['was never finished', folder => rmSync(join(folder, '.complete'))],
    ['can be changed by others', folder => chmodSync(join(folder, 'chromium'), 0o777)],
    [
      'is of another version',
      folder => writeFileSync(join(folder, '.complete'), '{"package":"1.0.0"}')
    ]
  ]
  for (const [what, damage] of damages) {
    it(`is unpacked anew when it ${what}`, async () => {
      const {path} = await unpack(bundled, cache)
      const {ino} = statSync(path)
      damage(join(path, '..'))
      const mended = statSync((await unpack(bundled, cache)).path)
      assert.notEqual(mended.ino, ino)
      assert.ok(mended.size > 9_000_000)
      assert.deepEqual(readdirSync(cache), ['sparticuz-143.0.4-linux-x64'])
    })
  }

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

describe('the cache folder', () => {
  it('is where the variables say', () => {
    const folder = join('offprint', 'chromium')
    assert.equal(cacheFolder({OFFPRINT_CACHE_DIR: '/a', XDG_CACHE_HOME: '/b'}), join('/a', folder))
    assert.equal(cacheFolder({XDG_CACHE_HOME: '/b'}), join('/b', folder))
    assert.ok(cacheFolder({XDG_CACHE_HOME: 'relative'}).endsWith(join('.cache', folder)))
  })

  const planted: readonly (readonly [string, number])[] = [
    ['offprint', 0o777],
    ['offprint/chromium', 0o777],
    ['offprint/chromium', 0o770],
    ['', 0o777]
  ]
  const posix = process.platform !== 'win32'
  for (const [part, mode] of planted) {
    const name = `is not used when others can write to ${part || 'its base'} (${mode.toString(8)})`
    it(name, {skip: !posix}, async () => {
      const base = scratch()
      const cache = join(base, 'offprint', 'chromium')
      mkdirSync(cache, {recursive: true, mode: 0o700})
      assert.equal(await openCache(cache), true)
      chmodSync(join(base, part), mode)
      assert.equal(await openCache(cache), false)
      rmSync(base, {recursive: true})
    })
  }
})

describe('the archive reader', () => {
  it('reads files in folders', () => {
    const files = readTar(tar(['lib/', '5', ''], ['lib/a.so', '0', 'abc']))
    assert.deepEqual(
      files.map(({path, bytes}) => [path, Buffer.from(bytes).toString()]),
      [['lib/a.so', 'abc']]
    )
  })

  const bad: readonly (readonly [string, string, string])[] = [
    ['../a', '0', 'x'],
    ['lib/../../a', '0', 'x'],
    ['..', '5', ''],
    ['/etc/a', '0', 'x'],
    ['C:\\a', '0', 'x'],
    ['..\\a', '0', 'x'],
    ['link', '2', ''],
    ['link', '1', ''],
    ['device', '3', '']
  ]
  for (const entry of bad) {
    it(`refuses ${JSON.stringify(entry[0])} of type ${entry[1]}`, () => {
      assert.throws(() => readTar(tar(entry)), /The archive holds/)
    })
  }

  it('refuses an archive that ends early', () => {
    assert.throws(() => readTar(tar(['a', '0', 'abc']).subarray(0, 513)), /ends in the middle/)
  })
})

function tar(...entries: readonly (readonly [string, string, string])[]): Buffer {
  const blocks = entries.flatMap(([name, type, body]) => {
    const header = Buffer.alloc(512)
    header.write(name, 0, 'latin1')
    header.write('0000644\0', 100)
    header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124)
    header.write(type, 156)
    header.write('ustar\u000000', 257)
    const content = Buffer.alloc(Math.ceil(body.length / 512) * 512)
    content.write(body)
    return [header, content]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}
