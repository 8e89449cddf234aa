/** Danish. */
export const words = {
  and: ' og ',
  abstract: 'Resumé',
  keywords: 'Nøgleord',
  references: 'Litteratur',
  notes: 'Noter',
  correspondence: 'Korrespondance',
  backToText: 'Tilbage til teksten',
  above: 'ovenfor',
  below: 'nedenfor',
  copyAs: 'Kopiér som',
  copyAll: 'Kopiér alle som',
  copied: 'Kopieret',
  contents: 'Indhold',
  figures: 'Figurer',
  tables: 'Tabeller',
  citeThis: 'Citer denne artikel',
  download: 'Hent:',
  citedOn: ['Citeret på s.', 'Citeret på s.'],
  seealso: 'Se også',
  hint: 'Vink',
  attention: 'Pas på',
  danger: 'Fare',
  error: 'Fejl',
  changes: 'Ændringer',
  inserted: 'tilføjet',
  deleted: 'slettet',
  moved: 'flyttet',
  comma: ', '
} as const

export const matter = {
  received: 'Modtaget',
  accepted: 'Accepteret',
  published: 'Publiceret',
  code: 'Kode',
  anonymous: 'Anonym',
  parts: {
    acknowledgements: 'Tak',
    'author-contributions': 'Forfatternes bidrag',
    funding: 'Finansiering',
    'competing-interests': 'Interessekonflikter',
    'ai-use': 'Brug af kunstig intelligens'
  },
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Figur, Figurer',
  table: 'Tabel, Tabeller',
  equation: 'Ligning, Ligninger',
  section: 'Afsnit, Afsnit',
  appendix: 'Bilag, Bilag',
  footnote: 'note, noter',
  theorem: 'Sætning, Sætninger',
  lemma: 'Lemma, Lemmaer',
  corollary: 'Korollar, Korollarer',
  conjecture: 'Formodning, Formodninger',
  definition: 'Definition, Definitioner',
  example: 'Eksempel, Eksempler',
  exercise: 'Øvelse, Øvelser',
  algorithm: 'Algoritme, Algoritmer',
  solution: 'Løsning, Løsninger',
  remark: 'Bemærkning, Bemærkninger',
  proof: 'Bevis, Beviser',
  tip: 'Tip, Tips',
  note: 'Bemærk, Bemærk',
  warning: 'Advarsel, Advarsler',
  important: 'Vigtigt, Vigtigt',
  caution: 'Forsigtig, Forsigtig'
} as const
