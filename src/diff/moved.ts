import type {Nodes} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {changeOf} from '../changes.ts'
import {keyOf} from './likeness.ts'

/** A paragraph of fewer letters may well stand in two places. */
const fewest = 30

/** Paragraphs that went in one place and came in another as they were: each pair has a number. */
export function withMoves(blocks: readonly Nodes[]): Nodes[] {
  const gone = new Map<string, number[]>()
  for (const [index, block] of blocks.entries()) {
    if (!isLong(block) || changeOf(block) !== 'deletion') continue
    const key = keyOf(block)
    gone.set(key, [...(gone.get(key) ?? []), index])
  }
  const moves = new Map<number, number>()
  for (const [index, block] of blocks.entries()) {
    if (!isLong(block) || changeOf(block) !== 'insertion') continue
    const from = gone.get(keyOf(block))?.shift()
    if (from === undefined) continue
    const move = moves.size / 2 + 1
    moves.set(from, move).set(index, move)
  }
  return blocks.map((block, index) => {
    const move = moves.get(index)
    return move === undefined ? block : ({...block, data: {...block.data, move}} as Nodes)
  })
}

function isLong(block: Nodes): boolean {
  return block.type === 'paragraph' && plainText(block).length >= fewest
}
