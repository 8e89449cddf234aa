/** Spaces that keep words together are spaces here, and hyphens that no line needs are none. */
export function plain(text: string): string {
  return text.replace(/[\u00A0\u202F\u2009]/g, ' ').replace(/\u00AD/g, '')
}

/** A text moved in, its first line behind what marks it: `- `, `12. `. */
export function moved(text: string, first: string, others = ' '.repeat(first.length)): string {
  return text
    .split('\n')
    .map((line, index) => (line === '' ? '' : (index === 0 ? first : others) + line))
    .join('\n')
}

/** How many columns a text takes where all letters are equally wide: marks on letters none, East Asian signs two. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text) {
    if (/[\p{M}\p{Cf}]/u.test(sign)) continue
    width +=
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uFF00-\uFF60]/u.test(
        sign
      )
        ? 2
        : 1
  }
  return width
}
