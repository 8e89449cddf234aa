import {lstatSync, readFileSync} from 'node:fs'
import {mkdtemp, readdir, rename, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {cacheFolder, isOurs, openCache} from '../cache.ts'
import {dependencyFolder, versionOf} from '../package.ts'
import {type Bundle, fill, fontsConf, type Mark} from './fill.ts'

/** The bundled browser, ready to start. */
export interface Unpacked {
  readonly path: string
  readonly version: string
  /** Four libraries a bare machine lacks; set only if this machine lacks them. */
  readonly libraryFolder?: string
  readonly libraries: string
  readonly fontsConf: string
  /** Set when no cache could be used: to be removed after the run. */
  readonly removeAfter?: string
}

/** Where the bundled browser's package is, on machines it can run on. */
export function findBundled(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  return dependencyFolder('@sparticuz/chromium')
}

/**
 * Unpack `@sparticuz/chromium` once per version and machine.
 *
 * Its own `executablePath()` reuses whatever lies at /tmp/chromium and breaks under two first
 * runs at once (143.0.4; case: test/print/unpack.test.ts), so it is never called.
 */
export async function unpack(
  packageFolder: string,
  cache = cacheFolder('chromium')
): Promise<Unpacked> {
  const edition = versionOf(packageFolder)
  if (!openCache(cache)) {
    const folder = await mkdtemp(join(tmpdir(), 'offprint-browser-'))
    try {
      const mark = await fill(folder, {packageFolder, edition, home: folder})
      return {...describe(folder, mark), removeAfter: folder}
    } catch (cause) {
      await remove(folder)
      throw cause
    }
  }
  const home = join(cache, `sparticuz-${edition}-linux-x64`)
  const mark = readMark(home, edition) ?? (await install({packageFolder, edition, home}))
  return describe(home, mark)
}

function describe(folder: string, mark: Mark): Unpacked {
  const libraries = join(folder, 'lib')
  return {
    path: join(folder, 'chromium'),
    version: mark.version,
    ...(mark.needsLibraries && {libraryFolder: libraries}),
    libraries,
    fontsConf: join(folder, 'fonts.conf')
  }
}

function readMark(folder: string, edition: string): Mark | undefined {
  try {
    const mark: Mark = JSON.parse(readFileSync(join(folder, '.complete'), 'utf8'))
    if (mark.package !== edition || !isOurs(folder)) return undefined
    for (const [path, size] of Object.entries(mark.sizes)) {
      const file = join(folder, path)
      if (lstatSync(file).size !== size || !isOurs(file)) return undefined
    }
    // Another text is that of an older Offprint, or the cache lay elsewhere then.
    const conf = readFileSync(join(folder, 'fonts.conf'), 'utf8')
    return conf === fontsConf(folder) ? mark : undefined
  } catch {
    return undefined
  }
}

async function install(bundle: Bundle): Promise<Mark> {
  const cache = dirname(bundle.home)
  await sweep(cache)
  const draft = await mkdtemp(join(cache, '.tmp-'))
  try {
    return await moveIn(draft, bundle, await fill(draft, bundle))
  } finally {
    await remove(draft)
  }
}

/** The first of several runs at once wins; what is broken is moved out of the way. */
async function moveIn(draft: string, {home, edition}: Bundle, mark: Mark): Promise<Mark> {
  for (let attempt = 0; ; attempt++) {
    try {
      await rename(draft, home)
      return mark
    } catch (cause) {
      const theirs = readMark(home, edition)
      if (theirs) return theirs
      if (attempt === 3) throw cause
      const aside = await mkdtemp(join(dirname(home), '.tmp-'))
      await rename(home, join(aside, 'broken')).catch(() => undefined)
      await remove(aside)
    }
  }
}

/** Drafts of runs that were killed; a living one is younger. */
async function sweep(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('.tmp-')) continue
    const made = await stat(join(cache, name)).catch(() => undefined)
    if (made && Date.now() - made.mtimeMs > 3_600_000) await remove(join(cache, name))
  }
}

const remove = (folder: string) => rm(folder, {recursive: true, force: true})
