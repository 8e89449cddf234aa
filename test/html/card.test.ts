import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page as Tab} from 'puppeteer-core/internal/api/Page.js'
import {cardGone, cardOf, cardSaying, pageOf, reader} from './reader.ts'

const open = reader()

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxOf(tab: Tab, selector: string, nth = 0): Promise<Box> {
  return tab.$$eval(
    selector,
    (all, index) => {
      const {left, right, top, bottom} = all[index]?.getBoundingClientRect() ?? {}
      return {left: left ?? 0, right: right ?? 0, top: top ?? 0, bottom: bottom ?? 0}
    },
    nth
  )
}

test('who points at a citation sees all its entries, those within a range too', async () => {
  const tab = await open(await pageOf('numeric-links'))
  await (await tab.$('.citation'))?.hover()
  await cardSaying(tab, 'Roe R.')
  const shown = await tab.$$eval('.card > .csl-entry', all => all.map(one => one.textContent))
  assert.deepEqual(
    shown.map(text => text.replace(/\s+/g, ' ').trim()),
    [
      '1.Roe R. On second thoughts. Example Press; 2019. ↓',
      '2.Doe J. A study of peace. Journal of Cases. 2020;1:1–9. ↓',
      '3.Poe P. Third time. Example Press; 2001. ↓',
      '4.Loe L. Fourth wall. Example Press; 1999. ↓'
    ]
  )
})

test('the card waits for the pointer to rest and goes with it', async () => {
  const tab = await open(await pageOf('cited-in'))
  const citation = await tab.$('p .citation')
  await citation?.hover()
  assert.equal(await cardOf(tab), undefined)
  await cardSaying(tab, 'Doe, J.')
  await tab.mouse.move(5, 5)
  await cardGone(tab)
})

test('the pointer may go into the card, and follow a link there', async () => {
  const tab = await open(await pageOf('cited-in'))
  await (await tab.$('p .citation'))?.hover()
  await cardSaying(tab, 'Doe, J.')
  const {left, right, top, bottom} = await boxOf(tab, '.card')
  await tab.mouse.move((left + right) / 2, (top + bottom) / 2, {steps: 4})
  await pause(500)
  assert.match((await cardOf(tab)) ?? '', /Doe, J\./)
  await (await tab.$('.card .onward'))?.click()
  assert.equal(await tab.$eval(':target', element => element.id), 'ref-doe2020')
  await cardGone(tab)
})

test('the keyboard opens it by the focus, Escape closes it and leaves the focus', async () => {
  const tab = await open(await pageOf('cited-in'))
  const focused = () => tab.$eval(':focus', element => element.getAttribute('href'))
  await tab.keyboard.press('Tab')
  assert.equal(await focused(), '#ref-doe2020')
  await cardSaying(tab, 'Doe, J.')
  await tab.keyboard.press('Escape')
  await cardGone(tab)
  assert.equal(await focused(), '#ref-doe2020')
})

test('the next tab goes into the card, Escape there back to the citation', async () => {
  const tab = await open(await pageOf('cited-in'))
  await tab.keyboard.press('Tab')
  await tab.keyboard.press('Tab')
  const onward = await tab.$eval(':focus', ({className, ariaLabel}) => [className, ariaLabel])
  assert.deepEqual(onward, ['onward', 'Go there'])
  await tab.keyboard.press('Escape')
  await cardGone(tab)
  assert.equal(await tab.$eval(':focus', element => element.id), 'cite-doe2020-1')
  await tab.keyboard.press('Tab')
  assert.equal(await tab.$eval(':focus', element => element.id), 'cite-doe2020-2')
})

test('who hears the page hears the card with the link, and no longer when it is closed', async () => {
  const tab = await open(await pageOf('cited-in'))
  const heard = () => tab.accessibility.snapshot().then(tree => spoken(tree)?.description ?? '')
  assert.equal(await heard(), '')
  await tab.keyboard.press('Tab')
  await cardSaying(tab, 'Doe, J.')
  assert.match(await heard(), /Doe, J\. A study of peace/)
  await tab.keyboard.press('Escape')
  await cardGone(tab)
  assert.equal(await heard(), '')
})

test('a note that was described before is so again when its card is closed', async () => {
  const tab = await open(await pageOf('note-style'))
  const described = () =>
    tab.$eval('[data-footnote-ref]', call => call.getAttribute('aria-describedby'))
  const before = await described()
  assert.ok(before)
  await tab.keyboard.press('Tab')
  await tab.$eval('[data-footnote-ref]', call => (call as HTMLElement).focus())
  await cardSaying(tab, 'Doe')
  assert.notEqual(await described(), before)
  await tab.keyboard.press('Escape')
  assert.equal(await described(), before)
})

test('tabbing on leads through the card and out of it, and closes it', async () => {
  const tab = await open(await pageOf('cited-in'))
  await tab.keyboard.press('Tab')
  await tab.keyboard.press('Tab')
  assert.ok(await tab.$('.card :focus'))
  await tab.keyboard.press('Tab')
  assert.equal(await tab.$eval(':focus', element => element.id), 'cite-doe2020-2')
  assert.equal((await tab.$$('.card')).length, 1)
  await tab.keyboard.down('Shift')
  await tab.keyboard.press('Tab')
  await tab.keyboard.up('Shift')
  assert.equal(await tab.$eval(':focus', element => element.id), 'cite-doe2020-1')
})

test('after Escape a resting pointer does not bring it back', async () => {
  const tab = await open(await pageOf('cited-in'))
  const citation = await tab.$('p .citation')
  await citation?.hover()
  await cardSaying(tab, 'Doe, J.')
  await tab.keyboard.press('Escape')
  const {left, right, top, bottom} = await boxOf(tab, 'p .citation')
  await tab.mouse.move((left + right) / 2 + 1, (top + bottom) / 2)
  await pause(400)
  assert.equal(await cardOf(tab), undefined)
})

test('a pointer that moves elsewhere does not close the card of the focus', async () => {
  const tab = await open(await pageOf('cited-in'))
  await tab.keyboard.press('Tab')
  await cardSaying(tab, 'Doe, J.')
  await tab.mouse.move(20, 650)
  await tab.mouse.move(30, 660)
  await pause(400)
  assert.match((await cardOf(tab)) ?? '', /Doe, J\./)
})

test('a tap shows the card, a second one follows the link, one elsewhere closes it', async () => {
  const tab = await open(await pageOf('cited-in'))
  const link = await tab.$('p .citation a')
  await link?.tap()
  await cardSaying(tab, 'Doe, J.')
  assert.equal(await tab.$(':target'), null)
  await tab.touchscreen.tap(10, 690)
  await cardGone(tab)
  await link?.tap()
  await cardSaying(tab, 'Doe, J.')
  await link?.tap()
  assert.equal(await tab.$eval(':target', element => element.id), 'ref-doe2020')
  await cardGone(tab)
})

test('a note is shown where it is called, with its citations and without its way back', async () => {
  const tab = await open(await pageOf('note-style'))
  await (await tab.$('[data-footnote-ref]'))?.hover()
  await cardSaying(tab, 'Doe')
  assert.equal(await tab.$('.card [data-footnote-backref], sup .card'), null)
  assert.ok(await tab.$('.card .citation a[href^="#ref-"]'))
})

test('a citation in a link of the author’s has its card as well', async () => {
  const tab = await open(await pageOf('citation-links'))
  await (await tab.$('a .citation'))?.hover()
  await cardSaying(tab, 'A study of peace')
  assert.equal(await tab.$('a .card'), null)
})

test('any key finds its entry', async () => {
  const tab = await open(await pageOf('cited-in-hostile-keys'))
  for (const [index, citation] of (await tab.$$('.citation')).entries()) {
    await citation.hover()
    await cardSaying(tab, `Work ${index + 1}`)
  }
})

test('no id is there twice, and none is left behind', async () => {
  const tab = await open(await pageOf('cited-in'))
  const ids = '[id]:not(.card)'
  const before = await tab.$$eval(ids, all => all.length)
  await (await tab.$('p .citation'))?.hover()
  await cardSaying(tab, 'Doe, J.')
  assert.equal(await tab.$$eval(ids, all => all.length), before)
})

interface Spoken {
  readonly focused?: boolean
  readonly description?: string
  readonly children?: readonly Spoken[]
}

/** What has the focus in the tree that is read out. */
function spoken(node: Spoken | null): Spoken | undefined {
  if (node?.focused && !node.children?.some(child => spoken(child))) return node
  for (const child of node?.children ?? []) {
    const found = spoken(child)
    if (found) return found
  }
  return undefined
}

/** Every citation and call of the paper, in small windows too. */
for (const [name, width, height] of [
  ['manuscript/paper.md', 320, 480],
  ['manuscript/paper.md', 1280, 700],
  ['cited-in', 320, 240],
  ['note-style', 500, 400],
  ['front-arabic', 320, 480],
  ['entry-addresses-arabic', 800, 300]
] as const) {
  test(`never upon its line, never outside the window: ${name}, ${width} × ${height}`, async () => {
    const tab = await open(await pageOf(name), width, height)
    const triggers = await tab.$$('.citation a:not(.covered), a[data-footnote-ref]')
    assert.ok(triggers.length > 0)
    await tab.keyboard.press('Tab')
    await tab.evaluate('document.activeElement.blur()')
    for (const trigger of triggers.slice(0, 40)) {
      await trigger.evaluate(element => element.scrollIntoView({block: 'center'}))
      await trigger.focus()
      await cardSaying(tab, '↓')
      const card = await boxOf(tab, '.card')
      const line = await trigger.evaluate(element => {
        const {top, bottom} = (element.closest('.citation') ?? element).getBoundingClientRect()
        return {top, bottom}
      })
      const told = JSON.stringify({card, line, text: await trigger.evaluate(e => e.outerHTML)})
      assert.ok(card.bottom <= line.top || card.top >= line.bottom, told)
      assert.ok(card.left >= 0 && card.right <= width, told)
      assert.ok(card.top >= 0 && card.bottom <= height, told)
      await tab.keyboard.press('Escape')
    }
  })
}

test('an Arabic card begins at the right, under its citation', async () => {
  const tab = await open(await pageOf('entry-addresses-arabic'), 1000)
  await (await tab.$('.citation'))?.hover()
  await cardSaying(tab, 'مثالي')
  const card = await boxOf(tab, '.card')
  const citation = await boxOf(tab, 'p .citation')
  assert.ok(Math.abs(card.right - citation.right) < 2, JSON.stringify({card, citation}))
  const turns = await tab.$$eval('.card .csl-entry', all =>
    all.map(one => [one.getAttribute('dir'), one.querySelector('a')?.dir])
  )
  assert.deepEqual(turns, [
    ['rtl', 'ltr'],
    ['ltr', 'ltr']
  ])
})
