import type {FootnoteDefinition, Nodes, Parent, PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {visit} from '../../visit.ts'
import {pairsOf} from './brackets.ts'
import {clusterOf, endTrimmed, type Made, narrativeOf, takeDash} from './cluster.ts'
import {settleKeys} from './keyedges.ts'
import {tellMistyped} from './mistyped.ts'
import {isCall, withoutCalls} from './notecalls.ts'
import {parseInline} from './parser.ts'
import {cut, isMark, joined, type Piece} from './pieces.ts'
import {aloneRaw} from './raw.ts'
import {readRoles} from './roles.ts'
import {takeScripts} from './scripts.ts'
import {takeSpans} from './spans.ts'
import {tellUnclosed} from './unclosed.ts'

/**
 * Make citation clusters of the `citeKey` nodes, `[see @a, p. 3; -@b]`, `@a [p. 3]`, `@a`, and of MyST's
 * roles; notes of `^[…]`; spans with attributes, superior and inferior letters.
 *
 * Reports: `citation-closed`, `citation-parted`, `citation-role-known`, `citation-typed`.
 */
export function group(tree: Root, source: string, file: VFile): void {
  const notes: FootnoteDefinition[] = []
  visit(tree, (node, index, holder) => {
    if (!('children' in node) || grouped.has(node.type) || isAutolink(node, source)) return
    const parent = node as Parent
    const children = readRoles(parent.children as PhrasingContent[], source, file, words)
    if (!children.some(mayHold)) {
      parent.children = children
      return
    }
    const pieces = settleKeys(children, source).flatMap((child, place, all) =>
      piecesOf(child, all[place + 1], source)
    )
    parent.children = settle(pieces)
    const others = node.type === 'paragraph' ? aloneRaw(node) : undefined
    if (others && index !== undefined) holder?.children.splice(index, 1, ...others)
  })
  tree.children.push(...notes)

  /** The words of a role have no place of their own in the text. */
  function words(text: string): PhrasingContent[] {
    return settle(parseInline(text).flatMap(node => cut(node, '')))
  }

  function settle(pieces: readonly Piece[]): PhrasingContent[] {
    return withClusters(takeScripts(takeSpans(pieces, settle)), notes, source, file)
  }
}

/** Notes within notes are read so deep; what is deeper stands as it is. */
const deepest = 8

/** Their children are settled with what they stand in. */
const grouped: ReadonlySet<string> = new Set(['span', 'superscript', 'subscript'])

/** An address holds no marks. */
function isAutolink(node: Nodes, source: string): boolean {
  return node.type === 'link' && source[node.position?.start.offset ?? 0] !== '['
}

function mayHold(node: PhrasingContent): boolean {
  return (
    node.type === 'citeKey' ||
    node.type === 'attributes' ||
    (node.type === 'text' && /[\^~]|@\{/.test(node.value)) ||
    (node.type === 'linkReference' && node.children.some(({type}) => type === 'citeKey'))
  )
}

/** `[@doe]` is a citation, and `[text]{.class}` a span, even where `[text]: …` makes a link of it. */
function piecesOf(
  node: PhrasingContent,
  next: PhrasingContent | undefined,
  source: string
): Piece[] {
  if (node.type !== 'linkReference' || node.referenceType !== 'shortcut') return cut(node, source)
  const inside = node.children.flatMap(child => cut(child, source))
  const pieces: Piece[] = [{type: 'mark', value: '['}, ...inside, {type: 'mark', value: ']'}]
  return next?.type === 'attributes' || pairsOf(pieces).get(0)?.isCluster ? pieces : [node]
}

function withClusters(
  pieces: readonly Piece[],
  notes: FootnoteDefinition[],
  source: string,
  file: VFile
): PhrasingContent[] {
  const pairs = pairsOf(pieces)
  tellUnclosed(pieces, pairs, source, file)
  tellMistyped(pieces, pairs, file)
  return joined(clusters(0, pieces.length, 0))

  function clusters(from: number, to: number, depth: number): Piece[] {
    const out: Piece[] = []
    let index = from
    while (index < to) {
      const piece = pieces[index] as Piece
      const pair = pairs.get(index)
      if (pair?.isCluster) {
        const inside = withNotes(index + 1, pair.close, depth)
        out.push(told(clusterOf(withoutCalls(inside))), ...inside.filter(isCall))
        index = pair.close + 1
      } else if (piece.type === 'citeKey') {
        const open = index + 1 + gapAt(index + 1)
        const tail = pairs.get(open)
        const takes = tail && (tail.isCluster || tail.isTail) && !isNote(open)
        const inside = takes ? withNotes(open + 1, tail.close, depth) : []
        const isTail = !takes || tail.isTail
        out.push(
          told(narrativeOf(piece, withoutCalls(inside), isTail, takeDash(out))),
          ...inside.filter(isCall)
        )
        index = takes ? tail.close + 1 : index + 1
      } else if (isMark(piece, '^') && pairs.has(index + 1) && depth < deepest) {
        const close = pairs.get(index + 1)?.close ?? index
        out.push(note(joined(clusters(index + 2, close, depth + 1))))
        index = close + 1
      } else {
        out.push(piece)
        index++
      }
    }
    return out
  }

  /** Pieces of a cluster; a note in it is none of its text: `[@doe, p. 3^[But see @roe.]]`. */
  function withNotes(from: number, to: number, depth: number): Piece[] {
    const out: Piece[] = []
    for (let index = from; index < to; index++) {
      const piece = pieces[index] as Piece
      const close = isMark(piece, '^') && depth < deepest ? pairs.get(index + 1)?.close : undefined
      out.push(close === undefined ? piece : note(joined(clusters(index + 2, close, depth + 1))))
      index = close ?? index
    }
    return out
  }

  /** How many pieces of white space stand here. */
  function gapAt(index: number): number {
    let end = index
    while (isSpace(pieces[end])) end++
    return end - index
  }

  /** A call of a note that is not there: `[^n]`. */
  function isNote(open: number): boolean {
    return isMark(pieces[open + 1], '^')
  }

  function note(children: PhrasingContent[]): PhrasingContent {
    const identifier = `inline-note-${notes.length + 1}`
    notes.push({
      type: 'footnoteDefinition',
      identifier,
      children: [{type: 'paragraph', children: endTrimmed(children)}]
    })
    return {type: 'footnoteReference', identifier, label: identifier}
  }

  function told({cite, unparted}: Made): Piece {
    for (const key of unparted) {
      report(file, 'citation-parted', `No semicolon before \`@${key.value}\``, {
        at: key,
        found: `@${key.value}`,
        note: 'Put a semicolon between two works: [@one, p. 3; @two].'
      })
    }
    return cite
  }
}

function isSpace(piece: Piece | undefined): boolean {
  return piece?.type === 'break' || (piece?.type === 'text' && /^\s+$/.test(piece.value))
}
