import {chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** A folder of this test alone. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), 'offprint-test-'))
}

/** A program that is no browser. */
export function fakeBrowser(folder: string, script: string, name = 'browser'): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

/** Whether a process lives; one that has ended but was not yet waited for does not. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return !/\) Z /.test(stat)
  } catch {
    return false
  }
}

/** Wait until it holds, or fail after ten seconds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    if (holds()) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`Not within ten seconds: ${what}`)
}

/** The process ids a fake browser wrote down. */
export function pidsIn(path: string): number[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8').trim().split(/\s+/).filter(Boolean).map(Number)
}
