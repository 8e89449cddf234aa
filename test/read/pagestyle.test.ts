import assert from 'node:assert/strict'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, test} from 'node:test'
import {VFile} from 'vfile'
import {readPageStyle} from '../../src/read/pagestyle/pagestyle.ts'
import {scratch} from '../print/fakes.ts'

describe('a page style', () => {
  const root = scratch()
  mkdirSync(join(root, 'styles'))
  mkdirSync(join(root, 'faces'))

  test('comes behind what it imports, and without an import behind `article`', async () => {
    sheet('house', '/* @import "thesis"; */ @import "two-column"; .a {}')
    const {css} = await read('house')
    assert.ok(inOrder(css, '--columns: 1', '--columns: 2', '.a {}'), css)
    assert.doesNotMatch(css, /@import (?!"thesis")|verso/)
    sheet('plain', '.b {}')
    assert.ok(inOrder((await read('plain')).css, '--columns: 1', '.b {}'))
  })

  test('may extend the one of its own name, and ends where two import each other', async () => {
    sheet('review', '@import "review"; .mine {}')
    assert.ok(inOrder((await read('review')).css, '--line-numbers', '.mine {}'))
    sheet('one', '@import "other"; .one {}')
    sheet('other', '@import "one"; .other {}')
    assert.ok(inOrder((await read('one')).css, '.other {}', '.one {}'))
  })

  test('brings its faces and images along', async () => {
    writeFileSync(join(root, 'faces', 'own.woff2'), 'face')
    sheet('faces', '@font-face {src: url("../faces/own.woff2")} .c {mask: url(#m)}')
    const {css, told} = await read('faces')
    assert.match(css, /src: url\("data:font\/woff2;base64,ZmFjZQ=="\)/)
    assert.match(css, /url\(#m\)/)
    assert.deepEqual(told, [])
  })

  test('does not end the element that holds it', async () => {
    sheet('closing', '.d::before {content: "</style><script>"}')
    assert.doesNotMatch((await read('closing')).css, /<\/style/)
  })

  test('is not read outside the project, unless the command line names it', async () => {
    const outside = join(scratch(), 'out.css')
    writeFileSync(outside, '.e {}')
    const {css, told} = await read(outside)
    assert.doesNotMatch(css, /\.e/)
    assert.match(told.join(), /outside the project/)
    assert.match((await read(outside, true)).css, /\.e/)
    await assert.rejects(read('tesis', true), /There is no page style/)
  })

  function sheet(name: string, css: string): void {
    writeFileSync(join(root, 'styles', `${name}.css`), css)
  }

  async function read(name: string, trusted = false) {
    const file = new VFile({path: 'paper.md'})
    const project = {paper: join(root, 'paper.md'), folder: root, root}
    const css = await readPageStyle(name, {file, project, trusted})
    return {css, told: file.messages.map(({reason}) => reason)}
  }
})

function inOrder(text: string, ...parts: readonly string[]): boolean {
  const places = parts.map(part => text.indexOf(part))
  return places.every((place, index) => place > (places[index - 1] ?? -1))
}
