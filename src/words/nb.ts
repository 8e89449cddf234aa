/** Norwegian. */
export const words = {
  and: ' og ',
  abstract: 'Sammendrag',
  keywords: 'Nøkkelord',
  references: 'Litteratur',
  notes: 'Noter',
  correspondence: 'Korrespondanse',
  backToText: 'Tilbake til teksten',
  above: 'ovenfor',
  below: 'nedenfor',
  copyAs: 'Kopier som',
  copyAll: 'Kopier alle som',
  copied: 'Kopiert',
  contents: 'Innhold',
  figures: 'Figurer',
  tables: 'Tabeller',
  citeThis: 'Siter denne artikkelen',
  download: 'Last ned:',
  citedOn: ['Sitert på s.', 'Sitert på s.'],
  seealso: 'Se også',
  hint: 'Hint',
  attention: 'Obs',
  danger: 'Fare',
  error: 'Feil',
  changes: 'Endringer',
  inserted: 'tilføyd',
  deleted: 'slettet',
  moved: 'flyttet',
  comma: ', '
} as const

export const matter = {
  received: 'Mottatt',
  accepted: 'Akseptert',
  published: 'Publisert',
  code: 'Kode',
  anonymous: 'Anonym',
  parts: {
    acknowledgements: 'Takk',
    'author-contributions': 'Forfatternes bidrag',
    funding: 'Finansiering',
    'competing-interests': 'Interessekonflikter',
    'ai-use': 'Bruk av kunstig intelligens'
  },
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Figur, Figurer',
  table: 'Tabell, Tabeller',
  equation: 'Ligning, Ligninger',
  section: 'Avsnitt, Avsnitt',
  appendix: 'Vedlegg, Vedlegg',
  footnote: 'note, noter',
  theorem: 'Teorem, Teoremer',
  lemma: 'Lemma, Lemmaer',
  corollary: 'Korollar, Korollarer',
  proposition: 'Proposisjon, Proposisjoner',
  conjecture: 'Formodning, Formodninger',
  definition: 'Definisjon, Definisjoner',
  example: 'Eksempel, Eksempler',
  exercise: 'Øvelse, Øvelser',
  algorithm: 'Algoritme, Algoritmer',
  solution: 'Løsning, Løsninger',
  remark: 'Merknad, Merknader',
  proof: 'Bevis, Bevis',
  tip: 'Tips, Tips',
  note: 'Merk, Merk',
  warning: 'Advarsel, Advarsler',
  important: 'Viktig, Viktig',
  caution: 'Forsiktig, Forsiktig'
} as const
