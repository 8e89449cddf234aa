/**
 * 200 builds of one paper in one process, each after an edit; every other edit changes a citation. Run with
 * --expose-gc. Prints the heap after each tenth build, as JSON: [[10, bytes], …].
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {build} from '../../dist/index.js'

const [paper, outDir] = process.argv.slice(2)
const text = readFileSync(paper, 'utf8')
const heaps = []
for (let turn = 1; turn <= 200; turn++) {
  const cited = `ref${1 + (turn % 20)}`
  writeFileSync(paper, `${text}\nEdit ${turn}${turn % 2 === 0 ? ` [@${cited}, p. ${turn}]` : ''}.\n`)
  const {ok} = await build(paper, {to: ['html'], outDir})
  if (!ok) throw new Error('The paper has errors')
  if (turn % 10 !== 0) continue
  globalThis.gc()
  heaps.push([turn, process.memoryUsage().heapUsed])
}
process.stdout.write(JSON.stringify(heaps))
