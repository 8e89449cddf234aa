import {existsSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {after, before} from 'node:test'
import type {Page as Tab} from 'puppeteer-core/internal/api/Page.js'
import {compose} from '../../src/compose.ts'
import {mergedArticles} from '../../src/diff/articles.ts'
import {html} from '../../src/html/html.ts'
import {type BrowserChoice, find} from '../../src/print/find.ts'
import {type Launched, launch} from '../../src/print/launch.ts'

/** The page of a case, as it is written. */
export async function pageOf(name: string): Promise<string> {
  if (existsSync(join(name, 'old.md'))) {
    const [before, now] = ['old.md', 'new.md'].map(file => compose(join(name, file), {}, () => {}))
    if (before && now) return (await html(mergedArticles(await before, await now))).html
  }
  const path = name.includes('/') ? name : join('test', 'cases', name, 'paper.md')
  return (await html(await compose(path, {}, () => {}))).html
}

/** A browser as readers have it, with scripts on; each call opens a page in it. */
export function reader(): (page: string, width?: number, height?: number) => Promise<Tab> {
  let choice: BrowserChoice
  let launched: Launched
  before(async () => {
    choice = await find(undefined)
    launched = await launch(choice, undefined, () => {})
    await launched.tab.emulateMediaType('screen')
    await launched.tab.setJavaScriptEnabled(true)
  })
  after(() => {
    launched.running.kill()
    if (choice.removeAfter !== undefined) rmSync(choice.removeAfter, {recursive: true, force: true})
  })
  return async (page, width = 1000, height = 700) => {
    const {tab} = launched
    await tab.goto('about:blank')
    await tab.setViewport({width, height})
    await tab.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}])
    await tab.mouse.move(0, 0)
    await tab.setContent(page)
    await tab.evaluate('document.fonts.ready.then(() => undefined)')
    return tab
  }
}

/** What stands in the card, or nothing while there is none. */
export async function cardOf(tab: Tab): Promise<string | undefined> {
  const [text] = await tab.$$eval('.card:popover-open', all => all.map(card => card.textContent))
  return text?.replace(/\s+/g, ' ').trim()
}

/** The card as soon as it says this; fails after two seconds. */
export async function cardSaying(tab: Tab, words: string): Promise<void> {
  const says = 'document.querySelector(".card:popover-open")?.textContent.includes'
  await tab.waitForFunction(`${says}(${JSON.stringify(words)})`, {timeout: 2000})
}

/** Waits for the card to go. */
export async function cardGone(tab: Tab): Promise<void> {
  await tab.waitForFunction('!document.querySelector(".card")', {timeout: 2000})
}
