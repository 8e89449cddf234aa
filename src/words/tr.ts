/** Turkish. */
export const words = {
  and: ' ve ',
  abstract: 'Özet',
  keywords: 'Anahtar kelimeler',
  references: 'Kaynakça',
  notes: 'Notlar',
  correspondence: 'İletişim',
  backToText: 'Metne dön',
  above: 'yukarıda',
  below: 'aşağıda',
  citation: 'Atıf',
  copied: 'Kopyalandı',
  contents: 'İçindekiler',
  figures: 'Şekil listesi',
  tables: 'Tablo listesi',
  citeThis: 'Bu makaleyi alıntıla',
  download: 'İndir:',
  citedOn: ['Atıf yapılan sayfa:', 'Atıf yapılan sayfalar:'],
  seealso: 'Ayrıca bakınız',
  hint: 'Yol gösterme',
  attention: 'Dikkat edin',
  danger: 'Tehlike',
  error: 'Hata',
  changes: 'Değişiklikler',
  inserted: 'eklendi',
  deleted: 'silindi',
  moved: 'taşındı',
  comma: ', '
} as const

export const matter = {
  received: 'Geliş tarihi:',
  revised: 'Düzeltme tarihi:',
  accepted: 'Kabul tarihi:',
  published: 'Yayım tarihi:',
  equal: 'Bu yazarlar eşit katkıda bulunmuştur.',
  code: 'Kod',
  anonymous: 'Anonim',
  parts: {
    acknowledgements: 'Teşekkür',
    'author-contributions': 'Yazar katkıları',
    funding: 'Finansman',
    'competing-interests': 'Çıkar çatışması',
    ethics: 'Etik beyanı',
    'data-availability': 'Veri erişilebilirliği',
    'code-availability': 'Kod erişilebilirliği',
    'ai-use': 'Yapay zekâ kullanımı'
  },
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Şekil, Şekil',
  table: 'Tablo, Tablo',
  equation: 'Denklem, Denklem',
  section: 'Bölüm, Bölüm',
  appendix: 'Ek, Ek',
  footnote: 'dipnot, dipnot',
  theorem: 'Teorem, Teorem',
  proposition: 'Önerme, Önerme',
  definition: 'Tanım, Tanım',
  example: 'Örnek, Örnek',
  exercise: 'Alıştırma, Alıştırma',
  algorithm: 'Algoritma, Algoritma',
  solution: 'Çözüm, Çözüm',
  proof: 'İspat, İspat',
  tip: 'İpucu, İpucu',
  note: 'Not, Not',
  warning: 'Uyarı, Uyarı',
  important: 'Önemli, Önemli',
  caution: 'Dikkat, Dikkat'
} as const
