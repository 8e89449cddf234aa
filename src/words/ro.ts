/** Romanian. */
export const words = {
  and: ' și ',
  abstract: 'Rezumat',
  keywords: 'Cuvinte-cheie',
  references: 'Bibliografie',
  notes: 'Note',
  correspondence: 'Corespondență',
  backToText: 'Înapoi la text',
  above: 'mai sus',
  below: 'mai jos',
  copyAs: 'Copiază ca',
  copyAll: 'Copiază tot ca',
  copied: 'Copiat',
  contents: 'Cuprins',
  figures: 'Lista figurilor',
  tables: 'Lista tabelelor',
  citeThis: 'Citează acest articol',
  download: 'Descarcă:',
  citedOn: ['Citat la p.', 'Citat la pp.'],
  seealso: 'Vezi și',
  hint: 'Indiciu',
  attention: 'Luați aminte',
  danger: 'Pericol',
  error: 'Eroare',
  changes: 'Modificări',
  inserted: 'adăugat',
  deleted: 'șters',
  moved: 'mutat',
  comma: ', '
} as const

export const matter = {
  received: 'Primit:',
  accepted: 'Acceptat:',
  published: 'Publicat:',
  code: 'Cod',
  anonymous: 'Anonim',
  parts: {
    acknowledgements: 'Mulțumiri',
    'author-contributions': 'Contribuțiile autorilor',
    funding: 'Finanțare',
    'competing-interests': 'Conflicte de interese',
    'data-availability': 'Disponibilitatea datelor',
    'code-availability': 'Disponibilitatea codului',
    'ai-use': 'Utilizarea inteligenței artificiale'
  },
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Figura, Figurile',
  table: 'Tabelul, Tabelele',
  equation: 'Ecuația, Ecuațiile',
  section: 'Secțiunea, Secțiunile',
  appendix: 'Anexa, Anexele',
  footnote: 'nota, notele',
  theorem: 'Teorema, Teoremele',
  lemma: 'Lema, Lemele',
  corollary: 'Corolarul, Corolarele',
  proposition: 'Propoziția, Propozițiile',
  conjecture: 'Conjectura, Conjecturile',
  definition: 'Definiția, Definițiile',
  example: 'Exemplul, Exemplele',
  exercise: 'Exercițiul, Exercițiile',
  algorithm: 'Algoritmul, Algoritmii',
  solution: 'Soluția, Soluțiile',
  remark: 'Observația, Observațiile',
  tip: 'Sfat, Sfaturi',
  note: 'Notă, Note',
  warning: 'Avertisment, Avertismente',
  important: 'Important, Important',
  caution: 'Atenție, Atenție'
} as const
