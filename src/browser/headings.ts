import type {Heading} from './task.ts'

/** The headings that the print shows, in their order: Chromium makes a bookmark of each. */
export function findHeadings(root: Element): Heading[] {
  return [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')].flatMap(element => {
    if (element.matches(plain)) return []
    const text = textOf(element)
      .replace(/[\u00ad\u200b]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    return text === '' ? [] : [{level: Number(element.localName.charAt(1)), text}]
  })
}

const plain = '[role=presentation],[role=none],[aria-hidden=true] *'
const unsaid = '[data-footnote-ref],[aria-hidden=true]'

/** As it would be said: without the number of a note, and formulas by their source. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data
  if (!(node instanceof Element) || !isShown(node) || node.matches(unsaid)) return ''
  if (node instanceof HTMLImageElement) return node.alt
  if (node instanceof HTMLBRElement) return ' '
  const formula = node.localName === 'math' ? node.getAttribute('alttext') : null
  return formula ?? [...node.childNodes].map(textOf).join('')
}

function isShown(element: Element): boolean {
  return element.checkVisibility({opacityProperty: true, visibilityProperty: true})
}
