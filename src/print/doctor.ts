import {existsSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {cacheFolder, openCache} from '../cache.ts'
import {SetupError} from '../fault.ts'
import {dependencyFolder, packageFolder, versionOf} from '../package.ts'
import {type BrowserChoice, search} from './find.ts'
import {type Launched, launch} from './launch.ts'
import {remedy, thisMachine} from './places.ts'
import {type PressOptions, startPress} from './print.ts'
import type {Running} from './spawn.ts'

/** What was found out about one thing. */
export interface Fact {
  readonly topic: string
  readonly state: 'good' | 'fair' | 'bad'
  readonly says: string
  /** How to mend it. */
  readonly mend?: string
}

/** The state of this machine, in lines to print. */
export interface Examination {
  readonly facts: readonly Fact[]
  readonly lines: readonly string[]
  /** Whether a PDF can be made. */
  readonly ok: boolean
}

/** Look at all that printing needs, and really print a page. */
export async function examine(options: PressOptions = {}): Promise<Examination> {
  const facts = [node(), ...packages(), cache(), ...(await browser(options))]
  const lines = facts.flatMap(({topic, state, says, mend}) => {
    const line = `${{good: 'ok  ', fair: 'note', bad: 'BAD '}[state]}  ${topic}: ${says}`
    return mend === undefined ? [line] : [line, `      mend: ${mend}`]
  })
  return {facts, lines, ok: facts.every(({state}) => state !== 'bad')}
}

function node(): Fact {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const says = `${process.version} on ${process.platform} ${process.arch}`
  if (major > 20 || (major === 20 && minor >= 11)) return {topic: 'Node', state: 'good', says}
  return {topic: 'Node', state: 'bad', says, mend: 'Install Node 20.11 or newer.'}
}

function packages(): Fact[] {
  const fonts = [
    ['source-serif', 'text'],
    ['@fontsource/stix-two-math', 'formulas'],
    ['@fontsource/source-code-pro', 'code'],
    ['@fontsource/amiri', 'Arabic'],
    ['hyphen', 'hyphenation']
  ]
  const facts = fonts.map(([name = '', use = '']): Fact => {
    const folder = dependencyFolder(name)
    const topic = `${name} (${use})`
    if (folder) return {topic, state: 'good', says: versionOf(folder)}
    return {topic, state: 'bad', says: 'not installed', mend: 'npm ci'}
  })
  if (existsSync(join(packageFolder, 'dist', 'browser.js'))) return facts
  return [...facts, {topic: 'Offprint', state: 'bad', says: 'not built', mend: 'npm run build'}]
}

function cache(): Fact {
  const says = cacheFolder('chromium')
  if (openCache(says)) return {topic: 'cache', state: 'good', says}
  return {
    topic: 'cache',
    state: 'fair',
    says: `${says} cannot be used; the browser is unpacked anew for each run`,
    mend: 'Set OFFPRINT_CACHE_DIR to a folder that only you can write to.'
  }
}

async function browser(options: PressOptions): Promise<Fact[]> {
  const found = await search(options.browser).catch(faultOf)
  if ('topic' in found) return [found]
  const looks = found.trail.map(
    ({place, outcome}): Fact => ({topic: 'looked at', state: 'good', says: `${place}: ${outcome}`})
  )
  const mend = remedy(thisMachine())
  const {choice} = found
  if (!choice) return [...looks, {topic: 'browser', state: 'bad', says: 'none found', mend}]
  return [...looks, ...(await tryOut(choice, options))]
}

async function tryOut(choice: BrowserChoice, options: PressOptions): Promise<Fact[]> {
  let running: Running | undefined
  try {
    // First of all: here a browser that hangs is ended.
    const trial = await printOne(options)
    const launched = await launch(choice, options.sandbox, started => {
      running = started
    })
    return [...describe(choice, launched, await launched.browser.version()), trial]
  } catch (cause) {
    return [faultOf(cause)]
  } finally {
    running?.kill()
    if (choice.removeAfter !== undefined) rmSync(choice.removeAfter, {recursive: true, force: true})
  }
}

function describe(choice: BrowserChoice, {attempt}: Launched, version: string): Fact[] {
  const pinned = choice.pinned ? 'pinned' : 'not pinned: pages may differ from other machines'
  const major = Number(/\/(\d+)/.exec(version)?.[1] ?? 0)
  return [
    {
      topic: 'browser',
      state: major < oldest ? 'bad' : choice.pinned ? 'good' : 'fair',
      says: `${version}, ${choice.path}, by ${choice.why}, ${pinned}`,
      ...(major < oldest && {mend: `Chrome ${oldest} or newer is needed.`})
    },
    {
      topic: 'libraries',
      state: 'good',
      says: attempt.libraries ? 'those that came with the browser' : 'those of the machine'
    },
    attempt.sandbox
      ? {topic: 'sandbox', state: 'good', says: 'works'}
      : {topic: 'sandbox', state: 'fair', says: 'off: root, a container, or so asked'}
  ]
}

/** Page margin boxes came with 131. */
const oldest = 131

/** What the program of a font tells of itself, the one part of it that is never packed away (ISO 32000-1, 7.5.7, 9.9). */
const fontProgram = /\/Length1 |\/Subtype \/(?:OpenType|CIDFontType0C|Type1C)/

/** Without any font Chromium prints blank pages and says nothing. */
async function printOne(options: PressOptions): Promise<Fact> {
  const press = startPress({timeoutMs: 30_000, ...options})
  try {
    const html = '<!doctype html><html lang="en"><title>Trial</title><p>Trial</p></html>'
    const facts = {title: 'Trial', authors: [], keywords: [], lang: 'en', languages: []}
    const {pdf} = await press.print({html, ...facts})
    if (fontProgram.test(Buffer.from(pdf).toString('latin1')))
      return {topic: 'trial page', state: 'good', says: `printed, ${pdf.length} bytes`}
    const mend = 'sudo apt-get install fontconfig fonts-dejavu-core'
    return {topic: 'trial page', state: 'bad', says: 'blank: the browser finds no font', mend}
  } finally {
    await press.close()
  }
}

function faultOf(cause: unknown): Fact {
  if (!(cause instanceof SetupError)) throw cause
  const because = cause.cause instanceof Error ? ` (${cause.cause.message})` : ''
  return {topic: 'browser', state: 'bad', says: cause.message + because, mend: cause.hint}
}
