import type {ElementContent} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import {h} from 'hastscript'

/**
 * In "1–4" no 2 and 3 are printed: each gets a link of its own between the two, without text. Who goes from
 * link to link meets all four; everybody else sees a range.
 *
 * @param places The entries of the citation: the address of each and its place in the bibliography.
 */
export function linkCovered(
  set: readonly ElementContent[],
  places: ReadonlyMap<string, number>
): ElementContent[] {
  return set.flatMap((node, index): ElementContent[] => {
    if (node.type !== 'element') return [node]
    const from = placeOf(node, places)
    if (from === undefined) return [{...node, children: linkCovered(node.children, places)}]
    const [dash, end] = [set[index + 1], set[index + 2]]
    const isRange = dash?.type === 'text' && /^\s*[-–—]\s*$/.test(dash.value)
    const to = isRange && end?.type === 'element' ? placeOf(end, places) : undefined
    if (to === undefined) return [node]
    const covered = [...places].filter(([, place]) => place > from && place < to)
    const first = plainText(node)
    return [
      node,
      ...covered
        .sort(([, one], [, other]) => one - other)
        .map(([href, place]) => {
          const ariaLabel = counted(first, place - from)
          return h('a', {href, class: 'covered', role: 'doc-biblioref', ariaLabel})
        })
    ]
  })
}

function placeOf(node: ElementContent, places: ReadonlyMap<string, number>): number | undefined {
  if (node.type !== 'element' || node.tagName !== 'a') return undefined
  return places.get(String(node.properties['href']))
}

/** What stands so many steps behind "3", "[3" or "Doe, 2020a". */
function counted(first: string, steps: number): string {
  const [, number = '', letter] = /(\d+)([a-z])?\D*$/.exec(first) ?? []
  if (letter === undefined) return String(Number(number) + steps)
  return number + String.fromCharCode(letter.charCodeAt(0) + steps)
}
