import type {Element} from './element.ts'

/** Set text: characters, or a span of them with a look or a role. */
export type Rich = string | Span

export interface Span {
  readonly kids: readonly Rich[]
  readonly look?: Look
  readonly role?: Role
  /** Where a link leads: the key of an entry. */
  readonly link?: string
}

/**
 * What a later step has to find again. `field` is text of an entry: its own punctuation is left alone; a
 * `branch` holds pieces that the group around it delimits.
 */
export type Role = 'branch' | 'field' | 'names' | 'year-suffix' | 'nocase'

/** Formatting of CSL's elements and of the markup in fields. */
export interface Look {
  readonly style?: string
  readonly variant?: string
  readonly weight?: string
  readonly decoration?: string
  readonly align?: string
  /** Quotation marks; those the author chose (“ or ‘) open with them if the language has them for inner ones. */
  readonly quotes?: boolean | '“' | '‘'
  readonly display?: string
  /** Markup of a field turns the look around where it stands already: upright in italics. */
  readonly flips?: boolean
}

/** The formatting attributes of an element, if it has any. */
export function lookOf({attrs}: Element, {quotes = true} = {}): Look | undefined {
  const look: Record<string, string | boolean> = {}
  for (const [attribute, name] of attributes) {
    const value = attrs[attribute]
    if (value !== undefined) look[name] = value
  }
  if (quotes && attrs['quotes'] === 'true') look['quotes'] = true
  return Object.keys(look).length > 0 ? look : undefined
}

const attributes = [
  ['font-style', 'style'],
  ['font-variant', 'variant'],
  ['font-weight', 'weight'],
  ['text-decoration', 'decoration'],
  ['vertical-align', 'align'],
  ['display', 'display']
] as const

/** The characters alone. */
export function plain(rich: Rich | undefined): string {
  if (rich === undefined) return ''
  if (typeof rich === 'string') return rich
  let text = ''
  for (const kid of rich.kids) text += plain(kid)
  return text
}

/** The same text with every run of characters changed. */
export function mapText(rich: Rich, change: (text: string) => string): Rich {
  if (typeof rich === 'string') return change(rich)
  return {...rich, kids: rich.kids.map(kid => mapText(kid, change))}
}

/** Pieces with a delimiter between them; undefined when there is none. */
export function joined(pieces: readonly Rich[], delimiter = ''): Rich | undefined {
  const [first] = pieces
  if (pieces.length < 2) return first
  if (delimiter === '') return {kids: pieces}
  const kids: Rich[] = []
  for (const piece of pieces) {
    if (kids.length > 0) kids.push(delimiter)
    kids.push(piece)
  }
  return {kids}
}

/** The first names of a cite with the look they have there, and nothing else. */
export function namesOf(rich: Rich): Rich | undefined {
  if (typeof rich === 'string') return undefined
  if (rich.role === 'names') return rich
  for (const kid of rich.kids) {
    const names = namesOf(kid)
    if (names !== undefined) return {...rich, kids: [names]}
  }
  return undefined
}
