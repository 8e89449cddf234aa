import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {SetupError} from '../../src/fault.ts'
import {startPress} from '../../src/print/print.ts'
import {
  childrenOf,
  commandOf,
  descendantsOf,
  fakeBrowser,
  lives,
  pidsIn,
  scratch,
  until
} from './fakes.ts'
import {pageOf} from './read.ts'

describe('a browser that does not do its work', () => {
  let folder = ''
  before(() => {
    folder = scratch()
  })
  after(() => rmSync(folder, {recursive: true}))

  it('is ended with all its children when it hangs', async () => {
    const pids = join(folder, 'hang.pids')
    const browser = fakeBrowser(folder, `sleep 600 & echo $$ $! > ${pids}; wait`)
    const press = startPress({browser, timeoutMs: 700})
    await assert.rejects(press.print(pageOf('')), (error: unknown) => {
      assert.ok(error instanceof SetupError)
      assert.equal(error.message, 'The browser did not finish starting within 0.7 s')
      assert.match(error.hint, /--timeout SECONDS/)
      return true
    })
    assert.equal(pidsIn(pids).length, 2)
    await until(() => !pidsIn(pids).some(lives), 'the end of both processes')
  })

  it('is an error with its last words when it ends', async () => {
    const browser = fakeBrowser(folder, 'echo "out of luck" >&2; exit 3')
    const press = startPress({browser, timeoutMs: 20_000})
    await assert.rejects(press.print(pageOf('')), (error: unknown) => {
      assert.ok(error instanceof SetupError)
      assert.match(error.message, /did not start/)
      assert.match(String(error.cause), /out of luck/)
      return true
    })
  })

  it('is tried once more without its sandbox when the machine has none', async () => {
    const log = join(folder, 'flags')
    const browser = fakeBrowser(
      folder,
      `echo "$@" >> ${log}; case "$*" in *--no-sandbox*) echo "second" >&2;; *) echo "No usable sandbox!" >&2;; esac; exit 1`
    )
    const press = startPress({browser, sandbox: true})
    await assert.rejects(press.print(pageOf('')), ({cause}: Error) => /second/.test(String(cause)))
    const [first = '', second = '', ...more] = readFileSync(log, 'utf8').trim().split('\n')
    assert.doesNotMatch(first, /--no-sandbox/)
    assert.match(second, /--no-sandbox/)
    assert.equal(more.length, 0)
  })

  for (const part of ['browser', 'tab']) {
    it(`is an error, not a hang, when the ${part} crashes in the middle`, async () => {
      const press = startPress({timeoutMs: 20_000})
      await press.print(pageOf('<p>First</p>'))
      const victims = descendantsOf(process.pid).filter(
        pid => commandOf(pid).includes('--type=renderer') === (part === 'tab')
      )
      const printing = press.print(pageOf('<p>Words in a long paper.</p>'.repeat(40_000)))
      setTimeout(() => {
        for (const pid of victims.slice(0, 1)) process.kill(pid, 'SIGKILL')
      }, 100)
      await assert.rejects(printing, (error: unknown) => {
        assert.ok(error instanceof SetupError, String(error))
        assert.match(error.message, /The browser ended while/)
        return true
      })
    })
  }

  it('is ended by an abort', async () => {
    const controller = new AbortController()
    const pids = join(folder, 'abort.pids')
    const browser = fakeBrowser(folder, `echo $$ > ${pids}; sleep 600`)
    const printing = startPress({browser, signal: controller.signal}).print(pageOf(''))
    printing.catch(() => undefined)
    await until(() => pidsIn(pids).length === 1, 'the start')
    controller.abort(new Error('enough'))
    await assert.rejects(printing, /enough/)
    await until(() => !pidsIn(pids).some(lives), 'the end')
  })

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
    it(`does not outlive us after ${signal}`, {
      skip: process.platform !== 'linux' && 'it looks into /proc'
    }, async () => {
      const code = `import {startPress} from './src/print/print.ts'
        const press = startPress()
        await press.print(${JSON.stringify(pageOf('<p>x</p>'))})
        console.log('ready')
        setInterval(() => {}, 1000)`
      const temporary = scratch()
      const env = {...process.env, TMPDIR: temporary}
      const flags = ['--import', 'tsx', '--input-type=module', '-e', code]
      const child = spawn(process.execPath, flags, {env, stdio: ['ignore', 'pipe', 'inherit']})
      await new Promise(resolve => child.stdout.once('data', resolve))
      const pids = descendantsOf(child.pid ?? 0)
      assert.ok(pids.length >= 3, 'the browser has children')
      const ended = new Promise(resolve => child.once('exit', (_, by) => resolve(by)))
      child.kill(signal)
      assert.equal(await ended, signal)
      await until(() => !pids.some(lives), 'the end of the browser')
      if (signal !== 'SIGKILL') {
        const left = readdirSync(temporary).filter(name => name.startsWith('offprint-profile-'))
        assert.deepEqual(left, [])
      }
      rmSync(temporary, {recursive: true, force: true})
    })
  }

  it('leaves no process and no profile behind after close', async () => {
    const before = tmpdir()
    const temporary = scratch()
    process.env['TMPDIR'] = temporary
    const press = startPress()
    await press.print(pageOf('<p>x</p>'))
    const pids = descendantsOf(process.pid)
    await press.close()
    await until(() => !pids.some(lives), 'the end of the browser')
    process.env['TMPDIR'] = before
    assert.deepEqual(readdirSync(temporary), [])
  })

  it('lets close come before the browser is there', async () => {
    const press = startPress()
    await press.close()
    await until(() => childrenOf(process.pid).length === 0, 'the end of the browser')
  })
})
