/** Indonesian. */
export const words = {
  and: ' dan ',
  abstract: 'Abstrak',
  keywords: 'Kata kunci',
  references: 'Daftar pustaka',
  notes: 'Catatan',
  correspondence: 'Korespondensi',
  backToText: 'Kembali ke teks',
  above: 'di atas',
  below: 'di bawah',
  citation: 'Sitasi',
  copyAs: 'Salin sebagai',
  copyAll: 'Salin semua sebagai',
  copied: 'Disalin',
  contents: 'Daftar isi',
  figures: 'Daftar gambar',
  tables: 'Daftar tabel',
  citeThis: 'Kutip artikel ini',
  download: 'Unduh:',
  citedOn: ['Disitasi pada hlm.', 'Disitasi pada hlm.'],
  seealso: 'Lihat juga',
  hint: 'Petunjuk',
  attention: 'Mohon perhatian',
  danger: 'Bahaya',
  error: 'Kesalahan',
  changes: 'Perubahan',
  inserted: 'ditambahkan',
  deleted: 'dihapus',
  moved: 'dipindahkan',
  comma: ', '
} as const

export const matter = {
  published: 'Diterbitkan',
  equal: 'Para penulis ini berkontribusi setara.',
  code: 'Kode',
  keyPoints: 'Poin-poin utama',
  anonymous: 'Anonim',
  parts: {
    acknowledgements: 'Ucapan terima kasih',
    'author-contributions': 'Kontribusi penulis',
    funding: 'Pendanaan',
    'competing-interests': 'Konflik kepentingan',
    'data-availability': 'Ketersediaan data',
    'code-availability': 'Ketersediaan kode',
    'ai-use': 'Penggunaan kecerdasan buatan'
  },
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Gambar, Gambar',
  table: 'Tabel, Tabel',
  equation: 'Persamaan, Persamaan',
  section: 'Bagian, Bagian',
  appendix: 'Lampiran, Lampiran',
  footnote: 'catatan, catatan',
  theorem: 'Teorema, Teorema',
  lemma: 'Lema, Lema',
  proposition: 'Proposisi, Proposisi',
  conjecture: 'Konjektur, Konjektur',
  definition: 'Definisi, Definisi',
  example: 'Contoh, Contoh',
  exercise: 'Latihan, Latihan',
  algorithm: 'Algoritma, Algoritma',
  solution: 'Solusi, Solusi',
  remark: 'Catatan, Catatan',
  proof: 'Bukti, Bukti',
  tip: 'Tips, Tips',
  note: 'Catatan, Catatan',
  warning: 'Peringatan, Peringatan',
  important: 'Penting, Penting',
  caution: 'Perhatian, Perhatian'
} as const
