/** Finnish. */
export const words = {
  and: ' ja ',
  abstract: 'Tiivistelmä',
  keywords: 'Avainsanat',
  references: 'Lähteet',
  notes: 'Viitteet',
  backToText: 'Takaisin tekstiin',
  above: 'yllä',
  below: 'alla',
  copied: 'Kopioitu',
  contents: 'Sisällys',
  figures: 'Kuvat',
  tables: 'Taulukot',
  citeThis: 'Viittaa tähän artikkeliin',
  download: 'Lataa:',
  citedOn: ['Viitattu s.', 'Viitattu s.'],
  seealso: 'Katso myös',
  hint: 'Vihje',
  attention: 'Huomio',
  danger: 'Vaara',
  error: 'Virhe',
  changes: 'Muutokset',
  inserted: 'lisätty',
  deleted: 'poistettu',
  moved: 'siirretty',
  comma: ', '
} as const

export const matter = {
  received: 'Vastaanotettu',
  accepted: 'Hyväksytty',
  published: 'Julkaistu',
  code: 'Koodi',
  anonymous: 'Anonyymi',
  parts: {
    acknowledgements: 'Kiitokset',
    'author-contributions': 'Kirjoittajien osuudet',
    funding: 'Rahoitus',
    'competing-interests': 'Sidonnaisuudet',
    'data-availability': 'Aineiston saatavuus',
    'code-availability': 'Koodin saatavuus',
    'ai-use': 'Tekoälyn käyttö'
  },
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Kuva, Kuvat',
  table: 'Taulukko, Taulukot',
  equation: 'Yhtälö, Yhtälöt',
  section: 'Luku, Luvut',
  appendix: 'Liite, Liitteet',
  listing: 'Listaus, Listaukset',
  footnote: 'viite, viitteet',
  theorem: 'Lause, Lauseet',
  lemma: 'Lemma, Lemmat',
  corollary: 'Korollaari, Korollaarit',
  proposition: 'Propositio, Propositiot',
  conjecture: 'Konjektuuri, Konjektuurit',
  definition: 'Määritelmä, Määritelmät',
  example: 'Esimerkki, Esimerkit',
  exercise: 'Harjoitus, Harjoitukset',
  algorithm: 'Algoritmi, Algoritmit',
  solution: 'Ratkaisu, Ratkaisut',
  remark: 'Huomautus, Huomautukset',
  proof: 'Todistus, Todistukset',
  tip: 'Vinkki, Vinkit',
  note: 'Huomautus, Huomautukset',
  warning: 'Varoitus, Varoitukset',
  important: 'Tärkeää, Tärkeää',
  caution: 'Varokaa, Varokaa'
} as const
