import {mkdtempSync, rmSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join} from 'node:path'
import {benchCitations} from './citations.ts'
import {pandoc, say} from './costs.ts'
import {benchPages} from './pages.ts'
import {benchPaginator} from './paginator.ts'
import {benchPreview} from './preview.ts'
import {benchScholarly} from './scholarly.ts'

/** `npm run bench`, or one part of it with so many rounds: `npm run bench -- citations 3`. */
const parts = {
  pages: benchPages,
  paginator: benchPaginator,
  scholarly: benchScholarly,
  citations: benchCitations,
  preview: benchPreview
}
const [wanted, rounds, ...rows] = process.argv.slice(2)
const work = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
// A cache of its own, so that nothing is remembered of other builds.
process.env['OFFPRINT_CACHE_DIR'] = join(work, 'cache')
say(`${cpus().length} cores, Node ${process.version}`)
say(pandoc ? `peer: ${pandoc} --citeproc` : 'pandoc is not installed: its rows are missing')
try {
  for (const [name, bench] of Object.entries(parts)) {
    if (wanted === undefined || wanted === name) await bench(Number(rounds ?? 3), work, rows)
  }
} finally {
  rmSync(work, {recursive: true, force: true})
}
