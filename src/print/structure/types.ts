/** Types whose text stands in paragraphs of its own (ISO 32000-1, 14.8.4.2). */
export const groups: ReadonlySet<string> = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote'
])

/** Types that run on in a line (ISO 32000-1, 14.8.4.4). */
export const inlines: ReadonlySet<string> = new Set([
  'Code',
  'Em',
  'Link',
  'Quote',
  'Reference',
  'Span',
  'Strong'
])

/** Types that do both: alone they are a block. */
export const insets: ReadonlySet<string> = new Set(['Figure', 'Formula'])

/** Types that may be empty: a table without some would lose its columns. */
export const cells: ReadonlySet<string> = new Set(['TD', 'TH'])

/** What PDF 2.0 has names for, by its nearest type of ISO 32000-1 (14289-1, 7.1). */
export const roles: Readonly<Record<string, string>> = {Em: 'Span', Strong: 'Span'}

export const isHeading = (type: string) => /^H[1-6]$/.test(type)
