/** Hungarian. */
export const words = {
  and: ' és ',
  abstract: 'Összefoglalás',
  keywords: 'Kulcsszavak',
  references: 'Irodalom',
  notes: 'Jegyzetek',
  correspondence: 'Levelezés',
  backToText: 'Vissza a szöveghez',
  copied: 'Másolva',
  contents: 'Tartalom',
  figures: 'Ábrák jegyzéke',
  tables: 'Táblázatok jegyzéke',
  citeThis: 'A cikk idézése',
  download: 'Letöltés:',
  seealso: 'Lásd még',
  hint: 'Útmutatás',
  attention: 'Figyelem',
  danger: 'Veszély',
  error: 'Hiba',
  changes: 'Változások',
  inserted: 'beszúrva',
  deleted: 'törölve',
  moved: 'áthelyezve',
  comma: ', '
} as const

export const matter = {
  received: 'Beérkezett:',
  accepted: 'Elfogadva:',
  published: 'Megjelent:',
  anonymous: 'Anonim',
  parts: {
    acknowledgements: 'Köszönetnyilvánítás',
    'author-contributions': 'A szerzők hozzájárulása',
    funding: 'Finanszírozás',
    'competing-interests': 'Összeférhetetlenség',
    'ai-use': 'A mesterséges intelligencia használata'
  },
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  proof: 'Bizonyítás, Bizonyítások',
  tip: 'Tipp, Tippek',
  note: 'Megjegyzés, Megjegyzések',
  warning: 'Figyelmeztetés, Figyelmeztetések',
  important: 'Fontos, Fontos',
  caution: 'Vigyázat, Vigyázat'
} as const
