import assert from 'node:assert/strict'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {build} from '../../src/build.ts'

const root = mkdtempSync(join(tmpdir(), 'offprint-anonymous-'))
after(() => rmSync(root, {recursive: true}))

const paper = join(root, 'paper.md')
const write = (text: string): void =>
  writeFileSync(
    paper,
    `---
title: Settling
authors: [{name: {given: Jane, family: Köhler}, affiliation: University of Nowhere}]
acknowledgements: We thank Bob.
references: [{id: own, type: book, title: Before, author: [{family: Köhler, given: Jane}], issued: 2019}]
---

${text}
`
  )

test('a build without authors lies beside the one with them, and tells where it speaks of their works', async () => {
  write('In our earlier work [@own] we said so.')
  const {ok, files, written} = await build(paper, {anonymous: true, to: ['html', 'text']})
  assert.equal(ok, true)
  assert.deepEqual(
    written.map(path => path.slice(-19)),
    ['paper-anonymous.html', 'paper-anonymous.txt'].map(name => name.slice(-19))
  )
  const [, plain = ''] = written.map(path => readFileSync(path, 'utf8'))
  assert.match(plain, /\(Köhler, 2019\)/)
  assert.doesNotMatch(plain, /Nowhere|Bob/)
  const rules = files.flatMap(({messages}) => messages.map(({ruleId}) => ruleId))
  assert.deepEqual(rules, ['anonymous-voice'])
})

test('what names an author in it stops it', async () => {
  write('Coded by J. Koehler.')
  const out = join(root, 'review.txt')
  const {ok, files} = await build(paper, {anonymous: true, out: [out]})
  assert.equal(ok, false)
  assert.equal(existsSync(out), false)
  const [message] = files.flatMap(({messages}) => messages)
  assert.equal(message?.reason, '`review.txt`, text: the name of an author, `J. Koehler`')
  assert.equal(message?.line, 8)
})

test('formats that are about the authors are refused', async () => {
  await assert.rejects(build(paper, {anonymous: true, to: ['cff']}), /names the authors/)
})
