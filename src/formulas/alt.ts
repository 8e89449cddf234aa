/** A formula as it is written to a page, with what is read out instead of it. */
export function withAlt(markup: string, alt: string): string {
  return markup.replace('<math', () => `<math alttext="${escapeAttribute(alt)}"`)
}

export function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}
