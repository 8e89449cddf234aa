import type {Root} from 'mdast'
import type {AttributeList} from '../../tree.ts'
import {visit} from '../../visit.ts'

type Output = 'on-screen' | 'in-print'

/** The page is read on a screen and printed; what is for one of the two has a class that hides it on the other. */
const outputs: Readonly<Record<string, Output>> = {
  html: 'on-screen',
  html4: 'on-screen',
  html5: 'on-screen',
  'html:js': 'on-screen',
  pdf: 'in-print',
  latex: 'in-print',
  typst: 'in-print'
}

/**
 * Quarto's `::: {.content-visible when-format="pdf"}` and `content-hidden`, on words too: what is for the web page
 * alone, or for the PDF alone, has the class that says so; what is for other formats is taken out.
 *
 * @see Quarto, "Conditional Content"
 */
export function readConditions(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'div' && node.type !== 'span') || !parent || index === undefined)
      return undefined
    const shown = shownIn(node)
    if (!shown) return undefined
    if (shown.length === 0) {
      parent.children.splice(index, 1)
      return index
    }
    const classes = node.classes.filter(name => !/^content-(?:visible|hidden)$/.test(name))
    const [only] = shown
    Object.assign(node, {classes: shown.length === 1 && only ? [...classes, only] : classes})
    return undefined
  })
}

/** Where something is shown; nothing is said of most. */
function shownIn({classes, values}: AttributeList): Output[] | undefined {
  const isVisible = classes.includes('content-visible')
  if (!isVisible && !classes.includes('content-hidden')) return undefined
  const {'when-format': when, 'unless-format': unless} = values
  const named = when ?? unless
  const both: Output[] = ['on-screen', 'in-print']
  if (named === undefined) return isVisible ? both : []
  const output = outputs[named]
  const isNamed = (when !== undefined) === isVisible
  return both.filter(one => (one === output) === isNamed)
}
