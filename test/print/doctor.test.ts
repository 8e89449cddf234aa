import assert from 'node:assert/strict'
import {rmSync} from 'node:fs'
import {describe, it} from 'node:test'
import {examine} from '../../src/print/doctor.ts'
import {fakeBrowser, scratch} from './fakes.ts'

describe('the doctor', () => {
  it('finds a machine that can print in good health', async () => {
    const {facts, lines, ok} = await examine()
    assert.deepEqual(
      facts.filter(({state}) => state === 'bad'),
      []
    )
    assert.ok(ok)
    for (const topic of ['Node', 'source-serif', 'cache', 'browser', 'sandbox', 'trial page']) {
      assert.ok(
        lines.some(line => line.slice(6).startsWith(topic)),
        topic
      )
    }
  })

  for (const [what, script, says] of [
    ['does not start', 'echo "out of luck" >&2; exit 1', /out of luck/],
    ['hangs', 'sleep 600', /did not finish starting within 0.5 s/]
  ] as const) {
    it(`tells of a browser that ${what}`, async () => {
      const folder = scratch()
      const browser = fakeBrowser(folder, script)
      const {facts, ok} = await examine({browser, timeoutMs: 500})
      rmSync(folder, {recursive: true})
      const bad = facts.filter(({state}) => state === 'bad')
      assert.equal(ok, false)
      assert.match(bad[0]?.says ?? '', says)
      assert.ok(bad[0]?.mend)
    })
  }

  it('tells of a browser that is not there', async () => {
    const {facts, ok} = await examine({browser: '/no/such/browser'})
    assert.equal(ok, false)
    assert.match(facts.at(-1)?.says ?? '', /\/no\/such\/browser/)
  })
})
