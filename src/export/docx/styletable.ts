import type {Style} from './style.ts'
import {val, w} from './word.ts'

/** Headings of the paper's text, from the highest. */
const headings: readonly Style[] = [15, 13.5, 12, 12, 12, 12].map((size, level) => ({
  id: `Heading${level + 1}`,
  name: `heading ${level + 1}`,
  next: 'Normal',
  size,
  bold: level < 3,
  italic: level >= 3,
  before: level === 0 ? 18 : 14,
  after: 6,
  isKept: true,
  isClose: true,
  level
}))

/** Those of appendices and of the supplement are counted apart. */
const apart: readonly Style[] = (['appendix', 'supplement'] as const).flatMap(list =>
  [0, 1, 2].map(level => {
    const name = list === 'appendix' ? 'Appendix' : 'Supplement'
    return {
      id: `${name}${level + 1}`,
      name: `${name} ${level + 1}`,
      basedOn: `Heading${level + 1}`,
      next: 'Normal',
      level,
      list
    }
  })
)

const contents: readonly Style[] = [0, 1, 2, 3, 4, 5].map(level => ({
  id: `TOC${level + 1}`,
  name: `toc ${level + 1}`,
  after: 2,
  isClose: true,
  indent: [240 * level, 0]
}))

/** Every style that the document has. */
export const styleTable: readonly Style[] = [
  {id: 'Normal', name: 'Normal', after: 8},
  {
    id: 'Title',
    name: 'Title',
    next: 'Author',
    size: 20,
    bold: true,
    align: 'center',
    before: 12,
    after: 8,
    isClose: true
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Author',
    size: 15,
    align: 'center',
    after: 12,
    isClose: true
  },
  {
    id: 'TranslatedTitle',
    name: 'Translated Title',
    size: 16,
    bold: true,
    align: 'center',
    before: 18,
    after: 6,
    isKept: true,
    isClose: true
  },
  {
    id: 'TranslatedSubtitle',
    name: 'Translated Subtitle',
    size: 13,
    align: 'center',
    after: 8,
    isClose: true
  },
  {id: 'Author', name: 'Author', align: 'center', after: 2, isClose: true},
  {id: 'Affiliation', name: 'Affiliation', size: 10, align: 'center', after: 2, isClose: true},
  {id: 'Date', name: 'Date', size: 10, align: 'center', before: 6, after: 6, isClose: true},
  {id: 'Imprint', name: 'Imprint', size: 10, align: 'center', after: 6, isClose: true},
  {
    id: 'AbstractTitle',
    name: 'Abstract Title',
    next: 'Abstract',
    bold: true,
    before: 12,
    after: 4,
    align: 'center',
    isKept: true,
    isClose: true
  },
  {id: 'Abstract', name: 'Abstract', indent: [567, 567]},
  {id: 'Keywords', name: 'Keywords', indent: [567, 567]},
  ...headings,
  ...apart,
  {id: 'TOCHeading', name: 'TOC Heading', bold: true, size: 14, before: 12, after: 6, isKept: true},
  ...contents,
  {id: 'TableofFigures', name: 'table of figures', after: 2, isClose: true},
  {id: 'ListParagraph', name: 'List Paragraph', after: 3},
  {id: 'Quote', name: 'Quote', indent: [567, 567]},
  {id: 'Verse', name: 'Verse', indent: [567, 567]},
  {
    id: 'DefinitionTerm',
    name: 'Definition Term',
    next: 'Definition',
    bold: true,
    after: 2,
    isKept: true
  },
  {id: 'Definition', name: 'Definition'},
  {
    id: 'SourceCode',
    name: 'Source Code',
    font: 'Courier New',
    size: 10,
    isClose: true,
    before: 6,
    more: [
      w('contextualSpacing'),
      w('shd', {val: 'clear', color: 'auto', fill: 'F5F5F5'}),
      w('tabs', {}, [w('tab', {val: 'left', pos: 480})])
    ]
  },
  {id: 'Break', name: 'Break', align: 'center', before: 6},
  {id: 'Equation', name: 'Equation', align: 'center', before: 3, after: 3},
  {id: 'EquationNumber', name: 'Equation Number', align: 'right', before: 3, after: 3},
  {id: 'Figure', name: 'Figure', align: 'center', before: 12, after: 6, isClose: true},
  {id: 'Caption', name: 'caption', size: 10.5, before: 6, after: 8, isClose: true},
  {id: 'TableText', name: 'Table Text', size: 10.5, before: 2, after: 2, isClose: true},
  {id: 'TableHead', name: 'Table Head', basedOn: 'TableText', bold: true},
  {id: 'TableNote', name: 'Table Note', size: 9.5, before: 3, after: 8, isClose: true},
  {id: 'Theorem', name: 'Theorem', italic: true},
  {id: 'Remark', name: 'Remark'},
  {id: 'Proof', name: 'Proof'},
  {id: 'Callout', name: 'Callout', after: 6},
  {id: 'CalloutTitle', name: 'Callout Title', next: 'Callout', basedOn: 'Callout', bold: true},
  {
    id: 'Bibliography',
    name: 'Bibliography',
    after: 4,
    more: [w('tabs', {}, [w('tab', {val: 'left', pos: 480})])]
  },
  {id: 'Annotation', name: 'Annotation', size: 10.5},
  // The least there can be between two tables, which would grow together.
  {id: 'Gap', name: 'Gap', size: 4, after: 4, isClose: true, more: [w('suppressLineNumbers')]},
  {id: 'FootnoteText', name: 'footnote text', size: 10, after: 2, isClose: true},
  {id: 'Header', name: 'header', size: 10, isClose: true, align: 'center'},
  {id: 'Footer', name: 'footer', size: 10, isClose: true, align: 'center'},
  {id: 'DefaultParagraphFont', name: 'Default Paragraph Font', type: 'character'},
  {
    id: 'FootnoteReference',
    name: 'footnote reference',
    type: 'character',
    letters: [val('vertAlign', 'superscript')]
  },
  {
    id: 'Hyperlink',
    name: 'Hyperlink',
    type: 'character',
    letters: [val('color', '0563C1'), val('u', 'single')]
  },
  {id: 'InlineCode', name: 'Verbatim Char', type: 'character', font: 'Courier New', size: 10.5}
]
