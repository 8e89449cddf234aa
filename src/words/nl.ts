/** Dutch. */
export const words = {
  and: ' en ',
  abstract: 'Samenvatting',
  keywords: 'Trefwoorden',
  references: 'Literatuur',
  notes: 'Noten',
  correspondence: 'Correspondentie',
  backToText: 'Terug naar de tekst',
  above: 'hierboven',
  below: 'hieronder',
  goThere: 'Ga erheen',
  copyAs: 'Kopiëren als',
  copyAll: 'Alles kopiëren als',
  copied: 'Gekopieerd',
  contents: 'Inhoud',
  figures: 'Lijst van figuren',
  tables: 'Lijst van tabellen',
  citeThis: 'Dit artikel citeren',
  download: 'Downloaden:',
  citedOn: ['Geciteerd op p.', 'Geciteerd op p.'],
  seealso: 'Zie ook',
  hint: 'Hint',
  attention: 'Attentie',
  danger: 'Gevaar',
  error: 'Fout',
  comma: ', '
} as const

export const matter = {
  received: 'Ontvangen',
  revised: 'Herzien',
  accepted: 'Geaccepteerd',
  published: 'Gepubliceerd',
  equal: 'Deze auteurs hebben in gelijke mate bijgedragen.',
  deceased: 'Overleden.',
  code: 'Code',
  keyPoints: 'Kernpunten',
  parts: {
    acknowledgements: 'Dankwoord',
    'author-contributions': 'Bijdragen van de auteurs',
    funding: 'Financiering',
    'competing-interests': 'Belangenconflicten',
    ethics: 'Ethische verantwoording',
    'data-availability': 'Beschikbaarheid van de gegevens',
    'code-availability': 'Beschikbaarheid van de code',
    'ai-use': 'Gebruik van kunstmatige intelligentie'
  },
  supportedBy: 'Dit werk is gefinancierd door',
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Figuur, Figuren',
  table: 'Tabel, Tabellen',
  equation: 'Vergelijking, Vergelijkingen',
  section: 'Paragraaf, Paragrafen',
  appendix: 'Bijlage, Bijlagen',
  listing: 'Listing, Listings',
  footnote: 'noot, noten',
  theorem: 'Stelling, Stellingen',
  lemma: 'Lemma, Lemma’s',
  corollary: 'Gevolg, Gevolgen',
  proposition: 'Propositie, Proposities',
  conjecture: 'Vermoeden, Vermoedens',
  definition: 'Definitie, Definities',
  example: 'Voorbeeld, Voorbeelden',
  exercise: 'Opgave, Opgaven',
  algorithm: 'Algoritme, Algoritmen',
  solution: 'Oplossing, Oplossingen',
  remark: 'Opmerking, Opmerkingen',
  proof: 'Bewijs, Bewijzen',
  tip: 'Tip, Tips',
  note: 'Opmerking, Opmerkingen',
  warning: 'Waarschuwing, Waarschuwingen',
  important: 'Belangrijk, Belangrijk',
  caution: 'Let op, Let op'
} as const
