import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {joinerOf} from '../../src/print/content/joins.ts'

describe('what stands between lines', () => {
  const joinOf = joinerOf(
    'A humanitarian, pro—contra or dash — spaced; pre- and post-war in to into well-known ' +
      'https://example.org/one/two/three/four 平和構築とは何か 1'
  )
  const cases: readonly (readonly [string, string, string])[] = [
    ['dash', '—', 'space'],
    ['in', 'to', 'space'],
    ['hu-', 'manitarian,', 'hyphen'],
    ['well-', 'known', 'nothing'],
    ['pre-', 'and', 'space'],
    ['pro—', 'contra', 'nothing'],
    ['—', 'spaced;', 'space'],
    ['https://example.org/', 'one/two/three/four', 'nothing'],
    ['one/two/', 'three/', 'nothing'],
    ['平和構', '築とは', 'nothing'],
    ['unheard', 'of', 'space']
  ]
  for (const [before, after, join] of cases)
    it(`joins ${before} | ${after} by ${join}`, () => assert.equal(joinOf(before, after), join))
})
