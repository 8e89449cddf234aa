/** The words of the web page around the paper, by language. */
export interface PageWords {
  /** Over the table of contents. */
  readonly contents: string
  readonly citeThis: string
  /** The names of formats follow. */
  readonly download: string
}

const english: PageWords = {
  contents: 'Contents',
  citeThis: 'Cite this paper',
  download: 'Download:'
}

const table: Readonly<Record<string, PageWords>> = {
  en: english,
  ar: {contents: 'المحتويات', citeThis: 'الاستشهاد بهذه الورقة', download: 'تنزيل:'},
  de: {contents: 'Inhalt', citeThis: 'Diesen Aufsatz zitieren', download: 'Herunterladen:'},
  es: {contents: 'Índice', citeThis: 'Citar este artículo', download: 'Descargar:'},
  fr: {contents: 'Sommaire', citeThis: 'Citer cet article', download: 'Télécharger\u00A0:'}
}

/** The words of a language, English where we have none. */
export function pageWordsOf(lang: string): PageWords {
  return table[lang.split('-')[0] ?? ''] ?? english
}
