import {type Element, elementOf, isElement, type Kid} from './element.ts'
import {inlines} from './types.ts'

/** Lists hold items, and items a label and a body (ISO 32000-1, table 336). */
export function mendList(element: Element): void {
  if (element.type === 'L') element.kids = itemsOf(element.kids)
  else if (element.type === 'LI') element.kids = partsOf(element.kids)
  else if (element.type === 'TOCI') element.kids = referencesOf(element.kids)
}

/** What leads from the contents to a heading is a reference (table 333). */
function referencesOf(kids: readonly Kid[]): Kid[] {
  const inline = kids.filter(kid => !isElement(kid) || inlines.has(kid.type))
  const rest = kids.filter(kid => !inline.includes(kid))
  return inline.length === 0 ? rest : [elementOf('Reference', inline), ...rest]
}

function itemsOf(kids: readonly Kid[]): Kid[] {
  const items: Kid[] = []
  let open: Element | undefined
  for (const kid of kids) {
    const type = isElement(kid) ? kid.type : ''
    if (type === 'LI' || type === 'L' || type === 'Caption') {
      items.push(kid)
      open = undefined
      continue
    }
    if (!open || !goesOn(open, type)) {
      open = elementOf('LI', [])
      items.push(open)
    }
    open.kids = partsOf([...open.kids, kid])
  }
  return items
}

/** Terms and what they mean are one item: a term begins another, unless a term stands before it. */
function goesOn({kids}: Element, type: string): boolean {
  const last = kids.at(-1)
  const isTerm = last !== undefined && isElement(last) && last.type === 'Lbl'
  return type === 'LBody' || (type === 'Lbl' && isTerm)
}

function partsOf(kids: readonly Kid[]): Kid[] {
  const labels = kids.filter(kid => isElement(kid) && kid.type === 'Lbl')
  const rest = kids.filter(kid => !labels.includes(kid))
  if (rest.length === 0) return labels
  if (rest.every(kid => isElement(kid) && kid.type === 'LBody')) return [...labels, ...rest]
  const inner = rest.flatMap(kid => (isElement(kid) && kid.type === 'LBody' ? kid.kids : [kid]))
  return [...labels, elementOf('LBody', inner)]
}
