/** German. */
export const words = {
  and: ' und ',
  abstract: 'Zusammenfassung',
  keywords: 'Schlagwörter',
  references: 'Literatur',
  notes: 'Anmerkungen',
  correspondence: 'Korrespondenz',
  backToText: 'Zurück zum Text',
  above: 'oben',
  below: 'unten',
  citation: 'Zitation',
  goThere: 'Dorthin',
  copyAs: 'Kopieren als',
  copyAll: 'Alle kopieren als',
  copied: 'Kopiert',
  contents: 'Inhalt',
  citeThis: 'Diesen Aufsatz zitieren',
  download: 'Herunterladen:',
  citedOn: ['Zitiert auf S.', 'Zitiert auf S.'],
  comma: ', '
} as const

export const matter = {
  received: 'Eingegangen',
  revised: 'Überarbeitet',
  accepted: 'Angenommen',
  published: 'Veröffentlicht',
  equal: 'Diese Autorinnen und Autoren haben zu gleichen Teilen beigetragen.',
  deceased: 'Verstorben.',
  code: 'Code',
  keyPoints: 'Kernaussagen',
  plainSummary: 'Zusammenfassung in einfacher Sprache',
  parts: {
    acknowledgements: 'Danksagung',
    'author-contributions': 'Beiträge der Autorinnen und Autoren',
    funding: 'Förderung',
    'competing-interests': 'Interessenkonflikte',
    ethics: 'Ethikerklärung',
    'data-availability': 'Verfügbarkeit der Daten',
    'code-availability': 'Verfügbarkeit des Codes',
    'ai-use': 'Einsatz künstlicher Intelligenz'
  },
  supportedBy: 'Diese Arbeit wurde gefördert durch:',
  award: 'Förderkennzeichen',
  lead: 'federführend',
  equally: 'zu gleichen Teilen',
  supporting: 'unterstützend',
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Abbildung, Abbildungen',
  table: 'Tabelle, Tabellen',
  equation: 'Gleichung, Gleichungen',
  section: 'Abschnitt, Abschnitte',
  appendix: 'Anhang, Anhänge',
  listing: 'Listing, Listings',
  footnote: 'Anmerkung, Anmerkungen',
  theorem: 'Satz, Sätze',
  lemma: 'Lemma, Lemmata',
  corollary: 'Korollar, Korollare',
  proposition: 'Proposition, Propositionen',
  conjecture: 'Vermutung, Vermutungen',
  definition: 'Definition, Definitionen',
  example: 'Beispiel, Beispiele',
  exercise: 'Aufgabe, Aufgaben',
  algorithm: 'Algorithmus, Algorithmen',
  solution: 'Lösung, Lösungen',
  remark: 'Bemerkung, Bemerkungen',
  proof: 'Beweis, Beweise',
  tip: 'Tipp, Tipps',
  note: 'Hinweis, Hinweise',
  warning: 'Warnung, Warnungen',
  important: 'Wichtig, Wichtig',
  caution: 'Vorsicht, Vorsicht'
} as const
