import {accessSync, constants, statSync} from 'node:fs'
import {resolve} from 'node:path'
import {SetupError} from '../fault.ts'
import {
  type Machine,
  type Place,
  pinnedPlaces,
  pinnedVersion,
  remedy,
  systemPlaces,
  thisMachine
} from './places.ts'
import {findBundled, unpack} from './unpack.ts'

/** The browser that will print. */
export interface BrowserChoice {
  readonly path: string
  /** Which rule chose it, e.g. "--browser". */
  readonly why: string
  /** Known beforehand only for pinned browsers: asking costs a process start. */
  readonly version?: string
  /** Whether every machine with the same lockfile gets the same browser. */
  readonly pinned: boolean
  /** Libraries the browser brings along, and whether this machine lacks them. */
  readonly libraries?: {readonly folder: string; readonly needed: boolean}
  readonly fontsConf?: string
  /** A folder that lives for this run only. */
  readonly removeAfter?: string
}

/** One place that was looked at. */
export interface Look {
  readonly place: string
  readonly outcome: string
}

export interface Search {
  readonly choice?: BrowserChoice
  readonly trail: readonly Look[]
}

/** Look for a browser in the order of trust; the trail tells of each place looked at. */
export async function search(
  browser: string | undefined,
  machine: Machine = thisMachine(),
  bundled = findBundled()
): Promise<Search> {
  const named = nameOf(browser, machine.env)
  if (named) return lookAtNamed(named)
  const trail: Look[] = []
  for (const name of ['--browser', ...variables]) trail.push({place: name, outcome: 'not given'})
  const pinned = lookAt(pinnedPlaces(machine), trail)
  if (pinned) {
    return {
      choice: {path: pinned.path, why: pinned.name, version: pinnedVersion, pinned: true},
      trail
    }
  }
  if (bundled) {
    trail.push({place: bundled, outcome: 'chosen'})
    return {choice: await chooseBundled(bundled), trail}
  }
  trail.push({place: '@sparticuz/chromium', outcome: 'not installed, or not for this machine'})
  const system = lookAt(systemPlaces(machine), trail)
  if (system)
    return {choice: {path: system.path, why: `${system.name} of the system`, pinned: false}, trail}
  return {trail}
}

/** The browser that will print; without any, an error that says where it was looked for. */
export async function find(
  browser: string | undefined,
  machine: Machine = thisMachine(),
  bundled = findBundled()
): Promise<BrowserChoice> {
  const {choice, trail} = await search(browser, machine, bundled)
  if (choice) return choice
  const places = trail.map(({place, outcome}) => `  ${place}: ${outcome}`).join('\n')
  throw new SetupError(`No browser was found to print with. Looked at:\n${places}`, remedy(machine))
}

const variables = ['OFFPRINT_BROWSER', 'PUPPETEER_EXECUTABLE_PATH']

interface Named {
  readonly path: string
  readonly by: string
}

function nameOf(browser: string | undefined, env: NodeJS.ProcessEnv): Named | undefined {
  if (browser !== undefined) return {path: resolve(browser), by: '--browser'}
  for (const by of variables) {
    const path = env[by]
    if (path) return {path: resolve(path), by}
  }
  return undefined
}

/** What was asked for by name is never replaced by something else. */
function lookAtNamed({path, by}: Named): Search {
  const fault = faultOf(path)
  if (fault) {
    const hint = `Give ${by} the path of a Chrome, Chromium or chrome-headless-shell program.`
    throw new SetupError(`The browser named by ${by} cannot be used: ${path}: ${fault}`, hint)
  }
  return {
    choice: {path, why: by, pinned: false},
    trail: [{place: `${by} ${path}`, outcome: 'chosen'}]
  }
}

function lookAt(places: readonly Place[], trail: Look[]): Place | undefined {
  for (const place of places) {
    const fault = faultOf(place.path)
    trail.push({place: place.path, outcome: fault ?? 'chosen'})
    if (!fault) return place
  }
  return undefined
}

function faultOf(path: string): string | undefined {
  try {
    if (!statSync(path).isFile()) return 'not a file'
    accessSync(path, constants.X_OK)
    return undefined
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    return code === 'EACCES' ? 'not executable' : 'not there'
  }
}

async function chooseBundled(folder: string): Promise<BrowserChoice> {
  const found = await unpack(folder).catch(cause => {
    throw new SetupError(
      'The bundled browser cannot be unpacked',
      `Look at ${folder}, or give --browser PATH`,
      cause
    )
  })
  return {
    path: found.path,
    why: 'bundled (@sparticuz/chromium)',
    version: found.version,
    pinned: true,
    libraries: {folder: found.libraries, needed: found.libraryFolder !== undefined},
    fontsConf: found.fontsConf,
    ...(found.removeAfter !== undefined && {removeAfter: found.removeAfter})
  }
}
