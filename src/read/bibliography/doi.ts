/** A DOI without the address or the word that often stands before it. */
export function bareDoi(text: string | undefined): string | undefined {
  return text?.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
}
