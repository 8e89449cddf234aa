/** Figures and tables that stand by themselves; their parts and what stands in a row, a list or a quotation do not. */
const alone = ':is(figure.figure, figure.table):not(figure *, .row *, li *, blockquote *, aside *)'

/**
 * Move tables and then figures behind the references, each to a page of its own with its caption, as manuscripts
 * for review have them. They are a part of the text there, so a long table goes on over pages.
 */
export function moveToEnd(flow: Element): void {
  const end = flow.querySelector('article') ?? flow
  const found = [...flow.querySelectorAll(alone)]
  for (const kind of ['table', 'figure']) {
    for (const element of found) {
      if (!element.classList.contains(kind)) continue
      element.classList.add('here', 'at-end')
      end.append(element)
    }
  }
}
