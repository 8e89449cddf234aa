import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type Browser, launch, type Page as Tab} from 'puppeteer-core'
import {type Preview, type PreviewOptions, preview} from '../../src/preview/preview.ts'
import {find} from '../../src/print/find.ts'

/** A preview and a browser that looks at it. */
export interface Window {
  readonly tab: Tab
  /** The preview; it may be put in its place anew. */
  shown: Preview
  close(): Promise<void>
}

/** A folder for a paper, removed at the end. */
export function folder(): {path: string; remove(): void} {
  const path = mkdtempSync(join(tmpdir(), 'offprint-preview-'))
  return {path, remove: () => rmSync(path, {recursive: true, force: true})}
}

export async function openWindow(paper: string, options: PreviewOptions = {}): Promise<Window> {
  const shown = await preview(paper, {port: 0, ...options})
  const choice = await find(undefined)
  // The press keeps its browser from the network, this machine's too.
  const browser: Browser = await launch({
    executablePath: choice.path,
    args: ['--no-sandbox', '--hide-scrollbars', '--js-flags=--expose-gc'],
    env: {
      ...process.env,
      ...(choice.fontsConf && {FONTCONFIG_FILE: choice.fontsConf}),
      ...(choice.libraries?.needed && {LD_LIBRARY_PATH: choice.libraries.folder})
    }
  })
  const tab = await browser.newPage()
  await tab.setViewport({width: 1280, height: 800})
  await tab.goto(shown.url)
  await tab.waitForFunction('document.documentElement.dataset.version', {timeout: 20_000})
  const window: Window = {
    tab,
    shown,
    async close() {
      await browser.close()
      await window.shown.close()
      if (choice.removeAfter !== undefined) {
        rmSync(choice.removeAfter, {recursive: true, force: true})
      }
    }
  }
  return window
}
