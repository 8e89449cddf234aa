import type {Pages} from '../../../src/browser/pages/paginate.ts'

const tolerance = 1.5

/** Nothing stands outside its box, and each column is as full as planned. */
export function checkBoxes({sheets, layout, sheet}: Pages): string[] {
  const wrongs: string[] = []
  const planned = layout.plan.pages.flatMap(({bands}, index) =>
    bands.flatMap(({columns}) => columns.map(column => ({column, page: index + 1})))
  )
  if (layout.plan.pages.length !== sheets.length) wrongs.push('pages are not those planned')
  const columns = sheets.flatMap(page => [...page.querySelectorAll('.column')])
  if (columns.length !== planned.length) wrongs.push('columns are not those planned')
  for (const [index, column] of columns.entries()) {
    const plan = planned[index]
    if (!plan || plan.column.overfull) continue
    const {page} = plan
    const box = column.getBoundingClientRect()
    const part = (name: string): DOMRect | undefined =>
      column.querySelector(`:scope > ${name}`)?.getBoundingClientRect()
    const [head, text, below] = [part('.floats-head'), part('.text'), part('.below')]
    const floor = below?.top ?? box.bottom
    const textTop = head ? head.bottom : box.top
    for (const [name, top, bottom] of [
      ['.floats-head', box.top, text?.top ?? floor],
      ['.text', textTop, floor],
      ['.below', text?.bottom ?? textTop, box.bottom]
    ] as const) {
      const element = column.querySelector(`:scope > ${name}`)
      const found = element && outside(element, top - tolerance, bottom + tolerance)
      if (found) wrongs.push(`p. ${page}, column ${index}: ${name} sticks out ${found}`)
    }
    const gap = head && below && !text ? sheet.floatGap : 0
    const real = (text ?? head ?? {bottom: box.top}).bottom - box.top + gap + (below?.height ?? 0)
    const more = real - plan.column.filled
    // How much room pronunciations need depends on the line above; a line with keys, pictures or formulas may be one
    // that the browser kept as it was before hyphens were settled (143).
    const near = column.querySelector('img, math, ruby, kbd') ? 20 : tolerance
    // Behind a figure that ends its column there is no room, though it is planned.
    const short = near + (plan.column.here.length > 0 ? sheet.floatGap : 0)
    if (more > near || more < -short)
      wrongs.push(
        `p. ${page}, column ${index}: ${real.toFixed(1)} high, planned ${plan.column.filled.toFixed(1)}`
      )
  }
  return wrongs
}

const solid = 'img,svg,math,tr,hr,pre'

function outside(element: Element, top: number, bottom: number): string | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  const range = document.createRange()
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node instanceof Text && !/\S/.test(node.data)) continue
    if (node instanceof Element && !node.matches(solid)) continue
    if (node.parentElement?.closest('math, svg, rt')) continue
    range.selectNode(node)
    for (const rect of (node instanceof Element ? node : range).getClientRects()) {
      if (rect.width < 0.01) continue
      // A face or a formula may be taller than its line.
      const slack =
        node instanceof Text || (node as Element).matches('math') ? rect.height * 0.2 : 0
      const over = Math.max(top - rect.top - slack, rect.bottom - slack - bottom)
      if (over > 0)
        return `by ${over.toFixed(1)} px: ${node.nodeName} ${node.textContent?.slice(0, 40)}`
    }
  }
  return undefined
}
