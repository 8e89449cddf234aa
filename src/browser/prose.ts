import type {Patterns, Task} from './task.ts'

/** A text node that may be hyphenated, with the patterns of its language. */
export interface Prose {
  readonly node: Text
  readonly tag: string
  readonly patterns: Patterns
}

const opens = 'p,li,dd,blockquote,td,figcaption,aside,.csl-entry'
const shuts =
  'h1,h2,h3,h4,h5,h6,pre,code,kbd,samp,math,.katex,svg,script,style,title,textarea,[translate=no]'

/** The text of the page that is set in lines of prose, in document order. */
export function findProse(root: Element, patterns: Task['patterns']): Prose[] {
  const found: Prose[] = []
  visit(root, false, undefined)
  return found

  function visit(element: Element, open: boolean, tag: string | undefined): void {
    if (element.matches(shuts)) return
    // What it holds of another direction, as an English passage in an Arabic paper, opens again.
    const isOpen = !element.matches('[dir=rtl]') && (open || element.matches(opens))
    const lang = element.getAttribute('lang')
    const own = lang === null ? tag : lookUp(lang, patterns)
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child instanceof Element) visit(child, isOpen, own)
      else if (child instanceof Text && isOpen && own !== undefined) {
        const given = patterns[own]
        if (given) found.push({node: child, tag: own, patterns: given})
      }
    }
  }
}

/** RFC 4647, section 3.4: `en-GB-oxendict`, then `en-GB`, then `en`. */
function lookUp(lang: string, patterns: Task['patterns']): string | undefined {
  const parts = lang.toLowerCase().split('-')
  for (; parts.length > 0; parts.pop()) {
    const tag = parts.join('-')
    if (Object.hasOwn(patterns, tag)) return tag
  }
  return undefined
}
