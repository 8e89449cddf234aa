/** Czech. */
export const words = {
  and: ' a ',
  abstract: 'Abstrakt',
  keywords: 'Klíčová slova',
  references: 'Literatura',
  notes: 'Poznámky',
  correspondence: 'Korespondence',
  backToText: 'Zpět do textu',
  above: 'výše',
  below: 'níže',
  citation: 'Citace',
  copyAs: 'Kopírovat jako',
  copyAll: 'Kopírovat vše jako',
  copied: 'Zkopírováno',
  contents: 'Obsah',
  figures: 'Seznam obrázků',
  tables: 'Seznam tabulek',
  citeThis: 'Citovat tento článek',
  download: 'Stáhnout:',
  citedOn: ['Citováno na s.', 'Citováno na s.'],
  seealso: 'Viz také',
  hint: 'Nápověda',
  attention: 'Pozor',
  danger: 'Nebezpečí',
  error: 'Chyba',
  changes: 'Změny',
  inserted: 'přidáno',
  deleted: 'odstraněno',
  moved: 'přesunuto',
  comma: ', '
} as const

export const matter = {
  received: 'Doručeno:',
  accepted: 'Přijato:',
  published: 'Publikováno:',
  code: 'Kód',
  anonymous: 'Anonym',
  parts: {
    acknowledgements: 'Poděkování',
    'author-contributions': 'Příspěvky autorů',
    funding: 'Financování',
    'competing-interests': 'Střet zájmů',
    'data-availability': 'Dostupnost dat',
    'code-availability': 'Dostupnost kódu',
    'ai-use': 'Využití umělé inteligence'
  },
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Obrázek, Obrázky',
  table: 'Tabulka, Tabulky',
  equation: 'Rovnice, Rovnice',
  section: 'Oddíl, Oddíly',
  appendix: 'Příloha, Přílohy',
  listing: 'Výpis, Výpisy',
  footnote: 'poznámka, poznámky',
  theorem: 'Věta, Věty',
  lemma: 'Lemma, Lemmata',
  corollary: 'Důsledek, Důsledky',
  proposition: 'Tvrzení, Tvrzení',
  conjecture: 'Domněnka, Domněnky',
  definition: 'Definice, Definice',
  example: 'Příklad, Příklady',
  exercise: 'Cvičení, Cvičení',
  algorithm: 'Algoritmus, Algoritmy',
  solution: 'Řešení, Řešení',
  remark: 'Poznámka, Poznámky',
  proof: 'Důkaz, Důkazy',
  tip: 'Tip, Tipy',
  note: 'Poznámka, Poznámky',
  warning: 'Varování, Varování',
  important: 'Důležité, Důležité',
  caution: 'Upozornění, Upozornění'
} as const
