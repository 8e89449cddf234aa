import {constants} from 'node:fs'
import {access, lstat, mkdir} from 'node:fs/promises'
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
 */
export async function openCache(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, {recursive: true, mode: 0o700})
    const ours = (await isOurs(folder)) && (await isOurs(join(folder, '..')))
    await access(folder, constants.W_OK)
    return ours && (await isKept(join(folder, '..', '..')))
  } catch {
    return false
  }
}

/** Whether only we (or root) can change this file or folder. */
export async function isOurs(path: string): Promise<boolean> {
  const found = await lstat(path)
  if (found.isSymbolicLink()) return false
  if (process.getuid === undefined) return true
  return (found.uid === process.getuid() || found.uid === 0) && (found.mode & 0o022) === 0
}

/** Whether others are kept from renaming what we put into this folder, as in /tmp. */
async function isKept(folder: string): Promise<boolean> {
  const {mode} = await lstat(folder)
  return process.getuid === undefined || (mode & 0o002) === 0 || (mode & 0o1000) !== 0
}
