import {spawnSync} from 'node:child_process'
import {createReadStream, createWriteStream} from 'node:fs'
import {mkdir, readFile, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {brotliDecompressSync, createBrotliDecompress} from 'node:zlib'
import {readTar} from './tar.ts'

/** What `.complete` records; it is written last. */
export interface Mark {
  readonly package: string
  /** Sizes in bytes by path, so that a truncated file is noticed. */
  readonly sizes: Readonly<Record<string, number>>
  readonly version: string
  readonly needsLibraries: boolean
}

/**
 * Without any font fontconfig gives Chromium none at all, and the PDF is blank. A relative `cachedir`
 * is taken from where the browser is started, whatever its prefix (143; case:
 * test/print/fonts.test.ts).
 */
export function fontsConf(home: string): string {
  const cache = join(home, 'fc-cache').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`
}

/** What is unpacked, and where it will lie in the end. */
export interface Bundle {
  readonly packageFolder: string
  readonly edition: string
  readonly home: string
}

/** Put the browser, its libraries and its font into an empty folder; the mark comes last. */
export async function fill(folder: string, bundle: Bundle): Promise<Mark> {
  const {packageFolder, edition, home} = bundle
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
  const conf = fontsConf(home)
  await writeFile(join(folder, 'fonts.conf'), conf)
  sizes['fonts.conf'] = Buffer.byteLength(conf)
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
