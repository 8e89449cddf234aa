import assert from 'node:assert/strict'
import {chmodSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {SetupError} from '../../src/fault.ts'
import {find, search} from '../../src/print/find.ts'
import {type Machine, pinnedPlaces, systemPlaces} from '../../src/print/places.ts'
import {findBundled} from '../../src/print/unpack.ts'
import {fakeBrowser, scratch} from './fakes.ts'

// Nothing is ever found at the system's places: a test must not depend on its machine.
const machine = (env: NodeJS.ProcessEnv, home: string, platform: NodeJS.Platform = 'win32') =>
  ({platform, arch: 'x64', env, home}) satisfies Machine

describe('which browser prints', () => {
  let home = ''
  let one = ''
  let other = ''
  before(() => {
    home = scratch()
    one = fakeBrowser(home, 'exit', 'one')
    other = fakeBrowser(home, 'exit', 'other')
    for (const {path} of pinnedPlaces(machine({}, home))) {
      mkdirSync(dirname(path), {recursive: true})
      writeFileSync(path, '')
      chmodSync(path, 0o755)
    }
  })
  after(() => rmSync(home, {recursive: true}))

  it('is the one named on the command line, before all', async () => {
    const env = {OFFPRINT_BROWSER: other, PUPPETEER_EXECUTABLE_PATH: other}
    const choice = await find(one, machine(env, home))
    assert.equal(choice.path, one)
    assert.equal(choice.why, '--browser')
  })

  it('is then that of OFFPRINT_BROWSER, then that of PUPPETEER_EXECUTABLE_PATH', async () => {
    const env = {OFFPRINT_BROWSER: one, PUPPETEER_EXECUTABLE_PATH: other}
    assert.equal((await find(undefined, machine(env, home))).why, 'OFFPRINT_BROWSER')
    const {path} = await find(undefined, machine({PUPPETEER_EXECUTABLE_PATH: other}, home))
    assert.equal(path, other)
  })

  for (const name of ['--browser', 'OFFPRINT_BROWSER', 'PUPPETEER_EXECUTABLE_PATH']) {
    it(`is never another when ${name} names one that cannot be used`, async () => {
      const plain = join(home, 'plain')
      writeFileSync(plain, '')
      for (const path of [join(home, 'missing'), home, plain]) {
        const isFlag = name === '--browser'
        const env = isFlag ? {OFFPRINT_BROWSER: one} : {[name]: path}
        await assert.rejects(find(isFlag ? path : undefined, machine(env, home)), error => {
          assert.ok(error instanceof SetupError)
          assert.ok(error.message.includes(name) && error.message.includes(path))
          return true
        })
      }
    })
  }

  it('is then Puppeteer’s own, the shell first, in its cache or that of the variable', async () => {
    const [shell, chrome] = pinnedPlaces(machine({}, home))
    const found = await find(undefined, machine({}, home))
    assert.equal(found.path, shell?.path)
    assert.equal(found.pinned, true)
    assert.equal(found.version, '148.0.7778.97')
    assert.ok(chrome?.path.includes('148.0.7778.97'))
    const env = {PUPPETEER_CACHE_DIR: join(home, '.cache', 'puppeteer')}
    assert.equal((await find(undefined, machine(env, '/nowhere'))).path, shell?.path)
  })

  it('is then the bundled one', {
    skip: findBundled() === undefined && '@sparticuz/chromium is not installed'
  }, async () => {
    const {choice} = await search(undefined, machine({}, '/nowhere', 'linux'))
    assert.equal(choice?.why, 'bundled (@sparticuz/chromium)')
    assert.equal(choice?.pinned, true)
  })

  it('is last one of the system', async () => {
    const env = {LOCALAPPDATA: home}
    const path = systemPlaces(machine(env, ''))[0]?.path ?? ''
    writeFileSync(path, '')
    chmodSync(path, 0o755)
    const choice = await find(undefined, machine(env, '/nowhere'), '')
    rmSync(path)
    assert.equal(choice.path, path)
    assert.equal(choice.pinned, false)
  })

  it('is none: each place is listed, and how to get one', async () => {
    await assert.rejects(find(undefined, machine({}, '/nowhere'), ''), error => {
      assert.ok(error instanceof SetupError)
      for (const word of ['--browser', 'OFFPRINT_BROWSER', 'chrome-headless-shell', '@sparticuz']) {
        assert.ok(error.message.includes(word), word)
      }
      assert.match(error.hint, /npx puppeteer browsers install/)
      return true
    })
  })

  it('is looked for where Debian, macOS and Windows keep theirs', () => {
    const paths = (platform: NodeJS.Platform, env = {}) =>
      systemPlaces(machine(env, '/home/me', platform)).map(({path}) => path)
    assert.ok(paths('linux').includes('/usr/bin/chromium'))
    assert.ok(paths('linux').includes('/usr/bin/chromium-headless-shell'))
    assert.ok(paths('linux').includes('/opt/microsoft/msedge/msedge'))
    assert.ok(paths('darwin').some(path => path.endsWith('MacOS/Google Chrome')))
    const edge = 'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe'
    assert.ok(paths('win32', {PROGRAMFILES: 'C:\\P'}).includes(edge))
  })
})
