import type {Nodes, Parent, Root} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {visit} from '../../visit.ts'

/** Chinese and Japanese, which put no space between words; Korean does. */
const wide =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\u30FB\\u30FC\\uFF01-\\uFF60'
const between = new RegExp(`(?<=[${wide}])\\n(?=[${wide}])`, 'gu')
const ends = new RegExp(`[${wide}]$`, 'u')
const begins = new RegExp(`^[${wide}]`, 'u')

/** Join the lines of the source between Chinese or Japanese characters without a space (pandoc: `east_asian_line_breaks`). */
export function joinLines(tree: Root): void {
  visit(tree, node => {
    if (!('children' in node)) return
    const {children} = node as Parent
    for (const [index, child] of children.entries()) {
      if (child.type !== 'text' || !child.value.includes('\n')) continue
      const joined = child.value.replace(between, '')
      const before = index > 0 && ends.test(plainText(children[index - 1] as Nodes))
      const after = begins.test(plainText(children[index + 1] as Nodes | undefined))
      child.value = joined
        .replace(before ? new RegExp(`^\\n(?=[${wide}])`, 'u') : /(?!)/, '')
        .replace(after ? new RegExp(`(?<=[${wide}])\\n$`, 'u') : /(?!)/, '')
    }
  })
}
