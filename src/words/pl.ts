/** Polish. */
export const words = {
  and: ' i ',
  abstract: 'Streszczenie',
  keywords: 'Słowa kluczowe',
  references: 'Bibliografia',
  notes: 'Przypisy',
  correspondence: 'Korespondencja',
  backToText: 'Powrót do tekstu',
  above: 'powyżej',
  below: 'poniżej',
  copyAs: 'Kopiuj jako',
  copyAll: 'Kopiuj wszystko jako',
  copied: 'Skopiowano',
  contents: 'Spis treści',
  figures: 'Spis rysunków',
  tables: 'Spis tabel',
  citeThis: 'Cytuj ten artykuł',
  download: 'Pobierz:',
  citedOn: ['Cytowane na s.', 'Cytowane na s.'],
  seealso: 'Zobacz też',
  hint: 'Podpowiedź',
  attention: 'Zwróć uwagę',
  danger: 'Niebezpieczeństwo',
  error: 'Błąd',
  changes: 'Zmiany',
  inserted: 'dodano',
  deleted: 'usunięto',
  moved: 'przeniesiono',
  comma: ', '
} as const

export const matter = {
  received: 'Otrzymano:',
  accepted: 'Zaakceptowano:',
  published: 'Opublikowano:',
  code: 'Kod',
  anonymous: 'Anonim',
  parts: {
    acknowledgements: 'Podziękowania',
    'author-contributions': 'Wkład autorów',
    funding: 'Finansowanie',
    'competing-interests': 'Konflikt interesów',
    'data-availability': 'Dostępność danych',
    'code-availability': 'Dostępność kodu',
    'ai-use': 'Wykorzystanie sztucznej inteligencji'
  },
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Rysunek, Rysunki',
  table: 'Tabela, Tabele',
  equation: 'Równanie, Równania',
  appendix: 'Dodatek, Dodatki',
  footnote: 'przypis, przypisy',
  theorem: 'Twierdzenie, Twierdzenia',
  lemma: 'Lemat, Lematy',
  corollary: 'Wniosek, Wnioski',
  conjecture: 'Hipoteza, Hipotezy',
  definition: 'Definicja, Definicje',
  example: 'Przykład, Przykłady',
  exercise: 'Ćwiczenie, Ćwiczenia',
  algorithm: 'Algorytm, Algorytmy',
  solution: 'Rozwiązanie, Rozwiązania',
  remark: 'Uwaga, Uwagi',
  proof: 'Dowód, Dowody',
  tip: 'Wskazówka, Wskazówki',
  note: 'Uwaga, Uwagi',
  warning: 'Ostrzeżenie, Ostrzeżenia',
  important: 'Ważne, Ważne',
  caution: 'Przestroga, Przestrogi'
} as const
