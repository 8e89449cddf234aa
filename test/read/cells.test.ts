import assert from 'node:assert/strict'
import {test} from 'node:test'
import {toString as plainText} from 'mdast-util-to-string'
import {VFile} from 'vfile'
import {parse} from '../../src/read/markdown/parse.ts'
import {visit} from '../../src/visit.ts'

const tables = {
  'a grid table': `
+-----------+----------------+
| one word  | two *words*    |
| and three | of **several** |
+-----------+----------------+
| - four    | \`five\` six     |
+-----------+----------------+`,
  'a grid table in a quotation in a list': `
- item

  > +-------+-----------+
  > | one   | two *six* |
  > | three | four five |
  > +-------+-----------+`,
  'a simple table that is indented': `
   one    *two*
   -----  -----
   three  four`,
  'a multiline table': `
----------------------
 one    two
------- --------------
 three  four *five*
        six

 seven  eight
----------------------`,
  'a grid table with letters of two columns and of none': `
+------+----------+
| 中文 | سَلَام *x* |
+------+----------+`
}

for (const [name, source] of Object.entries(tables)) {
  test(`every text of ${name} has its place in the paper`, () => {
    const tree = parse(source, new VFile(source))
    const lines = source.split('\n')
    const texts: string[] = []
    visit(tree, node => {
      if (node.type !== 'text' && node.type !== 'inlineCode') return
      const {start, end} = node.position ?? {}
      const found = plainText(node)
      assert.ok(start?.offset !== undefined && end?.offset !== undefined)
      assert.equal(
        source.slice(start.offset, end.offset).replaceAll('`', '').trimEnd(),
        found.trimEnd()
      )
      assert.ok(
        lines[start.line - 1]
          ?.slice(start.column - 1)
          .replace(/^`/, '')
          .startsWith(found.trimEnd())
      )
      texts.push(found.trim())
    })
    assert.ok(texts.length > 2)
  })
}

test('what looks like a table and is none stays text, in time that grows with the text alone', () => {
  const times = [2000, 8000].map(count => {
    const source = 'a  b\n--- ---\n\n+---+\n'.repeat(count)
    const start = performance.now()
    parse(source, new VFile(source))
    return performance.now() - start
  })
  const [short = 0, long = 0] = times
  assert.ok(long < short * 12 + 200, `${short} ms, then ${long} ms`)
})
