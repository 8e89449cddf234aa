import assert from 'node:assert/strict'
import {it} from 'node:test'
import {find} from '../../src/print/find.ts'
import {launch} from '../../src/print/launch.ts'
import {press, sourceOf} from '../../src/print/press.ts'
import {pageOf} from './read.ts'

it('prints in a tab that is not drawn on any screen', async () => {
  const {tab, running} = await launch(await find(undefined), undefined, () => undefined)
  try {
    const page = pageOf('<main><p>Text</p></main>')
    await press(tab, await sourceOf(page), page.places, (_, work) => work)
    assert.equal(await tab.evaluate('document.visibilityState'), 'hidden')
  } finally {
    await running.end()
  }
})
