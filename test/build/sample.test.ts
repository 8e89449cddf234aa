import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {cpSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {scratch} from '../print/fakes.ts'

/** What the two columns of the scan say in their right order, its misread letters mended. */
function restored(): string {
  const scan = readFileSync('test/build/abstract-scan.txt', 'utf8')
  const [end = '', start = ''] = scan.split(/^ Abstract$/m)
  const mended = `${start} ${end}`
    .replaceAll('iong»', 'long-')
    .replaceAll('iasting', 'lasting')
    .replaceAll('fragiie', 'fragile')
    .replaceAll('responsibie', 'responsible')
    .replaceAll('reaiity', 'reality')
    .replaceAll('iong', 'long')
    .replaceAll('non—governmental', 'non-governmental')
  return words(mended)
}

function words(text: string): string {
  return text
    .replace(/(\w)-\s+(\w)/g, '$1-$2')
    .replace(/\s+/g, ' ')
    .trim()
}

test('the abstract of the sample is that of the scan, every word in order', () => {
  const source = readFileSync('manuscript/paper.md', 'utf8')
  const block = /^abstract: \|\n((?: {2}.*\n|\n)+)/m.exec(source)?.[1] ?? ''
  assert.equal(words(block), restored())
})

test('the chart of the sample is drawn from its data', () => {
  const folder = scratch()
  cpSync('manuscript', folder, {recursive: true})
  execFileSync(process.execPath, [join(folder, 'figures', 'authorised-strength.mjs')])
  const drawn = readFileSync(join(folder, 'figures', 'authorised-strength.svg'), 'utf8')
  assert.equal(drawn, readFileSync('manuscript/figures/authorised-strength.svg', 'utf8'))
})

test('the sample is as long as a paper and cites what it lists', () => {
  const source = readFileSync('manuscript/paper.md', 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
  const count = source.split(/\s+/).length
  assert.ok(count > 4000 && count < 6500, String(count))
  const keys = [...readFileSync('bib/references.bib', 'utf8').matchAll(/^@\w+\{([^,]+),/gm)].map(
    ([, key]) => key ?? ''
  )
  assert.ok(keys.length >= 30)
  assert.deepEqual(
    keys.filter(key => !source.includes(`@${key}`)),
    []
  )
})
