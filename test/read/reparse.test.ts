import assert from 'node:assert/strict'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {type Reader, readerOf} from '../../src/read/markdown/parser.ts'
import {blocksAgain} from '../../src/read/markdown/reparse.ts'
import {reuse} from '../../src/reuse.ts'
import {writePaper} from '../bench/paper.ts'

const bits = [
  'word ',
  ' ',
  '\n',
  '\n\n',
  '*',
  '[',
  '[^n]',
  '$',
  '- ',
  '# ',
  '    ',
  ':',
  ': ',
  '|',
  '`',
  '@doe',
  '](x)',
  '---',
  ':::',
  '```',
  '<b>',
  '> ',
  '[a]: x',
  '[^n]: x',
  '\\',
  '{#x}',
  '1. ',
  '\t'
]

/** The same numbers each time (mulberry32). */
function randomly(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function edited(text: string, random: (below: number) => number): string {
  const at = random(text.length + 1)
  const kind = random(3)
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1 + random(8))
  if (kind === 1) return `${text.slice(0, at)}${bits[random(bits.length)]}${text.slice(at)}`
  const line = text.indexOf('\n', at)
  const next = text.indexOf('\n', line + 1)
  return line < 0 || next < 0
    ? text
    : text.slice(0, line) + text.slice(line, next) + text.slice(line)
}

const rounds = Number(process.env['ROUNDS'] ?? 3)
const memory = () => ({seen: reuse(), parts: 0, all: 0})

/** Parse it again, and compare with what is parsed anew. */
function check(text: string, known: ReturnType<typeof memory>, name: string): void {
  const plain = readerOf(text)
  let read = 0
  const reader: Reader = {
    ...plain,
    blocks(part) {
      read += part.length
      return plain.blocks(part)
    }
  }
  const again = blocksAgain(reader, text, known.seen)
  known.all++
  if (read < text.length) known.parts++
  assert.deepEqual(again, plain.blocks(text), `${name}:\n${text}`)
}

test('a text parsed again where it changed is as if parsed anew, whatever is written', () => {
  const cases = join('test', 'cases')
  for (const [seed, name] of readdirSync(cases).entries()) {
    const random = randomly(seed)
    const known = memory()
    let text = readFileSync(join(cases, name, 'paper.md'), 'utf8').replace(/\r|^\uFEFF/g, '')
    if (text.length > 8000) continue
    for (let round = 0; round < rounds; round++) {
      check(text, known, `${name}, round ${round}`)
      text = edited(text, random)
    }
  }
})

test('of a paper only what is around the change is parsed', () => {
  const random = randomly(1)
  const work = mkdtempSync(join(tmpdir(), 'offprint-test-'))
  let text = readFileSync(writePaper(work, {name: 'paper', pages: 4}), 'utf8')
  rmSync(work, {recursive: true})
  const known = memory()
  for (let round = 0; round < 30; round++) {
    check(text, known, `round ${round}`)
    text = edited(text, random)
  }
  assert.ok(known.parts > known.all / 4, `${known.parts} of ${known.all} were parsed in part`)
})
