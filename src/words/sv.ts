/** Swedish. */
export const words = {
  and: ' och ',
  abstract: 'Sammanfattning',
  keywords: 'Nyckelord',
  references: 'Referenser',
  notes: 'Noter',
  correspondence: 'Korrespondens',
  backToText: 'Tillbaka till texten',
  above: 'ovan',
  below: 'nedan',
  copyAs: 'Kopiera som',
  copyAll: 'Kopiera alla som',
  copied: 'Kopierat',
  contents: 'Innehåll',
  figures: 'Figurer',
  tables: 'Tabeller',
  citeThis: 'Citera denna artikel',
  download: 'Ladda ner:',
  citedOn: ['Citeras på s.', 'Citeras på s.'],
  seealso: 'Se även',
  hint: 'Ledtråd',
  attention: 'Obs',
  danger: 'Fara',
  error: 'Fel',
  changes: 'Ändringar',
  inserted: 'tillagt',
  deleted: 'struket',
  moved: 'flyttat',
  comma: ', '
} as const

export const matter = {
  received: 'Mottagen',
  accepted: 'Godkänd',
  published: 'Publicerad',
  code: 'Kod',
  anonymous: 'Anonym',
  parts: {
    acknowledgements: 'Tack',
    'author-contributions': 'Författarnas bidrag',
    funding: 'Finansiering',
    'competing-interests': 'Intressekonflikter',
    'data-availability': 'Datatillgänglighet',
    'ai-use': 'Användning av artificiell intelligens'
  },
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Figur, Figurer',
  table: 'Tabell, Tabeller',
  equation: 'Ekvation, Ekvationer',
  section: 'Avsnitt, Avsnitt',
  appendix: 'Bilaga, Bilagor',
  footnote: 'fotnot, fotnoter',
  theorem: 'Sats, Satser',
  lemma: 'Lemma, Lemman',
  corollary: 'Korollarium, Korollarier',
  proposition: 'Proposition, Propositioner',
  conjecture: 'Förmodan, Förmodanden',
  definition: 'Definition, Definitioner',
  example: 'Exempel, Exempel',
  exercise: 'Övning, Övningar',
  algorithm: 'Algoritm, Algoritmer',
  solution: 'Lösning, Lösningar',
  remark: 'Anmärkning, Anmärkningar',
  proof: 'Bevis, Bevis',
  tip: 'Tips, Tips',
  note: 'Anmärkning, Anmärkningar',
  warning: 'Varning, Varningar',
  important: 'Viktigt, Viktigt',
  caution: 'Var försiktig, Var försiktig'
} as const
