import {readFileSync, writeFileSync} from 'node:fs'
import {loadavg} from 'node:os'
import {join} from 'node:path'
import type {Page as Tab} from 'puppeteer-core'
import {openWindow} from '../preview/window.ts'
import {say} from './costs.ts'
import {writePaper} from './paper.ts'

interface Row {
  readonly pages: number
  readonly view: 'web' | 'pages'
  /** Milliseconds. */
  readonly goal?: number
}

const rows: readonly Row[] = [
  {pages: 30, view: 'web', goal: 100},
  {pages: 30, view: 'pages', goal: 250},
  {pages: 300, view: 'web', goal: 400},
  {pages: 300, view: 'pages'}
]

/** What is written behind the first word of a section in the middle of the paper. */
const edits: Readonly<Record<string, (index: number) => string>> = {
  word: index => `edit${index}`,
  // Every other makes the paragraph two lines longer.
  line: index => `edit${index}${index % 2 === 0 ? ' and what follows'.repeat(10) : ''}`,
  citation: index => `edit${index} [@ref${(index % 90) + 1}, p. ${index}]`,
  formula: index => `edit${index} $x^{${index}}$`,
  display: index => `\n\n$$ x = \\text{edit${index}} $$\n\n`,
  paragraph: index => `edit${index}\n\nA paragraph that goes on`
}

/**
 * From the save of an edit to its being painted, in a browser.
 *
 * @param only Words of the rows that are wanted: `30 web citation`; without them all are.
 */
export async function benchPreview(
  rounds: number,
  work: string,
  only: readonly string[]
): Promise<void> {
  const isWanted = (of: readonly string[], one: string) =>
    only.includes(one) || !of.some(other => only.includes(other))
  const sizes = rows.map(({pages}) => `${pages}`)
  const views = rows.map(({view}) => view)
  say(`\nSave to paint, milliseconds: median (least–most); load ${loadavg()[0]?.toFixed(1)}`)
  for (const row of rows) {
    if (!isWanted(sizes, `${row.pages}`) || !isWanted(views, row.view)) continue
    const kinds = Object.keys(edits).filter(kind => isWanted(Object.keys(edits), kind))
    await benchRow(row, kinds, Math.max(rounds, 3), work)
  }
}

async function benchRow(
  {pages, view, goal}: Row,
  kinds: readonly string[],
  rounds: number,
  work: string
): Promise<void> {
  const paper = writePaper(join(work, `preview-${pages}-${view}`), {name: 'paper', pages})
  const text = readFileSync(paper, 'utf8')
  const {tab, close} = await openWindow(paper)
  const heading = text.match(/\{#sec:s\d+\}/g)?.[pages >> 2]?.slice(2, -1) ?? ''
  const place = text.indexOf(' ', text.indexOf('\n\n', text.indexOf(`{#${heading}}`)))
  await tab.click(`label:has([value=${view}])`)
  await tab.evaluate(
    `(${watch})('#${view === 'web' ? 'web' : 'sheets'}', ${JSON.stringify(heading)})`
  )
  let index = 0
  for (const kind of kinds) {
    const times: number[] = []
    const steps = new Map<string, number[]>()
    // The first readings wait for code to be compiled.
    for (let round = -5; round < rounds; round++) {
      index++
      const edited = `${text.slice(0, place)} ${edits[kind]?.(index)}${text.slice(place)}`
      await tab.evaluate('performance.clearMarks()')
      const start = performance.timeOrigin + performance.now()
      writeFileSync(paper, edited)
      const {end, marks} = await shown(tab, `edit${index}`)
      if (round >= 0) {
        times.push(end - start)
        for (const [step, took] of stepsOf(start, marks, end)) {
          steps.set(step, [...(steps.get(step) ?? []), took])
        }
      }
      await new Promise(resolve => setTimeout(resolve, Math.max(pages * 5, 300)))
    }
    times.sort((a, b) => a - b)
    const of = goal && kind === 'word' ? `, goal ${goal}` : ''
    say(
      `  ${pages} pages, ${view}, ${kind}: ${median(times)} (${times[0]?.toFixed(0)}–${times.at(-1)?.toFixed(0)})${of}`
    )
    say(`    ${[...steps].map(([step, each]) => `${step} ${median(each)}`).join(' → ')}`)
  }
  await close()
}

function median(numbers: readonly number[]): string {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]?.toFixed(0) ?? ''
}

/** What was going on from each mark to the next. */
function stepsOf(start: number, marks: Marks, end: number): [step: string, took: number][] {
  const begun: Marks = [['watch', start], ...marks]
  return begun.map(([step, from], index) => [step, (begun[index + 1]?.[1] ?? end) - from])
}

type Marks = readonly (readonly [step: string, at: number])[]

/** Runs in the page. */
const watch = `(where, heading) => {
  const told = () => {
    const marks = performance.getEntriesByType('mark')
    const times = marks.findLast(({detail}) => detail)?.detail ?? {}
    const last = [...new Map(marks.map(({name, startTime}) => [name, startTime + performance.timeOrigin]))]
    return [...Object.entries(times), ...last].sort((one, other) => one[1] - other[1])
  }
  window.shown = word => new Promise(resolve => {
    const look = () => {
      const page = document.querySelector(where + ' iframe:not(.waiting)')?.contentDocument
      const first = page?.getElementById(heading)?.nextElementSibling
      if (![first, first?.nextElementSibling].some(one => one?.textContent.includes(word))) {
        requestAnimationFrame(look)
        return
      }
      // Behind the painting of this frame.
      const channel = new MessageChannel()
      channel.port1.onmessage = () =>
        resolve({end: performance.timeOrigin + performance.now(), marks: told()})
      channel.port2.postMessage('')
    }
    look()
  })
}`

async function shown(tab: Tab, word: string): Promise<{end: number; marks: Marks}> {
  return (await tab.evaluate(`shown(${JSON.stringify(word)})`)) as {end: number; marks: Marks}
}
