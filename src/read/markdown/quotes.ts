/** The marks that a language sets where a typewriter has `"` and `'`. */
export type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string]

const english: Marks = ['“', '”', '‘', '’']
const guillemets: Marks = ['«', '»', '“', '”']
const lowNine: Marks = ['„', '“', '‚', '‘']
const polish: Marks = ['„', '”', '«', '»']
const scandinavian: Marks = ['”', '”', '’', '’']

/** Quotation marks by language, the tag with its region before that without. @see CLDR, "delimiters" */
const marks: Readonly<Record<string, Marks>> = {
  ar: ['«', '»', '‹', '›'],
  bg: lowNine,
  ca: guillemets,
  cs: lowNine,
  de: lowNine,
  'de-CH': ['«', '»', '‹', '›'],
  el: guillemets,
  en: english,
  es: guillemets,
  fa: ['«', '»', '‹', '›'],
  fi: scandinavian,
  fr: ['«\u202F', '\u202F»', '“', '”'],
  'fr-CH': ['«\u202F', '\u202F»', '‹\u202F', '\u202F›'],
  hr: lowNine,
  hu: ['„', '”', '»', '«'],
  it: guillemets,
  ja: ['「', '」', '『', '』'],
  nb: ['«', '»', '‘', '’'],
  nl: english,
  no: ['«', '»', '‘', '’'],
  pl: polish,
  pt: english,
  'pt-PT': guillemets,
  ro: polish,
  ru: ['«', '»', '„', '“'],
  sk: lowNine,
  sl: lowNine,
  sv: scandinavian,
  uk: ['«', '»', '„', '“']
}

/** The marks of a language, English ones where we know none. */
export function marksOf(lang: string): Marks {
  return marks[lang] ?? marks[lang.split('-')[0] ?? ''] ?? english
}
