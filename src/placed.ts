/** The blocks whose lines in the sources are known: `html` notes them in document order, the browser finds them again. */
export const placedTags = [
  'p',
  'li',
  'dt',
  'dd',
  'blockquote',
  'pre',
  'figure',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6'
] as const

/** Of formulas that stand alone. */
export const placedClass = 'equation'

/** The same as a CSS selector. */
export const placed = [...placedTags, `.${placedClass}`].join()
