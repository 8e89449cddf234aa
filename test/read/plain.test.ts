import assert from 'node:assert/strict'
import test from 'node:test'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {plainText} from '../../src/read/markdown/plain.ts'

const plain = [
  'Mean',
  '\nMean',
  '\nMean of 12.5\n\n',
  '-1,234.5',
  '−3',
  '2003',
  'بناء السلام',
  'é²',
  'A listing.',
  '\nOf 12.5 cases.\n'
]
const marked = [
  '',
  '- 1',
  '1. a',
  'a. b',
  'a.',
  'ii.',
  '1.',
  'a b. c',
  '  a',
  'a  b',
  'www.example',
  'a@b',
  '*a*',
  'a\nb',
  '-',
  'a—b'
]

test('reads words and numbers as the parser does', () => {
  const parser = unified().use(remarkParse).use(remarkGfm)
  const parsed = plain.map(text => parser.parse(text))
  assert.deepEqual(plain.map(plainText), JSON.parse(JSON.stringify(parsed)))
})

test('leaves to the parser what may have marks', () => {
  assert.deepEqual(
    marked.filter(text => plainText(text)),
    []
  )
})
