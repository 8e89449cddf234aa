import type {Element} from 'xast'

/** Elements that hold elements alone: in them a line can end without adding a space to the text. */
const holders = new Set(
  `abstract ack app app-group article article-meta author-notes award-group back body boxed-text caption
  citation-alternatives contrib contrib-group counts date def def-item def-list disp-quote element-citation fig
  fig-group fn fn-group front funding-group history institution-wrap journal-meta journal-title-group kwd-group list
  list-item permissions license person-group pub-date publisher ref ref-list sec statement table table-wrap table-wrap-group
  table-wrap-foot tbody tfoot thead title-group tr trans-abstract trans-title-group verse-group`.split(
    /\s+/
  )
)

/** A document that people can read too: a line for each element, but for those in a line of text. */
export function inLines(element: Element): Element {
  const children = element.children.map(child =>
    child.type === 'element' ? inLines(child) : child
  )
  if (!holders.has(element.name) || children.length === 0) return {...element, children}
  const end = {type: 'text' as const, value: '\n'}
  return {...element, children: [end, ...children.flatMap(child => [child, end])]}
}
