/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export interface Element {
  /** Its structure type, e.g. `P`. */
  type: string
  kids: Kid[]
  /** What else is said of it, e.g. `Alt`, as written. */
  entries: ReadonlyMap<string, string>
  /** The number of its object in the file that is written; 0 as long as it has none. */
  number: number
}

/** A marked part of a page's code, or of a form's that the page draws. */
export interface Content {
  readonly mcid: number
  /** The page, as its object's number. */
  readonly page: number
  readonly form: number | undefined
}

/** A link in the place of its element. */
export interface Annotation {
  readonly object: number
  readonly page: number
}

export type Kid = Element | Content | Annotation

export function isElement(kid: Kid): kid is Element {
  return 'type' in kid
}

export function isContent(kid: Kid): kid is Content {
  return 'mcid' in kid
}

/** An element of our own making. */
export function elementOf(type: string, kids: Kid[]): Element {
  return {type, kids, entries: nothing, number: 0}
}

/** What is said of most elements. */
export const nothing: Element['entries'] = new Map()

/** The element and all below it, in reading order. */
export function elementsIn(element: Element, found: Element[] = []): Element[] {
  found.push(element)
  for (const kid of element.kids) if (isElement(kid)) elementsIn(kid, found)
  return found
}

/** Marked parts in an element, in reading order. */
export function contentsIn(element: Element, found: Content[] = []): Content[] {
  for (const kid of element.kids) {
    if (isElement(kid)) contentsIn(kid, found)
    else if (isContent(kid)) found.push(kid)
  }
  return found
}

/** The first of them. */
export function firstIn({kids}: Element): Content | undefined {
  for (const kid of kids) {
    if (!isElement(kid) && !isContent(kid)) continue
    const first = isElement(kid) ? firstIn(kid) : kid
    if (first) return first
  }
  return undefined
}
