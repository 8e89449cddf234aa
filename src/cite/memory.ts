import {createHash, randomBytes} from 'node:crypto'
import {readdir, readFile, rename, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Manuscript} from '../article.ts'
import {cacheFolder, openCache} from '../cache.ts'
import type {Formatted} from './engine.ts'
import type {Question} from './question.ts'

/** As many papers as someone works on, each in a few styles. */
const mostAnswers = 50

/**
 * The bundled file this stands in: esbuild names it by its content, so another name means other code.
 * Run from its sources there is no such name, and nothing is remembered.
 */
const ownCode = /[^/]+-[A-Z0-9]{8}\.js$/.exec(import.meta.url)?.[0]

/**
 * The answer to a question asked before, by an earlier build perhaps: an edit that changes no citation
 * formats none. What the answer depends on is the question, the style, the references and the code; where
 * no cache is to be trusted the engine is asked each time.
 */
export async function remembered(
  question: Question,
  {style, references, meta}: Pick<Manuscript, 'style' | 'references' | 'meta'>,
  answer: () => Promise<Formatted>,
  code = ownCode
): Promise<Formatted> {
  const folder = cacheFolder('citations')
  if (code === undefined || !openCache(folder)) return answer()
  const whole = JSON.stringify([code, meta.lang, style, [...references], question])
  const path = join(folder, `${createHash('sha256').update(whole).digest('hex')}.json`)
  const known = await recall(path)
  if (known) return known
  const fresh = await answer()
  await keep(folder, path, fresh)
  return fresh
}

async function recall(path: string): Promise<Formatted | undefined> {
  try {
    const known: Formatted = JSON.parse(await readFile(path, 'utf8'))
    const now = new Date()
    await utimes(path, now, now)
    return known
  } catch {
    // Not there, or cut short by a full disk: asked anew.
    return undefined
  }
}

/** A cache that cannot be written to costs time, never the paper. */
async function keep(folder: string, path: string, answer: Formatted): Promise<void> {
  const draft = `${path}.${randomBytes(4).toString('hex')}`
  try {
    await writeFile(draft, JSON.stringify(answer), {flag: 'wx', mode: 0o600})
    await rename(draft, path)
    await forgetOldest(folder)
  } catch {
    await rm(draft, {force: true})
  }
}

async function forgetOldest(folder: string): Promise<void> {
  const names = await readdir(folder)
  if (names.length <= mostAnswers) return
  const dated = await Promise.all(
    names.map(async name => ({name, at: (await stat(join(folder, name))).mtimeMs}))
  )
  dated.sort((a, b) => b.at - a.at)
  await Promise.all(dated.slice(mostAnswers).map(({name}) => rm(join(folder, name), {force: true})))
}
