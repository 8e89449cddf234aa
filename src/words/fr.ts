/** French. */
export const words = {
  and: ' et ',
  abstract: 'Résumé',
  keywords: 'Mots-clés',
  references: 'Références',
  notes: 'Notes',
  correspondence: 'Correspondance',
  backToText: 'Retour au texte',
  above: 'ci-dessus',
  below: 'ci-dessous',
  citation: 'Citation',
  goThere: 'Y aller',
  copyAs: 'Copier en',
  copyAll: 'Tout copier en',
  copied: 'Copié',
  contents: 'Sommaire',
  citeThis: 'Citer cet article',
  download: 'Télécharger\u00A0:',
  citedOn: ['Cité p.', 'Cité p.'],
  comma: ', '
} as const

export const matter = {
  received: 'Reçu',
  revised: 'Révisé',
  accepted: 'Accepté',
  published: 'Publié',
  equal: 'Ces auteurs ont contribué à parts égales.',
  deceased: 'Décédé.',
  code: 'Code',
  keyPoints: 'Points clés',
  plainSummary: 'Résumé en langage clair',
  parts: {
    acknowledgements: 'Remerciements',
    'author-contributions': 'Contributions des auteurs',
    funding: 'Financement',
    'competing-interests': 'Conflits d’intérêts',
    ethics: 'Déclaration éthique',
    'data-availability': 'Disponibilité des données',
    'code-availability': 'Disponibilité du code',
    'ai-use': 'Usage de l’intelligence artificielle'
  },
  supportedBy: 'Ce travail a été financé par',
  award: 'subvention',
  lead: 'principal',
  equally: 'à parts égales',
  supporting: 'en soutien',
  semicolon: '\u00A0; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Figure, Figures',
  table: 'Tableau, Tableaux',
  equation: 'Équation, Équations',
  section: 'Section, Sections',
  appendix: 'Annexe, Annexes',
  listing: 'Listage, Listages',
  footnote: 'note, notes',
  theorem: 'Théorème, Théorèmes',
  lemma: 'Lemme, Lemmes',
  corollary: 'Corollaire, Corollaires',
  proposition: 'Proposition, Propositions',
  conjecture: 'Conjecture, Conjectures',
  definition: 'Définition, Définitions',
  example: 'Exemple, Exemples',
  exercise: 'Exercice, Exercices',
  algorithm: 'Algorithme, Algorithmes',
  solution: 'Solution, Solutions',
  remark: 'Remarque, Remarques',
  proof: 'Démonstration, Démonstrations',
  tip: 'Conseil, Conseils',
  note: 'Remarque, Remarques',
  warning: 'Avertissement, Avertissements',
  important: 'Important, Important',
  caution: 'Attention, Attention'
} as const
