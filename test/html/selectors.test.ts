import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'

/** `:is(th, td) > :is(p, ul) {`: a browser finds rules by the tag, class or attribute of the last part alone. */
const ofAnyElement =
  /(?:^|[\s>+~]):(?:is|has|lang|dir)\((?:[^()]|\([^()]*\))*\)(?:::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?)*[{,\s]*$/

test('no rule is tried on every element of a page', () => {
  const folder = join('styles', 'base')
  const tried = readdirSync(folder).flatMap(name =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(line => /[{,]$/.test(line) && ofAnyElement.test(line))
  )
  assert.deepEqual(tried, [])
})
