import {readFile} from 'node:fs/promises'
import {SetupError} from '../fault.ts'
import type {ReadOptions} from '../read/read.ts'
import {clock} from './clock.ts'
import {formulaSetter} from './formulas.ts'
import {startReader} from './reader.ts'
import type {Paper} from './reading.ts'
import {nextVersion, type Version} from './version.ts'
import {watchFiles} from './watch.ts'
import {reworded} from './words.ts'

/**
 * Read a paper, and again each time that it changes. Where words alone have changed they are shown before it is read.
 *
 * @param onVersion Told each version, never an older one after a newer one.
 * @throws SetupError when there is no such paper.
 */
export async function follow(
  path: string,
  options: ReadOptions,
  onVersion: (paper: Version) => void
): Promise<{close(): Promise<void>}> {
  const reader = startReader(path, options)
  const watcher = watchFiles(() => {
    isAsked = true
    seen = clock()
    showing = showing.then(showWords)
    void renew()
  })
  let isAsked = false
  /** When the last change was. */
  let seen = clock()
  let isReading = false
  let isClosed = false
  let showing = Promise.resolve()
  let paper = await first().catch(async error => {
    await close()
    throw error
  })
  /** What stood in the sources when the paper was as it is shown. */
  let texts = await textsOf(paper)
  onVersion(paper)
  // What sets formulas is loaded before the first is typed.
  if (paper.formulas) await formulaSetter(paper.formulas)
  return {close}

  async function first(): Promise<Version> {
    const {reading, looked} = await reader.read()
    if ('fault' in reading) throw new SetupError(reading.fault.reason, reading.fault.hint)
    watcher.follow(looked)
    return {...reading, version: 1}
  }

  function show(next: Version, written: Texts): void {
    paper = next
    texts = written
    onVersion(paper)
  }

  async function showWords(): Promise<void> {
    const written = await textsOf(paper)
    const before = paper
    const words = before.fault ? undefined : await withWords(before, texts, written)
    if (words && paper === before) show({...words, times: {seen}}, written)
  }

  /** One reading after the other; what is asked for meanwhile is one more. */
  async function renew(): Promise<void> {
    if (isReading) return
    isReading = true
    while (isAsked && !isClosed) {
      isAsked = false
      const asked = {seen, ask: clock()}
      const written = await textsOf(paper)
      const before = paper
      const {reading, looked} = await reader.read()
      watcher.follow(looked)
      const next = nextVersion(reading, paper, asked)
      if (paper === before || isSame(texts, written)) show(next, written)
      else {
        // Words typed since it was begun are shown already, and stay.
        const shown = texts
        const merged = await withWords(next, written, shown)
        if (merged && texts === shown) show(merged, shown)
        else isAsked = true
      }
    }
    isReading = false
  }

  async function close(): Promise<void> {
    isClosed = true
    watcher.close()
    await reader.close()
  }
}

/** Sources by path. */
type Texts = ReadonlyMap<string, string>

/** What stands in the files that the text is from. */
async function textsOf({parts}: Paper): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const path of new Set(parts.regions.paper.map(({file}) => file))) {
    const text = await readFile(path, 'utf8').catch(() => undefined)
    if (text !== undefined) texts.set(path, text)
  }
  return texts
}

function isSame(one: Texts, other: Texts): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text)
}

async function withWords(paper: Version, old: Texts, now: Texts): Promise<Version | undefined> {
  const changed = [...now].filter(([path, text]) => old.get(path) !== text)
  const [[path, text] = []] = changed
  const before = path === undefined ? undefined : old.get(path)
  if (changed.length !== 1 || path === undefined || before === undefined || text === undefined)
    return undefined
  const setFormula = paper.formulas && (await formulaSetter(paper.formulas))
  return reworded(paper, path, before, text, setFormula)
}
