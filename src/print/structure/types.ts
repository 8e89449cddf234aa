/** Types whose text stands in paragraphs of its own (ISO 32000-1, 14.8.4.2). */
export const groups: ReadonlySet<string> = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'Aside',
  'DocumentFragment'
])

/** Types that run on in a line (ISO 32000-1, 14.8.4.4). */
export const inlines: ReadonlySet<string> = new Set([
  'Code',
  'Em',
  'Link',
  'Quote',
  'Reference',
  'Span',
  'Strong',
  'Sub'
])

/** All types of ISO 32000-1, 14.8.4. */
export const standardTypes: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot ' +
    'Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' ')
)

/** Types that do both: alone they are a block. */
export const insets: ReadonlySet<string> = new Set(['Figure', 'Formula'])

/** Types that may be empty: a table without some would lose its columns. */
export const cells: ReadonlySet<string> = new Set(['TD', 'TH'])

/** What PDF 2.0 has names for, by its nearest type of ISO 32000-1 (14289-1, 7.1). */
export const roles: Readonly<Record<string, string>> = {
  Aside: 'Div',
  DocumentFragment: 'Div',
  Em: 'Span',
  FENote: 'Note',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P'
}

export const isHeading = (type: string) => /^H[1-6]$/.test(type)
