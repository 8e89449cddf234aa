import assert from 'node:assert/strict'
import {test} from 'node:test'
import {HtmlValidate} from 'html-validate'
import {pageOf} from './reader.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y']
})

/** What a validator of HTML has against a page. */
async function faults(page: string): Promise<string[]> {
  const {results} = await validator.validateString(page)
  return results.flatMap(({messages}) =>
    messages.map(({line, ruleId, message}) => `${line} ${ruleId}: ${message}`)
  )
}

for (const name of [
  'manuscript/paper.md',
  'test/diff/cases/words',
  'test/diff/cases/blocks',
  'test/html/papers/everything.md',
  'test/html/papers/arabic.md',
  'test/html/papers/journal.md',
  'test/html/papers/rich.md',
  'test/html/papers/rich-arabic.md',
  'note-style',
  'list-works-twice',
  'table-grid-spans'
]) {
  test(`the page is valid HTML: ${name}`, async () => {
    assert.deepEqual(await faults(await pageOf(name)), [])
  })
}

test('a fault would be found', async () => {
  const page = (await pageOf('cited-in')).replace('</h1>', '</h2>')
  assert.notDeepEqual(await faults(page), [])
})
