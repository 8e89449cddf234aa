import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Root} from 'mdast'
import type {Node} from 'unist'
import {visit as library} from 'unist-util-visit'
import {visit} from '../src/visit.ts'

type Said = undefined | 'skip' | false | number | ['skip', number]

/** What a visitor says to a node of this value. */
const sayings: Readonly<Record<string, Said>> = {
  skip: 'skip',
  end: false,
  'again from the first': 0,
  'skip two': ['skip', 4]
}

for (const said of Object.keys(sayings)) {
  test(`a visit goes where unist-util-visit goes: ${said}`, () => {
    for (const type of [undefined, 'emphasis'] as const) {
      assert.deepEqual(way(visit, said, type), way(library, said, type))
    }
  })
}

test('what a visitor puts into its node is visited', () => {
  const tree = treeWith('')
  const seen: string[] = []
  visit(tree, node => {
    seen.push(node.type)
    if (node.type === 'paragraph') node.children = [{type: 'break'}]
  })
  assert.deepEqual(seen, ['root', 'paragraph', 'break'])
})

type Visit = (tree: Root, ...rest: never[]) => void

/** Each node that was come to, with its place. */
function way(walk: Visit, said: string, type: 'emphasis' | undefined): string[] {
  const seen: string[] = []
  const visitor = (node: Node & {label?: string}, index?: number, parent?: Node): Said => {
    seen.push(`${node.type} ${index} in ${parent?.type}`)
    return node.label === undefined || seen.length > 20 ? undefined : sayings[node.label]
  }
  walk(treeWith(said), ...((type ? [type, visitor] : [visitor]) as never[]))
  return seen
}

function treeWith(label: string): Root {
  const text = {type: 'text' as const, value: 'a'}
  const plain = {type: 'emphasis' as const, children: [text]}
  const marked = {...plain, ...(label !== '' && {label})}
  return {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [text, plain, marked, {type: 'strong', children: [text]}, plain]
      }
    ]
  }
}
