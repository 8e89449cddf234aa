/** What stands in lines. */
export const inline =
  'a,abbr,b,bdi,bdo,cite,code,del,dfn,em,i,ins,kbd,label,mark,q,s,samp,small,span,strong,sub,sup,time,u,var'

/** Joins the parts of what is cut; one for all flows of a document, as it makes ids. */
export interface Joiner {
  /** @param copy What was cut off at the beginning of the element. */
  join(element: Element, copy: Element): void
}

/**
 * Joins the parts of an element that was cut: the first has its id and owns the others, so that the PDF has
 * one element in its structure (Chromium 143; case: test/print/structure.test.ts).
 */
export function joiner(): Joiner {
  const heads = new Map<Element, {head: Element; parts: string[]}>()
  let made = 0
  return {
    join(element, copy) {
      const known = heads.get(element)
      if (element.matches(inline)) {
        // A link in two lines on two pages is two links already.
        if (known) copy.removeAttribute('id')
        else heads.set(element, {head: copy, parts: []})
        element.removeAttribute('id')
        return
      }
      if (known) {
        copy.id = nameOf()
        known.parts.splice(-1, 0, copy.id)
        known.head.setAttribute('aria-owns', known.parts.join(' '))
        return
      }
      element.id = nameOf()
      element.setAttribute('role', 'none')
      copy.setAttribute('aria-owns', element.id)
      heads.set(element, {head: copy, parts: [element.id]})
      nameChildren(element)
    }
  }

  function nameOf(): string {
    made++
    return `part-${made}`
  }
}

/** What has lost its list or table to the first part says itself what it is. */
function nameChildren(element: Element): void {
  if (element.matches('ol,ul')) for (const item of element.children) item.role ??= 'listitem'
  if (element.matches('dl')) return
  if (!(element instanceof HTMLTableElement)) return
  for (const row of element.rows) {
    row.role ??= 'row'
    for (const cell of row.cells) cell.role ??= roleOf(cell)
  }
}

function roleOf(cell: HTMLTableCellElement): string {
  if (cell.localName === 'td') return 'cell'
  return cell.scope.startsWith('row') ? 'rowheader' : 'columnheader'
}
