import {chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
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

/** The command line of a process (Linux). */
export function commandOf(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'latin1')
}

/** The living children of a process, without those of the test runner. */
export function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(child => {
      try {
        const stat = readFileSync(`/proc/${child}/stat`, 'latin1')
        const after = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        return Number(after[1]) === pid && after[0] !== 'Z' && !commandOf(child).includes('esbuild')
      } catch {
        return false
      }
    })
}

/** They and theirs. */
export function descendantsOf(pid: number): number[] {
  return childrenOf(pid).flatMap(child => [child, ...descendantsOf(child)])
}
