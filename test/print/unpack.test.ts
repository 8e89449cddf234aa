import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import {dirname, join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {unpack} from '../../src/print/unpack.ts'
import {smallPackage} from './archive.ts'
import {scratch} from './fakes.ts'

describe('the bundled browser', {
  skip: process.platform === 'win32' && 'there is no such browser for Windows'
}, () => {
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
    const code = `import {unpack} from './src/print/unpack.ts'
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

  it('stays the one that came first', async () => {
    const base = scratch()
    const inodes = await Promise.all(
      [1, 2, 3, 4].map(async () => {
        const {path} = await unpack(bundled, join(base, 'offprint', 'chromium'))
        return statSync(path).ino
      })
    )
    assert.equal(new Set(inodes).size, 1)
    rmSync(base, {recursive: true})
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

  const root = process.getuid?.() === 0
  const complete = (folder: string) => join(folder, '.complete')
  const damages: readonly (readonly [string, (folder: string) => void, boolean?])[] = [
    ['is truncated', folder => truncateSync(join(folder, 'chromium'), 1000)],
    ['lost a library', folder => rmSync(join(folder, 'lib', 'libnss3.so'))],
    ['was never finished', folder => rmSync(complete(folder))],
    ['can be changed by others', folder => chmodSync(join(folder, 'chromium'), 0o777)],
    ['lies where others can change it', folder => chmodSync(folder, 0o777)],
    ['is another’s', folder => chownSync(join(folder, 'chromium'), 12345, 12345), root],
    ['lies in a folder of another', folder => chownSync(folder, 12345, 12345), root],
    ['is behind a link', replaceByLink],
    [
      'is of another version',
      folder =>
        writeFileSync(complete(folder), readFileSync(complete(folder), 'utf8').replace('.4', '.5'))
    ],
    [
      'has the fonts.conf of another place',
      folder => {
        const conf = join(folder, 'fonts.conf')
        writeFileSync(conf, readFileSync(conf, 'utf8').replace('/offprint', '/elsewher'))
      }
    ]
  ]
  for (const [what, damage, can = true] of damages) {
    it(`is unpacked anew when it ${what}`, {skip: !can && 'only root can show it'}, async () => {
      const {path} = await unpack(bundled, cache)
      const {ino} = statSync(path)
      damage(dirname(path))
      const mended = statSync((await unpack(bundled, cache)).path)
      assert.notEqual(mended.ino, ino)
      assert.ok(mended.size > 9_000_000)
      assert.ok(lstatSync(dirname(path)).isDirectory())
      assert.deepEqual(readdirSync(cache), ['sparticuz-143.0.4-linux-x64'])
    })
  }
})

function replaceByLink(folder: string): void {
  const elsewhere = join(folder, '..', '..', 'planted')
  renameSync(folder, elsewhere)
  symlinkSync(elsewhere, folder)
}
