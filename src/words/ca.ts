/** Catalan. */
export const words = {
  and: ' i ',
  abstract: 'Resum',
  keywords: 'Paraules clau',
  references: 'Referències',
  notes: 'Notes',
  correspondence: 'Correspondència',
  backToText: 'Torna al text',
  above: 'més amunt',
  below: 'més avall',
  citation: 'Citació',
  copyAs: 'Copia com a',
  copyAll: 'Copia-ho tot com a',
  copied: 'Copiat',
  contents: 'Contingut',
  figures: 'Índex de figures',
  tables: 'Índex de taules',
  citeThis: 'Citeu aquest article',
  download: 'Baixa:',
  citedOn: ['Citat a la p.', 'Citat a les p.'],
  seealso: 'Vegeu també',
  hint: 'Pista',
  attention: 'Atenció',
  danger: 'Perill',
  error: 'Error',
  changes: 'Canvis',
  inserted: 'afegit',
  deleted: 'eliminat',
  comma: ', '
} as const

export const matter = {
  received: 'Rebut',
  revised: 'Revisat',
  accepted: 'Acceptat',
  published: 'Publicat',
  code: 'Codi',
  keyPoints: 'Punts clau',
  anonymous: 'Anònim',
  parts: {
    acknowledgements: 'Agraïments',
    'author-contributions': 'Contribucions dels autors',
    funding: 'Finançament',
    'competing-interests': 'Conflictes d’interessos',
    'data-availability': 'Disponibilitat de les dades',
    'code-availability': 'Disponibilitat del codi',
    'ai-use': 'Ús de la intel·ligència artificial'
  },
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Figura, Figures',
  table: 'Taula, Taules',
  equation: 'Equació, Equacions',
  section: 'Secció, Seccions',
  appendix: 'Apèndix, Apèndixs',
  listing: 'Llistat, Llistats',
  footnote: 'nota, notes',
  theorem: 'Teorema, Teoremes',
  lemma: 'Lema, Lemes',
  corollary: 'Corol·lari, Corol·laris',
  proposition: 'Proposició, Proposicions',
  conjecture: 'Conjectura, Conjectures',
  definition: 'Definició, Definicions',
  example: 'Exemple, Exemples',
  exercise: 'Exercici, Exercicis',
  algorithm: 'Algorisme, Algorismes',
  solution: 'Solució, Solucions',
  remark: 'Observació, Observacions',
  proof: 'Demostració, Demostracions',
  tip: 'Consell, Consells',
  note: 'Nota, Notes',
  warning: 'Advertència, Advertències',
  important: 'Important, Important',
  caution: 'Precaució, Precaucions'
} as const
