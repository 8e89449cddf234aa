import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import type {Article} from '../../src/article.ts'
import {type Both, composeBoth} from '../../src/compose.ts'
import {text} from '../../src/export/text/text.ts'
import {html} from '../../src/html/html.ts'

const root = mkdtempSync(join(tmpdir(), 'offprint-numbers-'))
after(() => rmSync(root, {recursive: true}))

const paper = join(root, 'paper.md')
writeFileSync(
  paper,
  `---
title: Peace
authors:
  - {name: {given: Jane, family: Zander}, email: jane@example.org, affiliation: University of Nowhere, orcid: 0000-0002-1825-0097}
funding: {awards: [{id: A-12345, source: The Fund}]}
repository: https://example.org/kept/peace
number-sections: true
bibliography: refs.json
---

# First {#sec:first}

As [@smith; @zander] and @zander [p. 3] say,^[A note on @zander2.] in @sec:last, @fig:one and [@beck].
Look at [our code](https://github.com/jzander/peace), <https://osf.io/q1w2e>, https://example.org/kept/peace/tree and
<https://example.org/other>.

# Acknowledgements {#sec:thanks}

We thank Bob Builder.^[And his cat.]

![Thanks.](one.svg){#fig:thanks alt=""}

# Data availability

At <https://osf.io/q1w2e>.

# Last {#sec:last}

A last word.^[A last note.] See @sec:thanks.

![One.](one.svg){#fig:one alt="One"}

$$x$$ {#eq:x}

As @eq:x and @fig:thanks say.
`
)
writeFileSync(
  join(root, 'one.svg'),
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!-- Jane --><metadata>Zander</metadata></svg>'
)
const work = (id: string, family: string, given: string, year: number) => ({
  id,
  type: 'book',
  title: `On ${id}`,
  author: [{family, given}],
  publisher: 'Press',
  issued: {'date-parts': [[year, 5]]}
})
writeFileSync(
  join(root, 'refs.json'),
  JSON.stringify([
    work('zander', 'Zander', 'J.', 2019),
    work('zander2', 'Zander', 'Jane', 2019),
    work('other', 'Zander', 'Paul', 2018),
    work('smith', 'Smith', 'Bob', 2017),
    work('beck', 'Beck', 'Ann', 2016)
  ])
)

const both = (selfCitations: 'keep' | 'mask', csl: string): Promise<Both> =>
  composeBoth(paper, {csl}, {selfCitations}, () => {})

/** All that has a number, in its order. */
async function numbered(article: Article): Promise<string[]> {
  const page = (await html(article)).html
  const numbers =
    /<span class="(number|label|equation-number|cross-reference)">(.*?)<\/span>|<sup><a [^>]*data-footnote-ref[^>]*>(\d+)|data-cite-keys="[^"]*">(.*?)<\/span>/g
  return [...page.matchAll(numbers)].map(([, kind, number, note, citation]) => {
    const what = kind ?? (note === undefined ? 'citation' : 'note')
    return `${what} ${(number ?? note ?? citation ?? '').replace(/<[^>]*>/g, '')}`
  })
}

test('numbers are those of the paper with its names, in a style that sorts by name and numbers', async () => {
  const {full, anonymous, named} = await both('mask', 'acm-sig-proceedings')
  const before = await numbered(full)
  const after = await numbered(anonymous)
  // What is left out takes its numbers with it.
  const left = before.filter(one => one !== 'number 2' && one !== 'label Figure\u00A01')
  assert.equal(left.length, before.length - 3)
  assert.deepEqual(
    after,
    left.map(one => one.replace('Zander', 'Anonymous'))
  )
  for (const one of ['note 3', 'cross-reference Figure\u00A02', 'citation [2, 3]', 'number 4']) {
    assert.ok(after.includes(one), one)
  }
  assert.equal(named.size, 0)
  const keys = anonymous.bibliography.map(({key}) => key)
  assert.deepEqual(keys, ['beck', 'smith', 'anonymous1', 'anonymous2'])
  const [plain] = await text(anonymous, 'paper')
  assert.match(String(plain?.content), /\[3\] Anonymous 2019\./)
  assert.doesNotMatch(String(plain?.content), /Zander|On zander/)
})

test('an author-date style sets masked works as one author’s', async () => {
  const {anonymous} = await both('mask', 'apa')
  const [plain] = await text(anonymous, 'paper')
  const printed = String(plain?.content)
  assert.match(printed, /\(Anonymous, 2019[ab]; Smith, 2017\)|\(Smith, 2017; Anonymous, 2019[ab]\)/)
  assert.match(printed, /Anonymous \(2019[ab], p\. 3\)/)
  assert.doesNotMatch(printed, /Zander|Builder|his cat|A-12345|jzander|osf\.io|kept/)
  assert.match(printed, /our code/)
  assert.match(printed, /https:\/\/example\.org\/other/)
})

test('works are kept under their names where these are cited as others’ are', async () => {
  const {anonymous, named} = await both('keep', 'apa')
  assert.deepEqual([...named].sort(), ['zander', 'zander2'])
  const [plain] = await text(anonymous, 'paper')
  assert.match(String(plain?.content), /Zander \(2019a?, p\. 3\)/)
  const image = anonymous.assets.get('one.svg')
  assert.doesNotMatch(new TextDecoder().decode(image?.bytes), /Jane|Zander/)
  assert.deepEqual(anonymous.meta.authors, [])
  assert.equal(anonymous.own, undefined)
})
