import type {Element} from 'xast'
import {x} from 'xastscript'

const counted = [
  ['fig-count', 'fig'],
  ['table-count', 'table-wrap'],
  ['equation-count', 'disp-formula'],
  ['ref-count', 'ref']
] as const

/** How many figures, tables, displayed formulas and references the paper has. */
export function counts(parts: readonly Element[]): Element {
  const found = new Map<string, number>()
  const walk = (element: Element): void => {
    found.set(element.name, (found.get(element.name) ?? 0) + 1)
    for (const child of element.children) if (child.type === 'element') walk(child)
  }
  for (const part of parts) walk(part)
  return x(
    'counts',
    counted.map(([name, of]) => x(name, {count: String(found.get(of) ?? 0)}))
  )
}
