import {homedir} from 'node:os'
import {join} from 'node:path'
import {PUPPETEER_REVISIONS} from 'puppeteer-core/internal/revisions.js'

/** A machine, as far as it decides where browsers lie; tests pass their own. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly arch: string
  readonly env: NodeJS.ProcessEnv
  readonly home: string
}

/** A path where a browser may lie. */
export interface Place {
  readonly path: string
  readonly name: string
}

/** The machine we run on. */
export function thisMachine(): Machine {
  return {platform: process.platform, arch: process.arch, env: process.env, home: homedir()}
}

/** The browser revision the pinned Puppeteer was made for. */
export const pinnedVersion = PUPPETEER_REVISIONS['chrome-headless-shell']

/**
 * Where `npx puppeteer browsers install` puts that revision (@puppeteer/browsers 2: `Cache.js`).
 * The shell comes first: it prints the same pages at half the cost of the whole browser.
 */
export function pinnedPlaces(machine: Machine): Place[] {
  const {env, home} = machine
  const cache = env['PUPPETEER_CACHE_DIR'] ?? join(home, '.cache', 'puppeteer')
  const {platform, folder, app} = buildOf(machine)
  const shell = PUPPETEER_REVISIONS['chrome-headless-shell']
  const chrome = PUPPETEER_REVISIONS.chrome
  const exe = machine.platform === 'win32' ? '.exe' : ''
  const shellBuild = `chrome-headless-shell-${folder}`
  return [
    {
      name: 'chrome-headless-shell of Puppeteer',
      path: join(
        cache,
        'chrome-headless-shell',
        `${platform}-${shell}`,
        shellBuild,
        `chrome-headless-shell${exe}`
      )
    },
    {
      name: 'Chrome of Puppeteer',
      path: join(cache, 'chrome', `${platform}-${chrome}`, `chrome-${folder}`, ...app)
    }
  ]
}

function buildOf({platform, arch}: Machine) {
  if (platform === 'darwin') {
    const app = ['Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing']
    const arm = arch === 'arm64'
    return {platform: arm ? 'mac_arm' : 'mac', folder: arm ? 'mac-arm64' : 'mac-x64', app}
  }
  if (platform === 'win32') {
    const bits = arch === 'ia32' ? 'win32' : 'win64'
    return {platform: bits, folder: bits, app: ['chrome.exe']}
  }
  return {
    platform: arch === 'arm64' ? 'linux_arm' : 'linux',
    folder: 'linux64',
    app: ['chrome']
  }
}

/** Browsers installed by the system's own means, the cheapest to start first. */
export function systemPlaces(machine: Machine): Place[] {
  if (machine.platform === 'darwin') return macPlaces(machine)
  if (machine.platform === 'win32') return windowsPlaces(machine)
  return [
    ['Chromium headless shell', '/usr/bin/chromium-headless-shell'],
    ['Chromium headless shell', '/usr/lib/chromium/chromium-headless-shell'],
    ['Google Chrome', '/opt/google/chrome/chrome'],
    ['Google Chrome', '/usr/bin/google-chrome-stable'],
    ['Google Chrome', '/usr/bin/google-chrome'],
    ['Chromium', '/usr/bin/chromium'],
    ['Chromium', '/usr/bin/chromium-browser'],
    ['Chromium', '/snap/bin/chromium'],
    ['Microsoft Edge', '/opt/microsoft/msedge/msedge'],
    ['Microsoft Edge', '/usr/bin/microsoft-edge']
  ].map(([name = '', path = '']) => ({name, path}))
}

function macPlaces({home}: Machine): Place[] {
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap(name =>
    ['/Applications', join(home, 'Applications')].map(folder => ({
      name,
      path: join(folder, `${name}.app`, 'Contents', 'MacOS', name)
    }))
  )
}

function windowsPlaces({env}: Machine): Place[] {
  const bases = ['PROGRAMFILES', 'ProgramW6432', 'ProgramFiles(x86)', 'LOCALAPPDATA']
  const folders = [...new Set(bases.flatMap(name => env[name] ?? []))]
  const programs = [
    ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['Chromium', 'Chromium\\Application\\chrome.exe'],
    ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe']
  ]
  return programs.flatMap(([name = '', path = '']) =>
    folders.map(folder => ({name, path: `${folder}\\${path}`}))
  )
}

/** The one line that brings a browser to such a machine. */
export function remedy({platform, arch}: Machine): string {
  if (platform === 'linux' && arch === 'x64') return 'npm install @sparticuz/chromium@143.0.4'
  if (platform === 'linux') return 'sudo apt-get install chromium   (or set OFFPRINT_BROWSER)'
  return `npx puppeteer browsers install chrome-headless-shell@${pinnedVersion}`
}
