import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type Server} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {pathToFileURL} from 'node:url'
import {type Press, startPress} from '../../src/print/print.ts'
import {pageOf, textOf} from './read.ts'

const image7x5 = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAcAAAAFCAIAAAAG+GGPAAAAJElEQVR4nGM4waCBiRhOyGlgIoYTNhqYiOFElAYmYjhRoYGJADIqKQX6i6JBAAAAAElFTkSuQmCC',
  'base64'
)

/** Chromium draws its sign for a broken image as an image, too: ours is known by its size. */
function images7x5(pdf: Uint8Array): number {
  return Buffer.from(pdf).toString('latin1').split('/Width 7\n/Height 5\n').length - 1
}

// None of these pages has a CSP: what is tested is what holds without one.
describe('a page that asks for more than it may have', () => {
  let press: Press
  let folder: string
  let server: Server
  let port = 0
  let calls = 0

  before(async () => {
    press = startPress()
    folder = mkdtempSync(join(tmpdir(), 'offprint-test-'))
    writeFileSync(join(folder, 'image.png'), image7x5)
    writeFileSync(join(folder, 'secret.html'), '<p>The secret text</p>')
    writeFileSync(join(folder, 'secret.txt'), 'The secret text')
    writeFileSync(join(folder, 'style.css'), 'body::before {content: "The secret text"}')
    server = createServer(socket => {
      calls++
      socket.destroy()
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    port = typeof address === 'object' && address ? address.port : 0
  })

  after(async () => {
    await press.close()
    server.close()
    rmSync(folder, {recursive: true})
  })

  const embeddings = (url: string, image: string, style: string) => `
    <img src="${image}"><iframe src="${url}"></iframe><object data="${url}">no</object>
    <embed src="${url}"><video src="${url}" poster="${image}" autoplay></video>
    <audio src="${url}" autoplay></audio><picture><source srcset="${image}"><img></picture>
    <svg><image href="${image}"/><use href="${image}#a"/></svg><input type="image" src="${image}">
    <iframe srcdoc="&lt;img src='${image}'>&lt;iframe src='${url}'>&lt;/iframe>"></iframe>
    <link rel="stylesheet" href="${style}"><link rel="prefetch" href="${url}">
    <link rel="preconnect" href="${url}"><link rel="preload" as="image" href="${image}">
    <link rel="modulepreload" href="${url}"><link rel="icon" href="${image}">
    <style>@import "${style}?i"; @font-face {font-family: X; src: url("${url}")}
      p {font-family: X; background: url("${image}"); list-style: url("${image}")}</style>
    <p>The page itself</p>`

  it('gets nothing from the network, by address or by name', async () => {
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433']) {
      const url = `http://${host}:${port}/x`
      const {pdf} = await press.print(pageOf(embeddings(url, url, url)))
      assert.match(await textOf(pdf), /The page itself/)
      assert.equal(calls, 0, host)
    }
  })

  it('gets nothing from the disk', async () => {
    const url = (name: string) => pathToFileURL(join(folder, name)).href
    for (const name of ['secret.html', 'secret.txt']) {
      const body = embeddings(url(name), url('image.png'), url('style.css'))
      const {pdf} = await press.print(pageOf(body))
      const text = await textOf(pdf)
      assert.match(text, /The page itself/)
      assert.doesNotMatch(text, /secret/)
      assert.equal(images7x5(pdf), 0)
    }
  })

  it('shows an image it brings along', async () => {
    const url = `data:image/png;base64,${image7x5.toString('base64')}`
    const {pdf} = await press.print(pageOf(`<img src="${url}">`))
    assert.equal(images7x5(pdf), 1)
  })

  it('runs no script', async () => {
    const change = "document.body.textContent = 'A script ran'"
    const body = `<p>The page itself</p><script>${change}</script><img src="x:" onerror="${change}">
      <svg onload="${change}"></svg><body onload="${change}">
      <iframe srcdoc="&lt;script>parent.${change}&lt;/script>"></iframe>
      <iframe src="javascript:parent.${change}"></iframe>`
    const text = await textOf((await press.print(pageOf(body))).pdf)
    assert.match(text, /The page itself/)
    assert.doesNotMatch(text, /A script ran/)
  })

  it('does not lead elsewhere', async () => {
    const urls = [
      pathToFileURL(join(folder, 'secret.html')).href,
      `http://127.0.0.1:${port}/`,
      'data:text/html,<p>The secret text</p>'
    ]
    for (const url of urls) {
      const body = `<meta http-equiv="refresh" content="0;url=${url}"><p>The page itself</p>`
      const text = await textOf((await press.print(pageOf(body))).pdf)
      assert.match(text, /The page itself/)
      assert.doesNotMatch(text, /secret/)
      assert.equal(calls, 0)
    }
  })
})
