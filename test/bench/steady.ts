import {spawnSync} from 'node:child_process'
import {appendFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {writeCited} from './cited.ts'
import {say} from './costs.ts'
import {isEngineLoaded} from './coverage.ts'

/** What must stay as it is: the answers over an edit, the memory over many builds. */
export function benchSteadiness(work: string): void {
  editNoCitation(work)
  buildOften(work)
}

/** One question is all clusters of the paper: the engine formats all or none, and then is not loaded. */
function editNoCitation(work: string): void {
  const paper = writeCited(join(work, 'edited'), {citations: 2500, references: 1000})
  const edits = ['', '\nA sentence more.\n', '\nAnd one [@ref1].\n']
  const [first, words, citation] = edits.map((edit, index) => {
    appendFileSync(paper, edit)
    const clusters = index < 2 ? 2500 : 2501
    return isEngineLoaded(paper, join(work, 'cache-edits')) ? clusters : 0
  })
  say(`\nClusters formatted: first build ${first}, after a new sentence ${words} (goal: 0),`)
  say(`after a new citation ${citation}`)
}

function buildOften(work: string): void {
  const paper = writeCited(join(work, 'often'), {citations: 50, references: 20})
  const script = resolve('test/bench/memory.mjs')
  const {stdout, stderr} = spawnSync(
    process.execPath,
    ['--expose-gc', script, paper, join(work, 'often')],
    {encoding: 'utf8', maxBuffer: 1e8}
  )
  if (stdout === '') throw new Error(stderr)
  const heaps = new Map<number, number>(JSON.parse(stdout))
  const after = (turn: number): number => (heaps.get(turn) ?? Number.NaN) / 1e6
  say(
    `\nHeap after 20 builds in one process ${after(20).toFixed(1)} MB, after 200 ${after(200).toFixed(1)} MB,`
  )
  say(`ratio ${(after(200) / after(20)).toFixed(2)} (goal: flat)`)
}
