import type {Nodes, Root} from 'mdast'
import {changeOf} from '../../src/changes.ts'
import {even, shellOf} from '../../src/diff/likeness.ts'
import {notesInOrder} from '../../src/noteorder.ts'
import type {Change} from '../../src/tree.ts'

/**
 * What a text says, block by block, its notes where they are called.
 *
 * @param without What is left out: what went, as if all changes were taken, or what came, as if none was.
 */
export function said(text: Root, without?: Change): string {
  const notes = new Map(notesInOrder(text).map(note => [note.identifier, note]))
  return says(text).replace(/\n+/g, '\n').trim()

  function says(node: Nodes): string {
    if (without && changeOf(node) === without) return ''
    switch (node.type) {
      case 'text':
        return even(node.value)
      case 'footnoteDefinition':
      case 'definition':
        return ''
      case 'footnoteReference': {
        const note = notes.get(node.identifier)
        return `[${note?.children.map(says).join('')}]`
      }
      case 'code':
        return (node.data?.lines ?? [{text: node.value, change: undefined}])
          .filter(({change}) => !without || change !== without)
          .map(({text}) => `${text}\n`)
          .join('')
      case 'workList':
        return (node.entries ?? [])
          .filter(({change}) => !without || change !== without)
          .map(({key}) => `${key}\n`)
          .join('')
      default: {
        if (!('children' in node)) return `<${shellOf(node)}>`
        const inside = node.children.map(says).join('')
        return inner.has(node.type) ? inside : `\n${inside}\n`
      }
    }
  }
}

const inner = new Set(['span', 'link', 'tableCell'])
