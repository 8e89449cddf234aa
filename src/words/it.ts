/** Italian. */
export const words = {
  and: ' e ',
  abstract: 'Riassunto',
  keywords: 'Parole chiave',
  references: 'Riferimenti bibliografici',
  notes: 'Note',
  correspondence: 'Corrispondenza',
  backToText: 'Torna al testo',
  above: 'sopra',
  below: 'sotto',
  citation: 'Citazione',
  goThere: 'Vai',
  copyAs: 'Copia come',
  copyAll: 'Copia tutto come',
  copied: 'Copiato',
  contents: 'Indice',
  figures: 'Elenco delle figure',
  tables: 'Elenco delle tabelle',
  citeThis: 'Cita questo articolo',
  download: 'Scarica:',
  citedOn: ['Citato a p.', 'Citato alle pp.'],
  seealso: 'Vedi anche',
  hint: 'Indizio',
  attention: 'Fare attenzione',
  danger: 'Pericolo',
  error: 'Errore',
  comma: ', '
} as const

export const matter = {
  received: 'Ricevuto il',
  revised: 'Rivisto il',
  accepted: 'Accettato il',
  published: 'Pubblicato il',
  equal: 'Questi autori hanno contribuito in egual misura.',
  code: 'Codice',
  keyPoints: 'Punti chiave',
  parts: {
    acknowledgements: 'Ringraziamenti',
    'author-contributions': 'Contributi degli autori',
    funding: 'Finanziamenti',
    'competing-interests': 'Conflitti di interesse',
    ethics: 'Dichiarazione etica',
    'data-availability': 'Disponibilità dei dati',
    'code-availability': 'Disponibilità del codice',
    'ai-use': 'Uso dell’intelligenza artificiale'
  },
  supportedBy: 'Questo lavoro è stato finanziato da',
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Figura, Figure',
  table: 'Tabella, Tabelle',
  equation: 'Equazione, Equazioni',
  section: 'Sezione, Sezioni',
  appendix: 'Appendice, Appendici',
  listing: 'Listato, Listati',
  footnote: 'nota, note',
  theorem: 'Teorema, Teoremi',
  lemma: 'Lemma, Lemmi',
  corollary: 'Corollario, Corollari',
  proposition: 'Proposizione, Proposizioni',
  conjecture: 'Congettura, Congetture',
  definition: 'Definizione, Definizioni',
  example: 'Esempio, Esempi',
  exercise: 'Esercizio, Esercizi',
  algorithm: 'Algoritmo, Algoritmi',
  solution: 'Soluzione, Soluzioni',
  remark: 'Osservazione, Osservazioni',
  proof: 'Dimostrazione, Dimostrazioni',
  tip: 'Suggerimento, Suggerimenti',
  note: 'Nota, Note',
  warning: 'Avvertenza, Avvertenze',
  important: 'Importante, Importante',
  caution: 'Attenzione, Attenzione'
} as const
