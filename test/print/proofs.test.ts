import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'
import {open} from './read.ts'

test('the mark of a proof at the foot of a page stays in its line, which is not stretched', async () => {
  const path = join(scratch(), 'paper.md')
  const proofs = Array.from({length: 60}, () => '::: proof\nWords.\n:::\n')
  writeFileSync(path, `---\ntitle: T\n---\n\n${proofs.join('\n')}`)
  const press = startPress()
  try {
    const {pdf, pages} = await press.print(await html(await compose(path, {}, () => {})))
    assert.ok(pages > 1)
    const document = await open(pdf)
    for (let number = 1; number <= pages; number++) {
      const page = await document.getPage(number)
      const {items} = await page.getTextContent()
      const words = items.filter(item => 'str' in item && item.str.includes('Words'))
      for (const item of words) {
        const right = 'transform' in item ? (item.transform[4] as number) + item.width : 0
        assert.ok(right < page.getViewport({scale: 1}).width / 2, `page ${number}: ${right}`)
      }
    }
  } finally {
    await press.close()
  }
})
