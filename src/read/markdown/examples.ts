import type {Root} from 'mdast'
import {visit} from '../../visit.ts'

/** Count the examples of all lists in one row, and print their numbers where `(@good)` speaks of one. */
export function countExamples(tree: Root): void {
  const numbers = new Map<string, number>()
  let count = 0
  visit(tree, 'list', list => {
    if (list.data?.marker?.style !== 'example') return
    list.start = count + 1
    for (const item of list.children) {
      count++
      const name = item.data?.example ?? ''
      if (name !== '' && !numbers.has(name)) numbers.set(name, count)
    }
  })
  if (numbers.size === 0) return
  visit(tree, 'cite', (cite, index, parent) => {
    const [item] = cite.items
    const number = numbers.get(item?.key ?? '')
    const isBare = cite.items.length === 1 && item?.suffix.length === 0
    if (number === undefined || !isBare || !parent || index === undefined) return
    parent.children[index] = {type: 'text', value: String(number), position: cite.position}
  })
}
