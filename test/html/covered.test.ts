import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {linkCovered} from '../../src/html/covered.ts'

const places = new Map([
  ['#ref-a', 4],
  ['#ref-b', 5],
  ['#ref-c', 6],
  ['#ref-d', 7]
])

/** What is linked, with the names of the links that have no text. */
function linked(...set: (ElementContent | string)[]): string {
  const nodes = set.map(node =>
    typeof node === 'string' ? {type: 'text' as const, value: node} : node
  )
  return linkCovered(nodes, places)
    .map(node => {
      if (node.type !== 'element') return node.type === 'text' ? node.value : ''
      const [child] = node.children
      return child?.type === 'text' ? child.value : `<${node.properties['ariaLabel']}>`
    })
    .join('')
}

const from = (text: string) => h('a', {href: '#ref-a'}, text)
const to = (text: string) => h('a', {href: '#ref-d'}, text)

for (const [what, set, expected] of [
  ['a range of numbers', [from('5'), '–', to('8')], '5<6><7>–8'],
  ['a prefix with digits', [from('see 12, 5'), '–', to('8')], 'see 12, 5<6><7>–8'],
  ['a range of suffixes', [from('Doe 2020a'), '–', to('d')], 'Doe 2020a<2020b><2020c>–d'],
  ['a hyphen', [from('5'), '-', to('8')], '5<6><7>-8'],
  ['no range', [from('5'), ', ', to('8')], '5, 8']
] as const) {
  test(`${what}`, () => assert.equal(linked(...set), expected))
}
