import assert from 'node:assert/strict'
import {test} from 'node:test'
import {pageOf, reader} from './reader.ts'

const open = reader()

/** The narrowest that must do without sideways scrolling. @see WCAG 2.2, 1.4.10 */
const narrowest = 320

for (const name of [
  'manuscript/paper.md',
  'test/html/papers/everything.md',
  'test/html/papers/arabic.md',
  'test/html/papers/journal.md'
]) {
  test(`a phone scrolls one way only: ${name}`, async () => {
    const tab = await open(await pageOf(name), narrowest, 640)
    await tab.$$eval('details', all => {
      for (const one of all) one.setAttribute('open', '')
    })
    assert.equal(await tab.evaluate('document.documentElement.scrollWidth'), narrowest)
  })

  test(`what scrolls by itself can be reached by keyboard and has a name: ${name}`, async () => {
    const tab = await open(await pageOf(name), narrowest, 640)
    const unnamed = await tab.evaluate(`[...document.querySelectorAll('article *')]
      .filter(box => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0)
      .filter(box => /auto|scroll/.test(getComputedStyle(box).overflowX))
      .filter(box => box.tabIndex < 0 || !box.role || !box.ariaLabel)
      .map(box => box.outerHTML.slice(0, 120))`)
    assert.deepEqual(unnamed, [])
  })
}
