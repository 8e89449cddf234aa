import {diffArrays} from 'diff'
import type {PhrasingContent, Text} from 'mdast'
import {changedWords} from '../changes.ts'
import type {Change} from '../tree.ts'
import {even, keyOf, shellOf} from './likeness.ts'

/** What words stand in: emphasis, a link, a passage in another language. */
type Wrapper = PhrasingContent & {children: PhrasingContent[]}

/** A word, a sign, a gap, or what is one as a whole: a citation, a formula, an image. */
interface Token {
  readonly key: string
  readonly node: PhrasingContent
  /** What it stands in, from the outside. */
  readonly around: readonly Wrapper[]
  readonly change?: Change | undefined
}

/** Beyond so many words that changed a text is another one. */
const mostEdits = 1500

/** Two lines of words as one, in which what came and went is marked. */
export function mergedWords(
  before: readonly PhrasingContent[],
  after: readonly PhrasingContent[]
): PhrasingContent[] {
  const old = tokensOf(before)
  const now = tokensOf(after)
  return built(withoutCrumbs(compared(old, now)), 0)
}

const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)*|\p{N}+(?:[.,]\p{N}+)*|[ \t\n]+|./gsu

function tokensOf(nodes: readonly PhrasingContent[], around: readonly Wrapper[] = []): Token[] {
  const outer = around.map(shellOf).join('/')
  return nodes.flatMap((node): Token[] => {
    if (node.type === 'text') {
      return Array.from(node.value.matchAll(pieces), ([piece]) => ({
        key: `${outer}"${even(piece)}`,
        node: {type: 'text', value: piece} as Text,
        around
      }))
    }
    if (!isWrapper(node)) return [{key: outer + keyOf(node), node, around}]
    return tokensOf(node.children, [...around, node])
  })
}

function isWrapper(node: PhrasingContent): node is Wrapper {
  return 'children' in node && node.type !== 'superscript' && node.type !== 'subscript'
}

/** All words in one row; what went comes before what came in its place. */
function compared(before: readonly Token[], after: readonly Token[]): Token[] {
  const parts = diffArrays(
    before.map(({key}) => key),
    after.map(({key}) => key),
    {maxEditLength: mostEdits}
  )
  if (!parts) return [...marked(before, 'deletion'), ...marked(after, 'insertion')]
  const row: Token[] = []
  /** What holds a word that stayed holds those that went from beside it. */
  const held = new Map<Wrapper, Wrapper>()
  let from = 0
  let to = 0
  for (const {added, removed, count = 0} of parts) {
    if (removed) row.push(...marked(before.slice(from, from + count), 'deletion'))
    else if (added) row.push(...marked(after.slice(to, to + count), 'insertion'))
    else {
      for (let index = 0; index < count; index++) {
        const now = after[to + index] as Token
        for (const [depth, wrapper] of (before[from + index] as Token).around.entries()) {
          held.set(wrapper, now.around[depth] as Wrapper)
        }
        row.push(now)
      }
    }
    if (!added) from += count
    if (!removed) to += count
  }
  return row.map(token =>
    token.change === 'deletion'
      ? {...token, around: token.around.map(wrapper => held.get(wrapper) ?? wrapper)}
      : token
  )
}

function marked(tokens: readonly Token[], change: Change): Token[] {
  return tokens.map(token => ({...token, change}))
}

/** Gaps and commas alone within what was replaced belong to it: a reader sees that, and not that a space stayed. */
function withoutCrumbs(row: readonly Token[]): Token[] {
  const made: Token[] = []
  /** What there is in the run of changes before. */
  let kinds = new Set<Change>()
  for (let at = 0; at < row.length; ) {
    const isChange = row[at]?.change !== undefined
    let end = at
    while (end < row.length && (row[end]?.change !== undefined) === isChange) end++
    const run = row.slice(at, end)
    const next = kindsIn(row, end)
    const all = new Set([...kinds, ...next])
    if (isChange) {
      made.push(...run)
      for (const kind of kindsIn(row, at)) kinds.add(kind)
    } else if (kinds.size > 0 && next.size > 0 && all.size === 2 && run.every(isCrumb)) {
      made.push(...marked(run, 'deletion'), ...marked(run, 'insertion'))
      kinds = all
    } else {
      made.push(...run)
      kinds = new Set()
    }
    at = end
  }
  return sorted(made)
}

/** In the run of changes that begins there. */
function kindsIn(row: readonly Token[], from: number): Set<Change> {
  const kinds = new Set<Change>()
  for (let at = from; at < row.length; at++) {
    const change = row[at]?.change
    if (change === undefined) break
    kinds.add(change)
  }
  return kinds
}

function isCrumb({node}: Token): boolean {
  return node.type === 'text' && !/[\p{L}\p{N}]/u.test(node.value)
}

/** In each run of changes first all that went. */
function sorted(row: readonly Token[]): Token[] {
  const made: Token[] = []
  let gone: Token[] = []
  let come: Token[] = []
  for (const token of row) {
    if (token.change === 'deletion') gone.push(token)
    else if (token.change === 'insertion') come.push(token)
    else {
      made.push(...gone, ...come, token)
      gone = []
      come = []
    }
  }
  return [...made, ...gone, ...come]
}

/** Words in what they stand in, as many as can in one; a change goes around all that changed alike. */
function built(row: readonly Token[], depth: number): PhrasingContent[] {
  const made: PhrasingContent[] = []
  let words: PhrasingContent[] = []
  let change: Change | undefined
  for (const group of groupsIn(row, depth)) {
    const own = isUniform(group) ? group[0]?.change : undefined
    if (own !== change) flush()
    change = own
    words.push(...setOf(own ? group.map(({change: _, ...token}) => token) : group, depth))
  }
  flush()
  return joined(made)

  function flush(): void {
    if (words.length > 0) made.push(...(change ? [changedWords(joined(words), change)] : words))
    words = []
  }
}

/** What stands side by side in the same wrapper, or one by one in none. */
function groupsIn(row: readonly Token[], depth: number): Token[][] {
  const groups: Token[][] = []
  for (const token of row) {
    const wrapper = token.around[depth]
    const last = groups.at(-1)
    if (wrapper && last?.[0]?.around[depth] === wrapper) last.push(token)
    else groups.push([token])
  }
  return groups
}

function isUniform([first, ...others]: readonly Token[]): boolean {
  return others.every(({change}) => change === first?.change)
}

function setOf(group: readonly Token[], depth: number): PhrasingContent[] {
  const [first] = group
  const wrapper = first?.around[depth]
  if (!first) return []
  return wrapper ? [{...wrapper, children: built(group, depth + 1)} as Wrapper] : [first.node]
}

/** Pieces of text side by side are one text. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const made: PhrasingContent[] = []
  for (const node of nodes) {
    const last = made.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      made[made.length - 1] = {type: 'text', value: last.value + node.value}
    } else made.push(node)
  }
  return made
}
