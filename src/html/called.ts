import type {Nodes, Root} from 'mdast'
import type {Article} from '../article.ts'
import type {LabelKind} from '../kinds.ts'
import {walkLanguages} from '../languages.ts'
import {nounsOf} from '../nouns.ts'
import {type Words, wordsOf} from '../words.ts'

/** The words that Offprint prints at a node, in the language of the passage it stands in. */
export interface Called {
  /** What a thing of a kind is called; the author's own word is for all languages. */
  noun(kind: LabelKind, node: Nodes): string
  words(node: Nodes): Words
}

export function calledIn(flow: Root, {meta}: Article): Called {
  let languages: Map<Nodes, string> | undefined
  const langOf = (node: Nodes): string => {
    languages ??= languagesIn(flow, meta.lang)
    return languages.get(node) ?? meta.lang
  }
  return {
    noun: (kind, node) => meta.numbering?.kinds[kind]?.title ?? nounsOf(langOf(node)).of[kind].one,
    words: node => wordsOf(langOf(node))
  }
}

/** Of the nodes that stand in another language, or say that they are in one. */
function languagesIn(flow: Root, lang: string): Map<Nodes, string> {
  const languages = new Map<Nodes, string>()
  walkLanguages(flow, lang, (node, _, outer) => {
    const own = 'lang' in node && node.type !== 'code' ? node.lang : undefined
    if ((own ?? outer) !== lang) languages.set(node, own ?? outer)
    return true
  })
  return languages
}
