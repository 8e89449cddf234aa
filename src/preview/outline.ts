import type {Nodes, Root} from 'mdast'
import type {Article} from '../article.ts'
import type {Outline} from '../browser/preview/state.ts'
import {visit} from '../visit.ts'

type Words = {-readonly [Kind in keyof Outline['words']]: number}

/** Words, references and figures of a paper. */
export function outlineOf(article: Article): Outline {
  const {meta, tree, references, library, bibliography, assets} = article
  const words: Words = {body: 0, abstract: 0, captions: 0, notes: 0}
  count(tree, 'body', words)
  if (meta.abstract) count(meta.abstract, 'abstract', words)
  const known = new Set(article.keys)
  const listed = new Set(bibliography.map(({key}) => key))
  return {
    words,
    unresolved: citedIn(tree).filter(key => !known.has(key) && !references.has(key)),
    unused: library.map(({key}) => key).filter(key => !listed.has(key)),
    figures: [...assets].map(([name, {pixels, bytes}]) => ({
      name,
      kilobytes: Math.ceil(bytes.length / 1000),
      ...(pixels && {pixels: [pixels.width, pixels.height] as const})
    }))
  }
}

/** Words as authors count them: what is read as prose, formulas and code left out. */
function count(node: Nodes | Root, kind: keyof Words, words: Words): void {
  if (node.type === 'text') {
    words[kind] += node.value.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0
    return
  }
  const inner =
    node.type === 'footnoteDefinition' ? 'notes' : node.type === 'caption' ? 'captions' : kind
  if ('children' in node) for (const child of node.children) count(child, inner, words)
}

function citedIn(tree: Root): string[] {
  const keys = new Set<string>()
  visit(tree, 'cite', ({items}) => {
    for (const {key} of items) keys.add(key)
  })
  return [...keys]
}
