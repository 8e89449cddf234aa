import type {Code, Nodes, PhrasingContent, Table} from 'mdast'
import {changed} from '../changes.ts'
import {isWord} from '../export/nodes.ts'
import type {WorkList} from '../tree.ts'
import {align} from './align.ts'
import {mergedCode} from './code.ts'
import {keyOf, likenessOf} from './likeness.ts'
import {mergedTables} from './table.ts'
import {mergedWords} from './words.ts'
import {mergedEntries} from './works.ts'

/** Two rows of blocks as one, in which what came and went is marked; numbers and labels are those of the new one. */
export function mergedBlocks(before: readonly Nodes[], after: readonly Nodes[]): Nodes[] {
  return align(before, after, {key: keyOf, likeness: likenessOf}).flatMap(pair => {
    if (!pair.before) return [changed(pair.after, 'insertion')]
    if (!pair.after) return [changed(pair.before, 'deletion')]
    return pair.isSame ? [pair.after] : mergedBlock(pair.before, pair.after)
  })
}

function mergedBlock(before: Nodes, after: Nodes): Nodes[] {
  if (before.type === 'code') return [mergedCode(before, after as Code)]
  if (before.type === 'table') return mergedTables(before, after as Table, mergedContent)
  if (!('children' in before) || !('children' in after)) return [after]
  if (before.type === 'workList' && after.type === 'workList') {
    return [mergedList(before, after)]
  }
  return [{...after, children: mergedContent(before.children, after.children)} as Nodes]
}

/** A list of works that has none any more is not there; its heading neither. */
function mergedList(before: WorkList, after: WorkList): Nodes {
  const {entries: old = []} = before
  const {entries: now = []} = after
  const entries = mergedEntries(old, now)
  const change = old.length === 0 ? 'insertion' : now.length === 0 ? 'deletion' : undefined
  const children =
    change && entries.length > 0
      ? after.children.map(child => changed(child, change))
      : mergedContent(before.children, after.children)
  return {...after, entries, children} as Nodes
}

function mergedContent(before: readonly Nodes[], after: readonly Nodes[]): Nodes[] {
  return isOfWords(before) && isOfWords(after)
    ? mergedWords(before, after)
    : mergedBlocks(before, after)
}

function isOfWords(nodes: readonly Nodes[]): nodes is PhrasingContent[] {
  return nodes.every(isWord)
}
