import type {Element} from './element.ts'
import {isHeading} from './types.ts'

/** Headings leave out no level (ISO 14289-1, 7.4.2): one that is too deep stands below the one before it. */
export function mendHeadings(elements: readonly Element[]): void {
  const open: number[] = []
  for (const element of elements) {
    if (!isHeading(element.type)) continue
    const level = Number(element.type.slice(1))
    while ((open.at(-1) ?? 0) >= level) open.pop()
    element.type = `H${open.push(level)}`
  }
}
