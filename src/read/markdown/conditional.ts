import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {isSlip} from '../../nearest.ts'
import type {AttributeList, Div, Span} from '../../tree.ts'
import {visit} from '../../visit.ts'
import {tellMeant} from './meant.ts'

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
 * Reports: `attribute-known`.
 *
 * @see Quarto, "Conditional Content"
 */
export function readConditions(tree: Root, file: VFile): void {
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'div' && node.type !== 'span') || !parent || index === undefined)
      return undefined
    const shown = shownIn(node)
    if (!shown) return undefined
    tellFormat(node, file)
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

/** Text for a format that there is not would be left out without a word. */
function tellFormat({values, position}: Div | Span, file: VFile): void {
  const named = values['when-format'] ?? values['unless-format'] ?? 'html'
  const meant = named in outputs ? undefined : Object.keys(outputs).find(one => isSlip(named, one))
  if (meant !== undefined) tellMeant(named, meant, position?.start, file)
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
