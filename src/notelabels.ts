import type {FootnoteDefinition} from 'mdast'

/** The labels of a note: `[^aim]` is `fn:aim`, or in Quarto's spelling `fn-aim`. */
export function noteLabels({identifier, label}: FootnoteDefinition): string[] {
  const names = new Set([label ?? identifier, identifier])
  return [...names].flatMap(name => [`fn:${name}`, `fn-${name}`])
}
