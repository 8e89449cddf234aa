import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'

/** What one run of a command cost, with all processes it started. */
export interface Cost {
  readonly wallMs: number
  /** User and system time, as of the last look (every 10 ms). */
  readonly cpuMs: number
  /** Largest sum of resident memory over its processes. */
  readonly peakMb: number
}

const tickMs = 10

/** Run a command and watch its processes in `/proc` (Linux). */
export async function measure(
  command: string,
  args: readonly string[],
  cwd: string
): Promise<Cost> {
  const started = performance.now()
  const child = spawn(command, args, {cwd, stdio: ['ignore', 'ignore', 'pipe']})
  let complaint = ''
  child.stderr.on('data', chunk => {
    complaint += chunk
  })
  const cpu = new Map<number, number>()
  let peak = 0
  const look = (): void => {
    const family = familyOf(child.pid ?? -1)
    for (const {pid, ticks} of family) cpu.set(pid, ticks)
    peak = Math.max(
      peak,
      family.reduce((sum, {pages}) => sum + pages, 0)
    )
  }
  const timer = setInterval(look, tickMs)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
  clearInterval(timer)
  const wallMs = performance.now() - started
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${complaint}`)
  const ticks = [...cpu.values()].reduce((sum, value) => sum + value, 0)
  return {wallMs, cpuMs: ticks * 10, peakMb: (peak * 4096) / 1e6}
}

interface Process {
  readonly pid: number
  readonly parent: number
  readonly ticks: number
  readonly pages: number
}

/** A process with all that it started. */
export function familyOf(root: number): Process[] {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(statOf)
  const family = new Set([root])
  for (let grown = true; grown; ) {
    const before = family.size
    for (const {pid, parent} of all) if (family.has(parent)) family.add(pid)
    grown = family.size > before
  }
  return all.filter(({pid}) => family.has(pid))
}

/** Milliseconds of user and system time that a process and those it started have taken. */
export function costOfFamily(root: number): number {
  return familyOf(root).reduce((sum, {ticks}) => sum + ticks * 10, 0)
}

/** @see proc(5), /proc/pid/stat */
function statOf(pid: string): Process[] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const [parent = 0, user = 0, system = 0, pages = 0] = [1, 11, 12, 21].map(at =>
      Number(fields[at])
    )
    return [{pid: Number(pid), parent, ticks: user + system, pages}]
  } catch {
    return []
  }
}
