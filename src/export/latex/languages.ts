/** BCP 47 language → its name in babel and polyglossia; those of East Asia need no words nor hyphens of theirs. */
const languageNames: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fa: 'persian',
  fi: 'finnish',
  fr: 'french',
  he: 'hebrew',
  hu: 'hungarian',
  id: 'indonesian',
  it: 'italian',
  la: 'latin',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'nynorsk',
  no: 'norwegian',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
  ur: 'urdu'
}

/** The name LaTeX has for a language, if any; `ar-Latn` is none of Arabic's. */
export function languageName(tag: string): string | undefined {
  const [language = '', ...others] = tag.toLowerCase().split('-')
  if (others.some(part => part === 'latn')) return undefined
  return languageNames[language]
}

/** The tag by which babel's data are found. */
export function languageTag(tag: string): string {
  const language = tag.toLowerCase().split('-')[0] ?? 'en'
  return language === 'no' ? 'nb' : language
}
