import {accessSync, constants, lstatSync, mkdirSync} from 'node:fs'
import {homedir} from 'node:os'
import {isAbsolute, join, resolve} from 'node:path'

/** The folder under which Offprint keeps what it would cost time to make again. */
export function cacheFolder(
  kind: 'chromium' | 'citations',
  env: NodeJS.ProcessEnv = process.env
): string {
  const base =
    named(env['OFFPRINT_CACHE_DIR']) ?? absolute(env['XDG_CACHE_HOME']) ?? join(homedir(), '.cache')
  return join(base, 'offprint', kind)
}

const named = (value: string | undefined) => (value ? resolve(value) : undefined)
// The XDG specification: a relative path is invalid and to be ignored.
const absolute = (value: string | undefined) => (value && isAbsolute(value) ? value : undefined)

/**
 * Make the cache folder, and say whether it can be used: writable, and in no one's hands but ours
 * (or root's), so that no one else can plant something there.
 *
 * All looks on the way to the browser are synchronous: each turn of the loop would have to wait for
 * the work on the paper, and the browser is to start beside it.
 */
export function openCache(folder: string): boolean {
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700})
    const ours = isOurs(folder) && isOurs(join(folder, '..'))
    accessSync(folder, constants.W_OK)
    return ours && isKept(join(folder, '..', '..'))
  } catch {
    return false
  }
}

/** Whether only we (or root) can change this file or folder. */
export function isOurs(path: string): boolean {
  const found = lstatSync(path)
  if (found.isSymbolicLink()) return false
  if (process.getuid === undefined) return true
  return (found.uid === process.getuid() || found.uid === 0) && (found.mode & 0o022) === 0
}

/** Whether others are kept from renaming what we put into this folder, as in /tmp. */
function isKept(folder: string): boolean {
  const {mode} = lstatSync(folder)
  return process.getuid === undefined || (mode & 0o002) === 0 || (mode & 0o1000) !== 0
}
