import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {Ajv} from 'ajv'
import {VFile} from 'vfile'
import {parse as parseYaml} from 'yaml'
import {readFront} from '../../src/read/front/front.ts'
import {parse} from '../../src/read/markdown/parse.ts'
import {frontMatterSchema} from './schema.ts'

const path = 'front-matter.schema.json'
const schema = frontMatterSchema()
const validate = new Ajv({strict: true, allowUnionTypes: true, keywords: ['doNotSuggest']}).compile(
  schema
)

test('the schema is that of the table of keys; UPDATE=1 writes it', () => {
  const text = `${JSON.stringify(schema, undefined, 2)}\n`
  if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined) writeFileSync(path, text)
  assert.equal(readFileSync(path, 'utf8'), text)
})

/** The front matter at the head of a paper; none where it is no YAML. */
function headOf(paper: string): unknown {
  const head = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(readFileSync(paper, 'utf8'))?.[1]
  try {
    return head === undefined ? undefined : parseYaml(head)
  } catch {
    return undefined
  }
}

const cases = readdirSync(join('test', 'cases')).map(name => join('test', 'cases', name))

test('the front matter of the sample and of every case without a mistake is valid', () => {
  const papers = [join('manuscript', 'paper.md'), ...cases.map(folder => join(folder, 'paper.md'))]
  let count = 0
  for (const paper of papers) {
    const report = paper.replace('paper.md', 'report.txt')
    const isWrong =
      existsSync(report) && /front-matter-(?:valid|shape)/.test(readFileSync(report, 'utf8'))
    const head = headOf(paper)
    if (head === undefined || head === null || isWrong) continue
    assert.ok(validate(head), `${paper}: ${JSON.stringify(validate.errors)}`)
    count++
  }
  assert.ok(count > 200, `${count} papers`)
})

for (const wrong of [
  'title: [one, two]',
  'number-sections: perhaps',
  'authors: [{name: [Jane]}]',
  'authors: [{name: Jane Doe, corresponding: sometimes}]',
  'affiliations: [{name: {a: b}}]',
  'papersize: a5',
  'keywords: {a: b}',
  'funding: [{awards: [{id: [1]}]}]',
  'translations: [{abstract: [one]}]'
]) {
  test(`both the schema and the reader refuse ${wrong}`, () => {
    assert.equal(validate(parseYaml(wrong)), false)
    const file = new VFile(`---\n${wrong}\n---\n`)
    readFront(parse(String(file), file), file)
    assert.deepEqual(
      file.messages.map(({ruleId}) => ruleId),
      ['front-matter-valid']
    )
  })
}
