import type {FootnoteDefinition} from 'mdast'

/** The labels of a note: `[^aim]` is `fn:aim`, or in Quarto's spelling `fn-aim`. One within the line, `^[…]`, has no name. */
export function noteLabels({identifier, label}: FootnoteDefinition): string[] {
  if (label == null) return []
  const names = new Set([label ?? identifier, identifier])
  return [...names].flatMap(name => [`fn:${name}`, `fn-${name}`])
}
