import {spawnSync} from 'node:child_process'
import {createReadStream, createWriteStream} from 'node:fs'
import {
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile
} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {brotliDecompressSync, createBrotliDecompress} from 'node:zlib'
import {cacheFolder, isOurs, openCache} from './cache.ts'
import {findPackage, versionOf} from './package.ts'
import {readTar} from './tar.ts'

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

/** What `.complete` records; it is written last. */
interface Mark {
  readonly package: string
  /** Sizes in bytes by path, so that a truncated file is noticed. */
  readonly sizes: Readonly<Record<string, number>>
  readonly version: string
  readonly needsLibraries: boolean
}

// Without any font fontconfig gives Chromium none at all, and the PDF is blank.
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">fc-cache</cachedir>
</fontconfig>
`

/** Where the bundled browser's package is, on machines it can run on. */
export function findBundled(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  return findPackage('@sparticuz/chromium')
}

/**
 * Unpack `@sparticuz/chromium` once per version and machine.
 *
 * Its own `executablePath()` reuses whatever lies at /tmp/chromium and breaks under two first
 * runs at once (143.0.4; case: test/print/unpack.test.ts), so it is never called.
 */
export async function unpack(packageFolder: string, cache = cacheFolder()): Promise<Unpacked> {
  const edition = versionOf(packageFolder)
  if (!(await openCache(cache))) {
    const folder = await mkdtemp(join(tmpdir(), 'offprint-browser-'))
    try {
      return {...describe(folder, await fill(folder, packageFolder, edition)), removeAfter: folder}
    } catch (cause) {
      await remove(folder)
      throw cause
    }
  }
  const folder = join(cache, `sparticuz-${edition}-linux-x64`)
  const mark = (await readMark(folder, edition)) ?? (await install(folder, packageFolder, edition))
  return describe(folder, mark)
}

/** Whether the browser lies unpacked in the cache. */
export async function isUnpacked(packageFolder: string, cache = cacheFolder()): Promise<boolean> {
  const edition = versionOf(packageFolder)
  return (await readMark(join(cache, `sparticuz-${edition}-linux-x64`), edition)) !== undefined
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

async function readMark(folder: string, edition: string): Promise<Mark | undefined> {
  try {
    const mark: Mark = JSON.parse(await readFile(join(folder, '.complete'), 'utf8'))
    if (mark.package !== edition || !(await isOurs(folder))) return undefined
    for (const [path, size] of Object.entries(mark.sizes)) {
      const file = join(folder, path)
      if ((await lstat(file)).size !== size || !(await isOurs(file))) return undefined
    }
    return mark
  } catch {
    return undefined
  }
}

async function install(folder: string, packageFolder: string, edition: string): Promise<Mark> {
  const cache = dirname(folder)
  await sweep(cache)
  const draft = await mkdtemp(join(cache, '.tmp-'))
  try {
    const mark = await fill(draft, packageFolder, edition)
    return await moveIn(draft, folder, edition, mark)
  } finally {
    await remove(draft)
  }
}

/** The first of several runs at once wins; what is broken is moved out of the way. */
async function moveIn(draft: string, folder: string, edition: string, mark: Mark): Promise<Mark> {
  for (let attempt = 0; ; attempt++) {
    try {
      await rename(draft, folder)
      return mark
    } catch (cause) {
      const theirs = await readMark(folder, edition)
      if (theirs) return theirs
      if (attempt === 3) throw cause
      const aside = await mkdtemp(join(dirname(folder), '.tmp-'))
      await rename(folder, join(aside, 'broken')).catch(() => undefined)
      await remove(aside)
    }
  }
}

async function fill(folder: string, packageFolder: string, edition: string): Promise<Mark> {
  const bin = (name: string) => join(packageFolder, 'bin', name)
  const path = join(folder, 'chromium')
  const sizes: Record<string, number> = {}
  await pipeline(
    createReadStream(bin('chromium.br')),
    createBrotliDecompress(),
    createWriteStream(path, {mode: 0o755})
  )
  sizes['chromium'] = (await stat(path)).size
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    for (const file of readTar(brotliDecompressSync(await readFile(bin(archive))))) {
      const to = join(folder, file.path)
      await mkdir(dirname(to), {recursive: true})
      await writeFile(to, file.bytes, {mode: file.mode})
      sizes[file.path] = file.bytes.length
    }
  }
  await writeFile(join(folder, 'fonts.conf'), fontsConf)
  sizes['fonts.conf'] = Buffer.byteLength(fontsConf)
  const mark = {package: edition, sizes, ...probe(path, join(folder, 'lib'))}
  await writeFile(join(folder, '.complete'), JSON.stringify(mark))
  return mark
}

/** The machine's own libraries are preferred: they get security updates. */
function probe(path: string, libraries: string): Pick<Mark, 'version' | 'needsLibraries'> {
  for (const needsLibraries of [false, true]) {
    const env = {...process.env, ...(needsLibraries && {LD_LIBRARY_PATH: libraries})}
    const {status, stdout} = spawnSync(path, ['--version'], {env, encoding: 'utf8'})
    const version = /\d+(\.\d+)+/.exec(stdout ?? '')?.[0]
    if (status === 0 && version) return {version, needsLibraries}
  }
  return {version: '', needsLibraries: true}
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
