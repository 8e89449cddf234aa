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
  'test/html/papers/journal.md',
  'test/html/papers/rich.md',
  'test/html/papers/rich-arabic.md'
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

for (const name of ['rich', 'rich-arabic']) {
  test(`what a finger is to hit is 24 px high and wide, and lies apart: ${name}`, async () => {
    const tab = await open(await pageOf(`test/html/papers/${name}.md`), narrowest, 640)
    await tab.setViewport({width: narrowest, height: 640, hasTouch: true})
    assert.ok(await tab.evaluate('matchMedia("(pointer: coarse)").matches'))
    const small = await tab.evaluate(`[...document.querySelectorAll(
        '.cited-in a, .copy button, .contents a, summary, [data-footnote-backref]')]
      .map(one => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
      .filter(([, {width, height}]) => width > 0 && (width < 24 || height < 24))
      .map(([html, {width, height}]) => html + ' ' + width + ' × ' + height)`)
    assert.deepEqual(small, [])
    assert.equal(await tab.evaluate('document.documentElement.scrollWidth'), narrowest)
  })

  test(`a formula wider than the window is seen from its beginning: ${name}`, async () => {
    const tab = await open(await pageOf(`test/html/papers/${name}.md`), narrowest, 640)
    const [formula, box] = (await tab.evaluate(`(() => {
      const box = document.getElementById('eq:long').closest('.equation')
      return [box.querySelector('math'), box].map(one => one.getBoundingClientRect().left)
    })()`)) as [number, number]
    assert.ok(Math.abs(formula - box) < 2, `${formula}, ${box}`)
  })

  test(`the labels of a drawing stand within it: ${name}`, async () => {
    const tab = await open(await pageOf(`test/html/papers/${name}.md`))
    const outside = await tab.evaluate(`[...document.querySelectorAll('.art svg')].flatMap(svg => {
      const {left, right} = svg.getBoundingClientRect()
      return [...svg.querySelectorAll('text')]
        .map(text => text.getBoundingClientRect())
        .filter(box => box.left < left || box.right > right)
    }).length`)
    assert.equal(outside, 0)
  })
}
