import type {Browser} from 'puppeteer-core/internal/api/Browser.js'
import type {Page as Tab} from 'puppeteer-core/internal/api/Page.js'
import {SetupError} from '../fault.ts'
import type {BrowserChoice} from './find.ts'
import {openPipe} from './pipe.ts'
import {type Running, start} from './spawn.ts'

/** A running browser with one blank tab. */
export interface Launched {
  readonly browser: Browser
  readonly tab: Tab
  readonly running: Running
  readonly attempt: Attempt
  readonly warnings: readonly string[]
}

/** What may differ from one attempt to start to the next. */
export interface Attempt {
  readonly sandbox: boolean
  readonly libraries: boolean
}

const unsandboxed =
  'This machine allows no browser sandbox (usual in containers): the browser ran without one. ' +
  'To say so beforehand, pass --no-sandbox or set OFFPRINT_NO_SANDBOX=1.'

/** Start the browser and open a blank tab; `onStart` hands over the process as soon as there is one. */
export async function launch(
  choice: BrowserChoice,
  sandbox: boolean | undefined,
  onStart: (running: Running) => void
): Promise<Launched> {
  const warnings: string[] = []
  let attempt: Attempt = {
    sandbox: wantsSandbox(sandbox),
    libraries: choice.libraries?.needed ?? false
  }
  for (;;) {
    const running = start(choice, attempt.libraries, attempt.sandbox ? [] : ['--no-sandbox'])
    onStart(running)
    const outcome = await Promise.race([connect(running), running.ended])
    if (typeof outcome !== 'string') return {...outcome, running, attempt, warnings}
    running.kill()
    const next = nextAttempt(attempt, outcome, choice)
    if (!next) {
      throw new SetupError(
        `The browser did not start: ${choice.path}`,
        hintFor(outcome),
        new Error(outcome)
      )
    }
    if (attempt.sandbox && !next.sandbox) warnings.push(unsandboxed)
    attempt = next
  }
}

/** Chromium refuses to run sandboxed as root. */
function wantsSandbox(sandbox: boolean | undefined): boolean {
  if (sandbox !== undefined) return sandbox
  const refused = process.env['OFFPRINT_NO_SANDBOX']
  return process.getuid?.() !== 0 && (refused === undefined || refused === '' || refused === '0')
}

function nextAttempt(attempt: Attempt, said: string, choice: BrowserChoice): Attempt | undefined {
  // The machine has lost (or changed) its libraries since the browser was unpacked.
  const lacksLibraries = /error while loading shared libraries|symbol lookup error/.test(said)
  if (lacksLibraries && choice.libraries && attempt.libraries === choice.libraries.needed) {
    return {...attempt, libraries: !attempt.libraries}
  }
  const lacksSandbox = /No usable sandbox|Failed to move to new namespace|without --no-sandbox/
  if (attempt.sandbox && lacksSandbox.test(said)) return {...attempt, sandbox: false}
  return undefined
}

function hintFor(said: string): string {
  if (/shared libraries/.test(said)) return 'sudo apt-get install libnss3 libexpat1'
  return 'Run `offprint doctor`, or name another browser with --browser PATH.'
}

async function connect(running: Running): Promise<{browser: Browser; tab: Tab} | string> {
  // Deep, because the package's door loads the launchers and BiDi too: 40 ms instead of 100.
  const {_connectToCdpBrowser} = await import('puppeteer-core/internal/cdp/BrowserConnector.js')
  try {
    const browser = await _connectToCdpBrowser(openPipe(running.to, running.from), '', {
      defaultViewport: null,
      networkEnabled: false,
      issuesEnabled: false,
      protocolTimeout: 0
    })
    const [first] = await browser.pages()
    const tab = first ?? (await browser.newPage())
    await guard(tab)
    return {browser, tab}
  } catch (cause) {
    // A browser that dies breaks the connection first; what it said is the better answer.
    const said = await Promise.race([running.ended, pause(500)])
    return said ?? (cause instanceof Error ? cause.message : String(cause))
  }
}

/**
 * The flags leave the network dead already; this also keeps the page where it is, which a
 * `<meta http-equiv=refresh>` would leave for an error page. Fonts and images are data: URLs and
 * do not pass here: it costs nothing.
 */
async function guard(tab: Tab): Promise<void> {
  const session = await tab.createCDPSession()
  session.on('Fetch.requestPaused', ({requestId}) => {
    session.send('Fetch.failRequest', {requestId, errorReason: 'Aborted'}).catch(() => undefined)
  })
  const schemes = ['http', 'https', 'file', 'ftp', 'ws', 'wss', 'blob', 'filesystem', 'chrome']
  await Promise.all([
    session.send('Fetch.enable', {patterns: schemes.map(scheme => ({urlPattern: `${scheme}:*`}))}),
    // The page's own scripts never run; what Node evaluates does.
    tab.setJavaScriptEnabled(false),
    tab.emulateMediaType('print')
  ])
}

const pause = (ms: number) =>
  new Promise<undefined>(resolve => {
    setTimeout(() => resolve(undefined), ms).unref()
  })
