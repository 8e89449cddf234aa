import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'

/** A text as a paper: its page and what is told about it. */
async function set(text: string, front = ''): Promise<{page: string; told: string[]}> {
  const path = join(await mkdtemp(join(tmpdir(), 'offprint-formulas-')), 'paper.md')
  await writeFile(path, `---\ntitle: T\n${front}---\n${text}\n`)
  const article = await compose(path, {}, () => {})
  const page = (await html(article)).html
  const told = article.file.messages.map(({line, column, reason}) => `${line}:${column} ${reason}`)
  return {page: /<article>([\s\S]*)<\/article>/.exec(page)?.[1] ?? '', told}
}

/** Formulas as papers have them, one in a line. */
const common = readFileSync(join('test', 'html', 'formulas.txt'), 'utf8')
  .trim()
  .split('\n')

describe('formulas that are common in papers', () => {
  it('are set without a message', async () => {
    const {page, told} = await set(common.map(tex => `$$ ${tex} $$\n`).join('\n'))
    assert.deepEqual(
      told.map(one => `${common[(Number.parseInt(one, 10) - 4) / 2]}: ${one}`),
      []
    )
    assert.equal(page.match(/<math /g)?.length, common.length)
  })
})

describe('a mistake in a formula is told in words, at its place', () => {
  const mistakes: readonly (readonly [string, string])[] = [
    ['a $x + \\alpa$', '4:8 `\\alpa` is unknown'],
    ['$\\mathb{R}$', '4:2 `\\mathb` is unknown'],
    ['$\\nothinglikethis$', '4:2 `\\nothinglikethis` is unknown'],
    ['$\\frac{1}{2$', '4:10 a brace `{` is not closed'],
    ['$a } b$', '4:4 `}` closes nothing'],
    ['$\\left( x$', '4:2 `\\left` has no `\\right`'],
    ['$x \\right)$', '4:4 `\\right` closes nothing'],
    ['$x^2^3$', '4:5 two superscripts in a row need braces'],
    ['$x_2_3$', '4:5 two subscripts in a row need braces'],
    ['$x^$', '4:3 nothing stands behind `^`'],
    ['$\\frac{x_}{2}$', '4:9 nothing stands behind `_`'],
    ['$a & b$', '4:4 `&` stands outside a table or matrix'],
    ['$\\begin{pmatirx} a \\end{pmatirx}$', '4:8 there is no environment `pmatirx`'],
    ['$\\begin{pmatrix} a$', '4:2 `\\begin{pmatrix}` has no `\\end{pmatrix}`'],
    ['$\\begin{pmatrix} a \\end{bmatrix}$', '4:20 `\\end{bmatrix}` closes `\\begin{pmatrix}`'],
    ['$\\end{pmatrix}$', '4:2 `\\end{pmatrix}` closes nothing'],
    ['$\\begin{align} a \\end{align}$', '4:1 `align` needs a display, $$…$$'],
    ['$\\text{a $b}$', '4:12 a `$` within `\\text{…}` has no end'],
    ['$\\color{#12}{x}$', '4:2 `#12` is no colour'],
    ['$\\htmlClass{a}{b}$', '4:2 `\\htmlClass` is unknown'],
    ['$$\na = b \\\\\n c = \\alpa\n$$', '6:6 `\\alpa` is unknown'],
    ['> $$\n> \\alpa\n> $$', '5:3 `\\alpa` is unknown'],
    ['- \\begin{align}\n  a &= \\alpa\n  \\end{align}', '5:8 `\\alpa` is unknown'],
    ['\\[ \\alpa \\]', '4:4 `\\alpa` is unknown'],
    ['$x$ and $x \\alpa$', '4:12 `\\alpa` is unknown']
  ]
  for (const [text, expected] of mistakes) {
    it(text, async () => {
      const {page, told} = await set(text)
      assert.deepEqual(
        told.map(one => one.replace('This formula cannot be set: ', '')),
        [expected]
      )
      assert.match(page, /<code class="unknown">/)
    })
  }
})

describe('what is a formula and what is none', () => {
  const texts: readonly (readonly [string, number])[] = [
    ['It cost $5 and then $10.', 0],
    ['From 5$ to 6$, $ 7 $, \\$8\\$.', 0],
    ['`$x$` and <https://example.org/$x$>', 0],
    ['\\[sic\\], \\[T\\]he, \\[1\\]', 0],
    ['\\[see *Roe* = Doe\\]', 0],
    ['\\(see above\\), \\(1\\)', 0],
    ['\\begin{itemize} \\item a \\end{itemize}', 0],
    ['$x$-axis, ($y$), *$z$*, $$w$$', 4],
    ['\\(x\\), \\(2n\\), \\(\\alpha\\), \\(a_1\\)', 4],
    ['# A $x$\n\nNote.[^1]\n\n[^1]: Of $y$.', 2],
    ['| $a$ | b |\n| --- | --- |\n| $c$ | $$d$$ |\n\n: Caption with $e$.', 4],
    ['![Of $x$](none.svg)', 1],
    ['Term $a$\n:   Meaning $b$', 2],
    ['[$x$](https://example.org)', 1]
  ]
  for (const [text, count] of texts) {
    it(text, async () => {
      const {page} = await set(text)
      assert.equal(page.match(/<math /g)?.length ?? 0, count)
    })
  }
})

describe('words for those who hear a formula', () => {
  it('are the TeX, or the author’s', async () => {
    const {page} = await set('$x < "y"$\n\n$$ E $$ {#eq:e alt="Energy & \'mass\'"}')
    assert.match(page, /alttext="x &lt; &quot;y&quot;"/)
    assert.match(page, /alttext="Energy &amp; 'mass'"/)
  })
})

/** What a brace that is missing makes of a long text, were each looked for to its end. */
describe('a hostile text', () => {
  for (const [what, text] of [
    ['beginnings', '\\begin{align}\n'.repeat(8000)],
    ['brackets', '\\[ \\begin{equation} '.repeat(4000)],
    ['openings', '\\(x '.repeat(8000)],
    ['definitions', '\\newcommand{\\a}{\n'.repeat(6000)]
  ] as const) {
    it(`is read in one pass: ${what}`, async () => {
      const before = process.cpuUsage()
      await set(text)
      assert.ok(process.cpuUsage(before).user < 6_000_000)
    })
  }
})
