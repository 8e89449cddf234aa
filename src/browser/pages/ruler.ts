let range: Range | undefined

/** The range that texts are measured by. One for all: each that lives slows down every change of the document. */
export function ruler(): Range {
  range ??= document.createRange()
  return range
}
