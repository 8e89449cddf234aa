import {toString as plainText} from 'hast-util-to-string'
import type {Text} from 'mdast'
import type {Node} from 'unist'
import type {Article} from '../article.ts'
import {flowsOf} from '../flows.ts'
import type {Cite} from '../tree.ts'
import {visit} from '../visit.ts'
import type {Remark} from './remark.ts'

/** Terms of places that want their full stop. */
const unstopped = /^[,\s]*((?:pp?|pg|vols?|ch|chap|fig|n|no|para|sec)\s*\p{Nd}[\p{Nd}–-]*)/u

/** Citations that print as they are typed, but hardly as they were meant. */
export function cites(article: Readonly<Article>): Remark[] {
  const {file} = article
  const remarks: Remark[] = []
  for (const flow of flowsOf(article)) {
    visit(flow, 'cite', (cite, index = 0, parent) => {
      const before = parent?.children[index - 1]
      const after = parent?.children[index + 1]
      if (isBracketed(cite, before, after)) remarks.push(doubled(cite, file))
      for (const {key, at, suffix, locator} of cite.items) {
        const [first] = suffix
        if (first?.type !== 'text' || locator) continue
        const words = unstopped.exec(first.value)?.[1]
        if (!words) continue
        remarks.push({
          file,
          rule: 'citation-place-read',
          reason: `\`${words}\` behind \`@${key}\` is not read as a place in the work`,
          at,
          found: words,
          note: 'Write the term with its full stop, p. 3 or vol. 2, so that the style can set it.',
          ...stopped(file, key, first)
        })
      }
    })
  }
  return remarks
}

/** What sets the full stop behind the term; none where the text does not stand in the file as it was read. */
function stopped(file: Remark['file'], key: string, {value, position}: Text): Pick<Remark, 'mend'> {
  const at = position?.start
  const term = /^[,\s]*\p{L}+/u.exec(value)?.[0].length ?? 0
  if (at?.offset === undefined || !String(file).startsWith(value, at.offset)) return {}
  const field = {value, at, offset: at.offset, unknown: []}
  return {mend: {key, name: 'place', field, edits: [{from: term, to: term, text: '.'}]}}
}

/** "(Doe (2020), p. 3)": the sentence's brackets hold a citation that has its own. */
function isBracketed({narrative, set = []}: Cite, before?: Node, after?: Node): boolean {
  return (
    narrative &&
    plainText({type: 'root', children: [...set]}).includes('(') &&
    /\((?:see |cf\. )?$/.test(textOf(before)) &&
    /^(?:\)|,[^()]{1,40}\))/.test(textOf(after))
  )
}

function textOf(node: Node | undefined): string {
  return node?.type === 'text' && 'value' in node ? String(node.value) : ''
}

function doubled({items, position}: Cite, file: Remark['file']): Remark {
  const key = `@${items[0]?.key ?? ''}`
  return {
    file,
    rule: 'citation-bracketed-once',
    reason: `\`${key}\` stands in round brackets and prints its own in them`,
    at: position,
    found: `(${key})`,
    note: `For one pair of brackets write [${key}] or [see ${key}, p. 3].`
  }
}
