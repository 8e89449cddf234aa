import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readPaper, type Version} from '../../src/preview/paper.ts'
import {type Reuse, reuse} from '../../src/reuse.ts'
import {writePaper} from './paper.ts'

/*
 * What an edit costs the preview with and without what the last reading left, in turn, so that a busy machine disturbs
 * both alike: `node --import tsx test/bench/preview.ts [pages] [rounds]`.
 */
const [pages = 30, rounds = 20] = process.argv.slice(2).map(Number)

async function timesOf(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  const paper = writePaper(folder, {name: 'paper', pages})
  const text = readFileSync(paper, 'utf8')
  const ways: {name: string; memory?: Reuse; version?: Version; cpu: number[]}[] = [
    {name: 'anew', cpu: []},
    {name: 'with what was left', memory: reuse(), cpu: []}
  ]
  for (let round = 0; round < rounds; round++) {
    writeFileSync(paper, text.replace(/(# .*\n\n\w+)/, `$1 edit${round}`))
    for (const way of ways) {
      way.memory?.begin()
      const start = process.cpuUsage()
      const options = way.memory ? {reuse: way.memory} : {}
      way.version = await readPaper(paper, options, way.version, 0)
      const {user, system} = process.cpuUsage(start)
      way.cpu.push((user + system) / 1000)
    }
  }
  rmSync(folder, {recursive: true})
  for (const {name, cpu} of ways) {
    const late = cpu.slice(rounds >> 1).sort((a, b) => a - b)
    process.stdout.write(`${name}: median ${late[late.length >> 1]?.toFixed(0)} ms cpu\n`)
  }
}

await timesOf()
