import {type ChildProcess, execFileSync, spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Readable, Writable} from 'node:stream'
import {setTimeout} from 'node:timers/promises'
import type {BrowserChoice} from './find.ts'
import {flags} from './flags.ts'

/** A browser process that cannot outlive us. */
export interface Running {
  readonly to: Writable
  readonly from: Readable
  /** Resolves with what the browser last said once it has ended. */
  readonly ended: Promise<string>
  /** End the whole process tree at once and remove what it has written so far. */
  kill(): void
  /** The same without haste: nothing of it is left, not even what it writes while it dies. */
  end(): Promise<void>
}

/** Start the browser; `extra` are flags of this attempt. */
export function start(
  choice: BrowserChoice,
  libraries: boolean,
  extra: readonly string[]
): Running {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-profile-'))
  const env = {
    ...process.env,
    // What the browser leaves in its temporary folder goes with its profile.
    TMPDIR: folder,
    ...(choice.fontsConf && {FONTCONFIG_FILE: choice.fontsConf}),
    ...(libraries && choice.libraries && {LD_LIBRARY_PATH: choice.libraries.folder})
  }
  const child = spawn(
    choice.path,
    [...flags, `--user-data-dir=${folder}`, ...extra, 'about:blank'],
    {
      env,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // A group of its own, so that its children can be ended with it.
      detached: process.platform !== 'win32'
    }
  )
  return watch(child, folder)
}

function watch(child: ChildProcess, folder: string): Running {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-8000)
  })
  let alive = true
  let ending = false
  const stop = () => {
    if (alive) endTree(child)
    alive = false
    for (const stream of child.stdio) stream?.destroy()
  }
  const release = () => {
    for (const signal of signals) process.off(signal, onSignal)
    process.off('exit', kill)
    child.unref()
  }
  const kill = () => {
    stop()
    release()
    removeProfile(folder)
  }
  const end = async () => {
    ending = true
    stop()
    // Killed before, the child no longer holds the event loop: the timer must, or we end before it does.
    const patience = new AbortController()
    const late = setTimeout(1000, undefined, {signal: patience.signal}).catch(() => undefined)
    await Promise.race([gone, late])
    patience.abort()
    await rm(folder, removal).catch(() => undefined)
    release()
  }
  const onSignal = (signal: NodeJS.Signals) => {
    kill()
    // Ours was the only answer to the signal, so it must do what it does without one.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  for (const signal of signals) process.on(signal, onSignal)
  process.on('exit', kill)
  const gone = new Promise(resolve => child.once('exit', resolve))
  const ended = new Promise<string>(resolve => {
    child.once('error', cause => resolve(cause.message))
    child.once('close', (code, signal) => {
      resolve(said.trim() || `it ended with ${signal ?? `code ${code}`}`)
    })
  })
  void ended.then(() => ending || kill())
  return {to: child.stdio[3] as Writable, from: child.stdio[4] as Readable, ended, kill, end}
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function endTree(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') {
      execFileSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], {stdio: 'ignore'})
    } else {
      process.kill(-child.pid, 'SIGKILL')
    }
  } catch {
    child.kill('SIGKILL')
  }
}

const removal = {recursive: true, force: true, maxRetries: 3, retryDelay: 20}

function removeProfile(folder: string): void {
  try {
    rmSync(folder, removal)
  } catch {
    // A dying process may still write there; what is left is a few empty folders in /tmp.
  }
}
