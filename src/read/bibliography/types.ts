/** BibTeX and BibLaTeX entry type → CSL type; what is not here is a `document`. */
export const cslTypes: Readonly<Record<string, string>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  bibnote: 'document',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'pamphlet',
  collection: 'book',
  commentary: 'book',
  conference: 'paper-conference',
  dataset: 'dataset',
  data: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legislation: 'legislation',
  letter: 'personal_communication',
  magazine: 'article-magazine',
  manual: 'book',
  mastersthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  music: 'song',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  newspaper: 'article-newspaper',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  www: 'webpage'
}

/** Types of CSL that BibTeX has no entry type for: `@misc` with one of them as its `entrysubtype`. */
export const miscTypes: ReadonlySet<string> = new Set(
  `article bill broadcast classic collection document entry entry-dictionary event figure hearing
  interview map musical_score post post-weblog regulation review-book speech`.split(/\s+/)
)

/** BibLaTeX's keywords for a `type` field, as they are printed. */
export const genres: Readonly<Record<string, string>> = {
  audiocd: 'Audio CD',
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  datacd: 'Data CD',
  mathesis: 'Master’s thesis',
  patent: 'Patent',
  patentde: 'German patent',
  patenteu: 'European patent',
  patentfr: 'French patent',
  patentuk: 'British patent',
  patentus: 'U.S. patent',
  patreq: 'Patent request',
  patreqde: 'German patent request',
  patreqeu: 'European patent request',
  patreqfr: 'French patent request',
  patrequk: 'British patent request',
  patrequs: 'U.S. patent request',
  phdthesis: 'PhD thesis',
  resreport: 'Research report',
  software: 'Computer software',
  techreport: 'Technical report'
}

/** BibLaTeX's keywords for the state of a publication and for the countries of patents. */
export const states: Readonly<Record<string, string>> = {
  forthcoming: 'forthcoming',
  inpreparation: 'in preparation',
  inpress: 'in press',
  prepublished: 'prepublished',
  submitted: 'submitted'
}

export const countries: Readonly<Record<string, string>> = {
  countryde: 'Germany',
  countryep: 'European Union',
  countryeu: 'European Union',
  countryfr: 'France',
  countryuk: 'United Kingdom',
  countryus: 'United States of America'
}

/** What BibTeX calls works of these types in print where the entry has no `type`. */
export const genreOf: Readonly<Record<string, string>> = {
  mastersthesis: 'Master’s thesis',
  phdthesis: 'PhD thesis',
  techreport: 'Technical report'
}

/** Entry types whose work is part of a book. */
export const parts: ReadonlySet<string> = new Set([
  'bookinbook',
  'conference',
  'inbook',
  'incollection',
  'inproceedings',
  'inreference',
  'suppbook',
  'suppcollection'
])

/** Entry types whose `number` counts in the series. */
export const numberedInSeries: ReadonlySet<string> = new Set([
  ...parts,
  'book',
  'collection',
  'mvbook',
  'mvcollection',
  'mvproceedings',
  'mvreference',
  'proceedings',
  'reference'
])

/** Entry types whose `number` is an issue. */
export const issued: ReadonlySet<string> = new Set([
  'article',
  'magazine',
  'newspaper',
  'periodical',
  'review',
  'suppperiodical'
])
