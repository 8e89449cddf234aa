import type {Entries} from '../dictionary.ts'

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export interface Element {
  /** Its structure type, e.g. `P`. */
  type: string
  kids: Kid[]
  /** What else is said of it, e.g. `Alt`, as written. */
  readonly entries: Entries
}

/** A marked part of a page's code, or of a form's that the page draws. */
export interface Content {
  readonly mcid: number
  /** The page, as its object's number. */
  readonly page: number
  readonly form?: number
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
  return {type, kids, entries: new Map()}
}

/** The element and all below it, in reading order. */
export function elementsIn(element: Element): Element[] {
  const found: Element[] = []
  const gather = (one: Element) => {
    found.push(one)
    for (const kid of one.kids) if (isElement(kid)) gather(kid)
  }
  gather(element)
  return found
}

/** Marked parts in an element, in reading order. */
export function contentsIn(element: Element): Content[] {
  const found: Content[] = []
  const gather = ({kids}: Element) => {
    for (const kid of kids) {
      if (isElement(kid)) gather(kid)
      else if (isContent(kid)) found.push(kid)
    }
  }
  gather(element)
  return found
}
