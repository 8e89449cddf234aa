import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Page as Tab} from 'puppeteer-core'
import {openWindow} from '../preview/window.ts'
import {say} from './costs.ts'
import {writePaper} from './paper.ts'

interface Goal {
  readonly pages: number
  readonly view: 'web' | 'pages'
  /** Milliseconds. */
  readonly goal?: number
}

const goals: readonly Goal[] = [
  {pages: 30, view: 'web', goal: 100},
  {pages: 30, view: 'pages', goal: 250},
  {pages: 300, view: 'web', goal: 400},
  {pages: 300, view: 'pages'}
]

/** What is written behind the first word of a section in the middle of the paper. */
const edits: readonly [what: string, words: (index: number) => string][] = [
  ['a word', index => `edit${index}`],
  ['a citation', index => `edit${index} [@ref${(index % 90) + 1}, p. ${index}]`],
  ['a formula', index => `edit${index} $x^{${index}}$`],
  ['a paragraph', index => `edit${index}\n\nA paragraph that goes on`]
]

/** From the save of an edit to its being painted, in a browser. */
export async function benchPreview(rounds: number, work: string): Promise<void> {
  say('\nSave to paint, milliseconds: median (least–most)')
  for (const {pages, view, goal} of goals) {
    const paper = writePaper(join(work, `preview-${pages}-${view}`), {name: 'paper', pages})
    const text = readFileSync(paper, 'utf8')
    const {tab, close} = await openWindow(paper)
    const heading = text.match(/\{#sec:s\d+\}/g)?.[pages >> 2]?.slice(2, -1) ?? ''
    await tab.click(`label:has([value=${view}])`)
    await tab.evaluate(
      `(${watch})('#${view === 'web' ? 'web' : 'sheets'}', ${JSON.stringify(heading)})`
    )
    for (const [what, words] of edits) {
      const times: number[] = []
      // The first readings wait for code to be compiled.
      for (let index = -5; index < Math.max(rounds, 3); index++) {
        const word = words(index + 5)
        const place = text.indexOf(' ', text.indexOf('\n\n', text.indexOf(`{#${heading}}`)))
        const edited = `${text.slice(0, place)} ${word}${text.slice(place)}`
        const start = performance.timeOrigin + performance.now()
        writeFileSync(paper, edited)
        const end = await shown(tab, `edit${index + 5}`)
        if (index >= 0) times.push(end - start)
        await new Promise(resolve => setTimeout(resolve, pages * 5))
      }
      times.sort((a, b) => a - b)
      const [median, least, most] = [times[times.length >> 1], times[0], times.at(-1)].map(time =>
        time?.toFixed(0)
      )
      const wanted = goal && what === 'a word' ? `, goal ${goal}` : ''
      say(`  ${pages} pages, ${view}, ${what}: ${median} (${least}–${most})${wanted}`)
    }
    await close()
  }
}

/** Runs in the page. */
const watch = `(where, heading) => {
  window.shown = word => new Promise(resolve => {
    const look = () => {
      const page = document.querySelector(where + ' iframe:not(.waiting)')?.contentDocument
      if (!page?.getElementById(heading)?.nextElementSibling?.textContent.includes(word)) {
        requestAnimationFrame(look)
        return
      }
      // Behind the painting of this frame.
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
      channel.port2.postMessage('')
    }
    look()
  })
}`

async function shown(tab: Tab, word: string): Promise<number> {
  return (await tab.evaluate(`shown(${JSON.stringify(word)})`)) as number
}
