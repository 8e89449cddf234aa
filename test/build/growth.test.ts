import assert from 'node:assert/strict'
import {appendFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {test} from 'node:test'
import {writeCited} from '../bench/cited.ts'
import {isEngineLoaded, type Script, scriptsOf} from '../bench/coverage.ts'
import {scratch} from '../print/fakes.ts'

/** Each block of the code, by its place and the name of its function, and how often it ran. */
function steps(scripts: readonly Script[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {url, functions} of scripts) {
    for (const {functionName, ranges} of functions) {
      for (const {startOffset, count} of ranges) {
        counts.set(`${functionName} (${basename(url)}:${startOffset})`, count)
      }
    }
  }
  return counts
}

function paperOf(citations: number): string {
  return writeCited(join(scratch(), 'paper'), {citations, references: citations * 0.4})
}

test('nothing runs more than 2.3 times as often for twice the citations', () => {
  const [once, twice] = [400, 800].map(citations => steps(scriptsOf(paperOf(citations), scratch())))
  assert.ok(once && once.size > 1000)
  const tooOften = [...(twice ?? [])]
    .filter(([block, count]) => count > 20_000 && count > 2.3 * (once.get(block) ?? 0))
    .map(([block, count]) => `${block}: ${once.get(block)} → ${count}`)
  assert.deepEqual(tooOften, [])
})

test('the CSL engine is loaded for a citation that is new, not for a word', () => {
  const paper = paperOf(20)
  const cache = scratch()
  assert.equal(isEngineLoaded(paper, cache), true)
  appendFileSync(paper, '\nA sentence more.\n')
  assert.equal(isEngineLoaded(paper, cache), false)
  appendFileSync(paper, '\nAnd one [@ref1, p. 99].\n')
  assert.equal(isEngineLoaded(paper, cache), true)
})
