import assert from 'node:assert/strict'
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import type {Frame, Page as Tab} from 'puppeteer-core'
import {preview} from '../../src/preview/preview.ts'
import {writePaper} from '../bench/paper.ts'
import {folder, openWindow, type Window} from './window.ts'

/** Milliseconds between two saves. `SOAK=120` is a minute, as the issue has it. */
const soak = Number(process.env['SOAK'] ?? 12)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const work = folder()
let window: Window
let tab: Tab
let paper: string
let text: string

before(async () => {
  paper = writePaper(work.path, {name: 'paper', pages: 6})
  text = readFileSync(paper, 'utf8')
  window = await openWindow(paper)
  tab = window.tab
})
after(async () => {
  await window.close()
  work.remove()
})

const web = `document.querySelector('#web iframe:not(.waiting)').contentDocument`
const pages = `document.querySelector('#sheets iframe:not(.waiting)')?.contentDocument`
const until = (said: string) => tab.waitForFunction(said, {timeout: 15_000, polling: 'raf'})
const shows = (words: string, where = web) =>
  until(`(${where})?.body.textContent.replace(/\\u00ad|-/g, '').includes(${JSON.stringify(words)})`)
const write = (next: string) => {
  text = next
  writeFileSync(paper, text)
}
const add = (word: string) => write(text.replace(/(# .*\n\n\w+)/, `$1 ${word}`))
const choose = (view: string) =>
  tab.$eval(`[name=view][value=${view}]`, input => (input as HTMLElement).click())

test('an edit shows, and the rest of the page stays as it is', async () => {
  await tab.evaluate(`(${web}).querySelectorAll('article > *').forEach(one => one.kept = true)`)
  const start = performance.now()
  add('firstedit')
  await shows('firstedit')
  process.stdout.write(`# edit shown after ${Math.round(performance.now() - start)} ms\n`)
  const fresh = await tab.evaluate(
    `[...(${web}).querySelectorAll('article > *')].filter(one => !one.kept).length`
  )
  assert.equal(fresh, 1)
})

test('the place that is read stays where it is when something changes above it', async () => {
  const heading = `(${web}).querySelectorAll('article > h2')[2]`
  await tab.$eval('#follow', box => (box as HTMLElement).click())
  await tab.evaluate(`${heading}.scrollIntoView({behavior: 'instant'})`)
  const top = () => tab.evaluate(`${heading}.getBoundingClientRect().top`) as Promise<number>
  const before = await top()
  write(text.replace('\n\n$$', found => `\n\nA paragraph abovehere of its own.${found}`))
  await shows('abovehere')
  await new Promise(resolve => setTimeout(resolve, 100))
  assert.ok(Math.abs((await top()) - before) < 2, `${before} → ${await top()}`)
})

test('the page goes to the line edited last, when it is to', async () => {
  await tab.$eval('#follow', box => (box as HTMLElement).click())
  await tab.evaluate(`(${web}).defaultView.scrollTo({top: 1e6, behavior: 'instant'})`)
  add('followme')
  await shows('followme')
  await until(`(${web}).defaultView.scrollY < 2000`)
  // It goes there smoothly.
  await new Promise(resolve => setTimeout(resolve, 800))
  await tab.evaluate(`(${web}).defaultView.scrollTo({top: 1e6, behavior: 'instant'})`)
  const [version, top] = [
    'document.documentElement.dataset.version',
    `(${web}).defaultView.scrollY`
  ]
  const before = await tab.evaluate(`[${version}, ${top}]`)
  write(text)
  await until(`Number(${version}) > ${(before as string[])[0]}`)
  await new Promise(resolve => setTimeout(resolve, 100))
  assert.ok(Math.abs(Number(await tab.evaluate(top)) - Number((before as string[])[1])) < 20)
})

test('an error is shown at its place and in the panel, and goes when it is mended', async () => {
  const good = text
  write(text.replace(' of ', ' [@nobodyknown] of '))
  await until(`(${web}).querySelector('[data-told=error]')?.dataset.toldAt.includes('nobodyknown')`)
  await until(`document.querySelector('#messages .error')?.textContent.includes('nobodyknown')`)
  assert.match(await tab.$eval('#count', one => one.textContent ?? ''), /error/)
  assert.match(await tab.$eval('#messages a', one => one.textContent ?? ''), /^paper\.md:\d+:\d+$/)
  write(good)
  await until(
    `!(${web}).querySelector('[data-told=error]') && !document.querySelector('#messages .error')`
  )
})

test('cards, copies and contents know of what came last', async () => {
  write(
    text
      .replace('title: ', 'toc: true\ntitle: ')
      .replace(/(# .*\n\n\w+)/, '# Brandnew\n\n$1 [@ref1, p. 77]')
  )
  await shows('Brandnew')
  // Again and again, as the page is on its way to the line edited last.
  const goToIt = `[...(${web}).querySelectorAll('h2')].find(one => one.textContent.includes('Brandnew')).scrollIntoView({behavior: 'instant'})`
  await until(
    `${goToIt}, (${web}).querySelector('.contents a[aria-current]')?.textContent.includes('Brandnew')`
  )
  const entries = `(${web}).querySelectorAll('.csl-entry[id]').length`
  await until(
    `${entries} > 0 && (${web}).querySelectorAll('.csl-entry[id] .copy').length === ${entries}`
  )
  await tab.evaluate(
    `(${web}).querySelector('p .citation a, p a.citation').focus({focusVisible: true})`
  )
  await until(`(${web}).querySelector('.card .csl-right-inline, .card')?.textContent.length > 20`)
})

test('a double click in the text opens its line: VS Code, or the command of the author', async () => {
  const click = async () => {
    const {x, y} = (await tab.evaluate(`(() => {
      const frame = document.querySelector('#web iframe:not(.waiting)')
      const block = frame.contentDocument.querySelector('article > h2 ~ p')
      block.scrollIntoView({block: 'center', behavior: 'instant'})
      const [outer, inner] = [frame, block].map(one => one.getBoundingClientRect())
      return {x: outer.x + inner.x + 40, y: outer.y + inner.y + 8}
    })()`)) as {x: number; y: number}
    await tab.mouse.click(x, y, {clickCount: 2})
  }
  const line = text.slice(0, text.search(/(?<=^# .*\n\n)\w/m)).split('\n').length
  const session = await tab.createCDPSession()
  await session.send('Page.enable')
  const asked = new Promise<string>(resolve => {
    session.on('Page.frameRequestedNavigation', ({url}) => resolve(url))
  })
  await click()
  assert.equal(await asked, `vscode://file${paper}:${line}`)
  const {port} = new URL(window.shown.url)
  await window.shown.close()
  const said = join(work.path, 'opened')
  const write = `require('fs').writeFileSync('${said}',process.argv.slice(1).join(':'))`
  const editor = `${process.execPath} -e ${write} -- {file} {line}`
  window.shown = await preview(paper, {port: Number(port), editor})
  await until(`document.getElementById('status').textContent === ''`)
  await shows('Brandnew')
  for (let tries = 0; tries < 50 && !existsSync(said); tries++) {
    await click()
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  assert.equal(readFileSync(said, 'utf8'), `${paper}:${line}`)
})

test('a page that lost its connection catches up', async () => {
  const {port} = new URL(window.shown.url)
  await tab.evaluate(`window.lost = 0; new MutationObserver(() => { window.lost += document.getElementById('status').textContent !== '' ? 1 : 0 })
    .observe(document.getElementById('status'), {childList: true})`)
  await window.shown.close()
  await until('window.lost > 0')
  add('whileaway')
  window.shown = await preview(paper, {port: Number(port)})
  await shows('whileaway')
  assert.equal(await tab.$eval('#status', one => one.textContent), '')
})

test('a paper that is gone stays as it was, with a banner; it comes back by renaming', async () => {
  rmSync(paper)
  await until(`!document.getElementById('fault').hidden`)
  assert.match(await tab.$eval('#fault', one => one.textContent ?? ''), /There is no file/)
  assert.ok(await tab.evaluate(`(${web}).querySelectorAll('article > *').length > 10`))
  const draft = join(work.path, '.draft')
  text = text.replace(/(# .*\n\n\w+)/, '$1 cameback')
  writeFileSync(draft, text)
  renameSync(draft, paper)
  await shows('cameback')
  assert.ok(await tab.evaluate(`document.getElementById('fault').hidden`))
})

test('a file that is emptied before it is written is not shown empty', async () => {
  await tab.evaluate(`window.least = 1e9; new (${web}).defaultView.MutationObserver(() => {
    window.least = Math.min(window.least, (${web}).querySelectorAll('article > *').length)
  }).observe((${web}).querySelector('article'), {childList: true})`)
  writeFileSync(paper, '')
  await new Promise(resolve => setTimeout(resolve, 60))
  add('written')
  await shows('written')
  assert.ok(((await tab.evaluate('window.least')) as number) > 10)
})

test('a bibliography, an included file and a figure that come later are seen', async () => {
  write(`${text}\n\n{{< include parts/late.md >}}\n`)
  await until(`document.querySelector('#messages')?.textContent.includes('late.md')`)
  mkdirSync(join(work.path, 'parts'))
  writeFileSync(join(work.path, 'parts', 'late.md'), 'Itcamelate.\n')
  await shows('Itcamelate')
  const bib = join(work.path, 'refs.bib')
  writeFileSync(bib, readFileSync(bib, 'utf8').replace(/title = \{/g, 'title = {Retitled '))
  await shows('Retitled')
})

test('of a burst of saves the last is shown, and none after a newer one', async () => {
  const base = text
  await tab.evaluate(`window.seen = []; new MutationObserver(() => seen.push(Number(document.documentElement.dataset.version)))
    .observe(document.documentElement, {attributes: true})`)
  for (let save = 1; save <= 30; save++) {
    writeFileSync(paper, base.replace(/(# .*\n\n\w+)/, `$1 burst${save}end`))
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  text = readFileSync(paper, 'utf8')
  await shows('burst30end')
  const seen = (await tab.evaluate('window.seen')) as number[]
  assert.deepEqual(
    seen,
    [...seen].sort((a, b) => a - b)
  )
  assert.ok(seen.length < 30, `${seen.length} states for 30 saves`)
})

test('the pages are those of the print, beside the web page or alone', async () => {
  await choose('both')
  await until(`(${pages})?.querySelectorAll('.sheet').length > 5`)
  assert.ok(await tab.$eval('#web', one => (one as HTMLElement).offsetWidth > 300))
  // What styles say of screens alone, as of dark ones, is not for paper.
  for (const scheme of ['light', 'dark']) {
    await tab.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}])
    const root = `(${pages}).documentElement`
    assert.equal(await tab.evaluate(`getComputedStyle(${root}).colorScheme`), 'light', scheme)
  }
  await tab.emulateMediaFeatures([])
  const start = performance.now()
  add('onpages')
  await shows('onpages', pages)
  process.stdout.write(`# edit on the pages after ${Math.round(performance.now() - start)} ms\n`)
  await choose('pages')
  assert.ok(await tab.$eval('#web', one => (one as HTMLElement).hidden))
  assert.match(await tab.$eval('#pages', one => one.textContent ?? ''), /^1 of \d+$/)
})

test('pages are planned anew where the check of a build finds them too full', async () => {
  const first = `(${pages}).querySelector('.sheet .text').textContent.length`
  const before = Number(await tab.evaluate(first))
  // Behind those seen they have been laid out again by now.
  await until(`document.querySelector('#sheets .waiting[data-shell]')`)
  // Whatever was laid out as it was measured is found too full.
  await tab.evaluate(`window.isFull = true; document.querySelectorAll('#sheets iframe').forEach(({contentWindow}) => {
    const {laying} = contentWindow
    const {lay, check} = laying
    let given = []
    laying.lay = async (...asked) => {
      given = asked[3]
      const isUncast = given.includes('uncast')
      if (isUncast) asked[0].settled.forEach(block => block.classList.add('kept'))
      const pages = await lay(...asked.slice(0, 3), given)
      if (isUncast) window.kept = contentWindow.document.querySelectorAll('.kept').length
      return pages
    }
    laying.check = () => given.length > 0 ? check() : isFull ? [{strip: 3, by: 300}] : window.isWide ? ['uncast'] : check()
  })`)
  add('checked')
  await until(`${first} < ${before} - 300`)
  await tab.evaluate('isFull = false')
  add('unchecked')
  await until(`${first} > ${before} - 300`)
  // Nothing is kept of lines that came out longer than foreseen.
  await tab.evaluate('isWide = true')
  add('measured')
  await until('window.kept !== undefined')
  assert.equal(await tab.evaluate('isWide = false, kept'), 0)
})

test('words that take no other room change on the pages, which are those laid out anew', async () => {
  const sheets = `[...(${pages}).querySelectorAll('.sheet')]`
  const look = `${sheets}.map(one => one.outerHTML.replace(/ (?:id|aria-owns|class|style)="[^"]*"/g, ''))`
  const isKept = `${sheets}[0].isKept === true`
  add('roomone')
  const base = text
  for (const [word, isMended] of [
    ['roomtwo', true],
    ['room$_{3}$', true],
    [`${'further '.repeat(20)}roomfour`, false]
  ] as const) {
    write(base)
    await shows('roomone', pages)
    await tab.evaluate(`${sheets}.forEach(one => { one.isKept = true })`)
    write(base.replace('roomone', () => word))
    await until(`!(${pages}).body.textContent.includes('roomone')`)
    assert.equal(await tab.evaluate(isKept), isMended, word)
    if (!isMended) continue
    const mended = await tab.evaluate(look)
    await until(`!(${isKept})`)
    assert.deepEqual(await tab.evaluate(look), mended)
  }
})

test('all is reached by keyboard', async () => {
  await tab.focus('[name=view]:checked')
  await tab.keyboard.press('ArrowLeft')
  assert.equal(await tab.evaluate(`document.querySelector('[name=view]:checked').value`), 'web')
  await tab.focus('#toggle')
  await tab.keyboard.press('Enter')
  assert.ok(await tab.$eval('#panel', one => !(one as HTMLElement).hidden))
  await tab.focus('#contents li:last-child button')
  await tab.keyboard.press('Enter')
  await until(`(${web}).defaultView.scrollY > 1000`)
  await tab.keyboard.press('Escape')
  assert.ok(await tab.$eval('#panel', one => (one as HTMLElement).hidden))
})

test('what is sought is marked in both views, and the page is left as it is', async () => {
  await choose('both')
  await until(`(${pages})?.querySelectorAll('.sheet').length > 5`)
  const before = await tab.evaluate(`(${web}).body.innerHTML.length`)
  await tab.focus('#toggle')
  await tab.keyboard.press('/')
  await tab.keyboard.type('EVIDENCE')
  await until(`/^1 of /.test(document.getElementById('matches').textContent)`)
  const marked = (where: string, name: string) =>
    tab.evaluate(`(${where}).defaultView.CSS.highlights.get('${name}').size`)
  const found = await marked(web, 'found')
  assert.ok(Number(found) > 5)
  assert.equal(await marked(pages, 'found'), found)
  await tab.keyboard.press('Enter')
  assert.equal(await tab.$eval('#matches', one => one.textContent), `2 of ${found}`)
  assert.equal(await marked(web, 'gone-to'), 1)
  assert.equal(await tab.evaluate(`(${web}).body.innerHTML.length`), before)
  add('evidence')
  await until(`document.getElementById('matches').textContent === '2 of ${Number(found) + 1}'`)
  await tab.keyboard.press('Escape')
  assert.equal(await tab.evaluate(`(${web}).defaultView.CSS.highlights.size`), 0)
})

test('a phone scrolls one way only, with the panel too', async () => {
  await tab.setViewport({width: 320, height: 640})
  await tab.click('#toggle')
  assert.equal(await tab.evaluate('document.documentElement.scrollWidth'), 320)
  await tab.click('#toggle')
  await tab.setViewport({width: 1280, height: 800})
})

test('500 edits in a minute leave no more behind than 50', async () => {
  const measured = async () => {
    await tab.evaluate('gc()')
    const {JSHeapUsedSize = 0, Nodes = 0} = await tab.metrics()
    return {heap: JSHeapUsedSize / 1e6, nodes: Nodes}
  }
  // While pages are laid out behind those that are seen, both are there.
  const heap = async () => {
    let [before, now] = [await measured(), await measured()]
    for (let tries = 0; tries < 10 && (tries < 2 || now.nodes !== before.nodes); tries++) {
      await new Promise(resolve => setTimeout(resolve, 400))
      before = now
      now = await measured()
    }
    return now
  }
  await choose('both')
  const base = text
  const edits = async (from: number, to: number) => {
    for (let save = from; save <= to; save++) {
      const words = save % 5 === 0 ? `soak${save}end [@ref${(save % 9) + 1}]` : `soak${save}end`
      writeFileSync(paper, base.replace(/(# .*\n\n\w+)/, `$1 ${words}`))
      await new Promise(resolve => setTimeout(resolve, soak))
    }
    await shows(`soak${to}end`)
    await shows(`soak${to}end`, pages)
    return heap()
  }
  const early = await edits(1, 50)
  const late = await edits(51, 500)
  process.stdout.write(
    `# after 50 edits ${JSON.stringify(early)}, after 500 ${JSON.stringify(late)}\n`
  )
  assert.ok(late.heap < early.heap * 1.5 + 5, `${early.heap} → ${late.heap} MB`)
  assert.ok(late.nodes < early.nodes * 1.5, `${early.nodes} → ${late.nodes} nodes`)
  write(base)
})

for (const scheme of ['light', 'dark']) {
  for (const view of ['web', 'pages']) {
    test(`axe finds nothing, in the paper and around it: ${view}, ${scheme}`, async () => {
      await tab.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}])
      await choose(view)
      await tab.$eval('#panel', one => {
        ;(one as HTMLElement).hidden = false
      })
      if (view === 'pages') await until(`(${pages})?.querySelectorAll('.sheet').length > 5`)
      const paper = await shownFrame(view)
      const found: unknown[] = []
      for (const [frame, where] of [
        [tab.mainFrame(), 'document'],
        [paper, `document.querySelector(${view === 'web' ? "'main'" : "'.sheet'"})`]
      ] as const) {
        await frame.evaluate(axe)
        const said = await frame.evaluate(`axe.run(${where}, {iframes: false})
          .then(({violations}) => violations.map(one => one.id + ': ' + one.nodes.map(node => node.html.slice(0, 90)).join(' | ')))`)
        found.push(...(said as string[]))
      }
      assert.deepEqual(found, [])
    })
  }
}

async function shownFrame(view: string): Promise<Frame> {
  for (const frame of tab.frames()) {
    const isShown = await (await frame.frameElement())?.evaluate(
      element => !element.classList.contains('waiting')
    )
    if (frame.url().endsWith(`/${view}`) && isShown) return frame
  }
  throw new Error('There is no such view')
}
