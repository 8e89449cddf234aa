import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {parse} from '../../src/read/markdown/parse.ts'

/** Texts that a careless parser takes a square of time, or all of its stack, for. */
const texts: Readonly<Record<string, (count: number) => string>> = {
  'open brackets': n => '['.repeat(n),
  'brackets in brackets': n => `${'['.repeat(n)}@a${']'.repeat(n)}`,
  'open brackets with keys': n => '[@a '.repeat(n),
  'open brackets behind keys': n => '@a ['.repeat(n),
  'one large cluster': n => `[${'@a; '.repeat(n)}@a]`,
  'at signs': n => '@'.repeat(n),
  'a long key': n => `@${'a:'.repeat(n)}`,
  'braces of keys': n => '@{a'.repeat(n),
  'dollar signs': n => '$'.repeat(n),
  'pairs of dollar signs': n => '$$ '.repeat(n),
  'formulas that do not end': n => '$$x\n\n'.repeat(n),
  money: n => 'x $5 '.repeat(n),
  'open braces': n => 'a {#x '.repeat(n),
  'open quotes in braces': n => '{a="'.repeat(n),
  'digits of a locator': n => `[@a, p. ${'1'.repeat(n)}]`,
  'dashes of a locator': n => `[@a, p. ${'1-'.repeat(n)}]`,
  'ampersands in a suffix': n => `[@a, ${'&'.repeat(n)}]`,
  'clusters in clusters': n => `${'[@a; '.repeat(n / 4)}x${']'.repeat(n / 4)}`,
  'keys that touch': n => '@a'.repeat(n),
  'underscores behind keys': n => '@a_ '.repeat(n),
  'full stops before keys': n => '.@a'.repeat(n),
  'dashes before a key': n => `[${'-'.repeat(n)}@a]`,
  'notes in notes': n => `${'^['.repeat(n)}@a${']'.repeat(n)}`,
  roles: n => '{cite:p}`a`'.repeat(n),
  'works of a role': n => `{cite:p}\`${'{a}b,'.repeat(n)}\``,
  descriptions: n => `a\n${': x\n'.repeat(n)}`,
  'rows like captions': n => `| a |\n|---|\n${': x\n'.repeat(n)}`
}

// No clock decides here but the one that ends a test that hangs: what grows with the square of the text
// takes minutes at this size.
for (const [name, text] of Object.entries(texts)) {
  test(`a long text ends: ${name}`, {timeout: 60_000}, () => {
    const source = text(10_000)
    parse(source, new VFile(source))
  })
}

const nests: Readonly<Record<string, string>> = {
  quotations: `${'>'.repeat(2000)} x`,
  lists: `${'- '.repeat(400)}x`,
  'lists in one line': `${'- '.repeat(20_000)}x`,
  emphasis: `${'*'.repeat(4000)}x${'*'.repeat(4000)}`
}

for (const [name, text] of Object.entries(nests)) {
  test(`too many ${name} in each other are a message`, () => {
    const file = new VFile(text)
    parse(text, file)
    assert.deepEqual(
      file.messages.map(({ruleId}) => ruleId),
      ['nesting-shallow']
    )
  })
}

test('a line of a megabyte ends', {timeout: 60_000}, () => {
  const source = 'word '.repeat(200_000)
  parse(source, new VFile(source))
})
