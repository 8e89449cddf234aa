import {rmSync} from 'node:fs'
import {setTimeout as startTimer} from 'node:timers'
import {setTimeout} from 'node:timers/promises'
import type {Page} from '../article.ts'
import type {Standing} from '../browser/task.ts'
import {SetupError} from '../fault.ts'
import {find} from './find.ts'
import {type Finishing, finish} from './finish.ts'
import {strangeFonts, tellOf} from './fonts.ts'
import {type Launched, launch} from './launch.ts'
import {readPdf} from './pdf.ts'
import {draw, press as pressPage, sourceOf, type Watch} from './press.ts'
import type {Running} from './spawn.ts'

/** How to print. */
export interface PressOptions {
  /** Path of the browser; without it the first one found is used. */
  readonly browser?: string
  /** How long each stage may take; 120 seconds by default. */
  readonly timeoutMs?: number
  /** False runs the browser without its sandbox; by default only root does. */
  readonly sandbox?: boolean
  readonly signal?: AbortSignal
}

/** A finished PDF and what is to be said about it. */
export interface Printed {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly warnings: readonly string[]
  /** Fonts of the machine that stood in for characters the page's own fonts lack. */
  readonly fallbackFonts: readonly string[]
  /** Why it does not say that it meets a standard, a sentence each. */
  readonly unmet: readonly string[]
  /** Where on its pages stands what was asked for, by its id on the page. */
  readonly standing: Readonly<Record<string, Standing>>
}

/** What the PDF is to be beside its pages. */
export type Wishes = Pick<Finishing, 'standards' | 'attachments'> & {
  /** Ids of what is looked for on the pages. */
  readonly asked?: readonly string[]
}

/** A browser that prints one page after the other. */
export interface Press {
  print(page: Page, wishes?: Wishes): Promise<Printed>
  /** A page that is a drawing, as a PDF of its size. */
  draw(html: string): Promise<Uint8Array>
  close(): Promise<void>
}

/**
 * Start the browser at once and in the background, beside the work that makes the page; what goes
 * wrong surfaces at `print`.
 */
export function startPress(options: PressOptions = {}): Press {
  const {browser, timeoutMs = 120_000, sandbox, signal} = options
  let running: Running | undefined
  let folder: string | undefined
  let closed = false
  const close = () => {
    closed = true
    running?.kill()
    if (folder !== undefined) rmSync(folder, {recursive: true, force: true})
    folder = undefined
    signal?.removeEventListener('abort', close)
    process.off('exit', close)
  }
  signal?.addEventListener('abort', close)
  process.on('exit', close)

  /** A stage that is slow, aborted or bereft of its browser ends here, and the browser with it. */
  async function during<T>(stage: string, work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      const error = new SetupError(
        `The browser did not finish ${stage} within ${timeoutMs / 1000} s`,
        'Give it more time with --timeout SECONDS.'
      )
      timer = startTimer(() => reject(error), timeoutMs)
    })
    try {
      return await Promise.race([work, late, aborted(signal)])
    } catch (cause) {
      close()
      throw cause
    } finally {
      clearTimeout(timer)
    }
  }

  async function begin(): Promise<Launched> {
    const choice = await find(browser)
    folder = choice.removeAfter
    return launch(choice, sandbox, started => {
      running = started
      if (closed) started.kill()
    })
  }
  const launched = during('starting', begin())
  launched.catch(() => undefined)
  let queue: Promise<unknown> = launched
  return {
    print(page, {asked = [], ...wishes} = {}) {
      // At once: this work has time while the browser starts.
      const source = sourceOf(page)
      source.catch(() => undefined)
      const printed = queue.then(async () => {
        const ready = await launched
        const watch: Watch = (stage, work) => during(stage, alive(ready, stage, work))
        const raw = await pressPage(ready.tab, await source, page.places, watch, asked)
        const file = readPdf(raw.pdf)
        const strange = strangeFonts(file, raw.families)
        const {unmet, ...finished} = finish(file, page, {
          ...wishes,
          headings: raw.headings,
          text: raw.text,
          labels: raw.labels,
          trim: raw.trim,
          targets: raw.targets
        })
        if (raw.pages > 0 && finished.pages !== raw.pages)
          throw new Error(
            `${raw.pages} pages were laid out, but ${finished.pages} printed: the style makes a sheet larger than its page`
          )
        return {
          ...finished,
          unmet: unmet.map(({says}) => says),
          warnings: [...ready.warnings, ...raw.warnings, ...tellOf(strange)],
          standing: raw.standing,
          fallbackFonts: strange.map(({name}) => name)
        }
      })
      queue = printed.catch(() => undefined)
      return printed
    },
    draw(html) {
      const drawn = queue.then(async () => {
        const ready = await launched
        return draw(ready.tab, html, (stage, work) => during(stage, alive(ready, stage, work)))
      })
      queue = drawn.catch(() => undefined)
      return drawn
    },
    async close() {
      closed = true
      await running?.end()
      close()
    }
  }
}

/** A browser, or the process of its tab, that dies is told from a mistake of ours. */
async function alive<T>({running, tab}: Launched, stage: string, work: Promise<T>): Promise<T> {
  const fault = (said: string) =>
    new SetupError(
      `The browser ended while ${stage}`,
      'Run `offprint doctor`, or name another browser with --browser PATH.',
      new Error(said)
    )
  let onCrash: ((cause: Error) => void) | undefined
  const crash = new Promise<never>((_, reject) => {
    onCrash = cause => reject(fault(cause.message))
    tab.once('error', onCrash)
  })
  const end = running.ended.then(said => Promise.reject(fault(said)))
  try {
    return await Promise.race([work, crash, end])
  } catch (cause) {
    // A dying browser breaks off its answers first, then says why.
    if (!(cause instanceof SetupError)) await Promise.race([end, setTimeout(300)])
    throw cause
  } finally {
    if (onCrash) tab.off('error', onCrash)
  }
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason)
    signal?.addEventListener('abort', () => reject(signal.reason), {once: true})
  })
}
