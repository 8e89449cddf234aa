/** Names that babel and polyglossia give languages, which are well-formed tags of no language. */
const names: Readonly<Record<string, string>> = {
  arabic: 'ar',
  american: 'en-US',
  british: 'en-GB',
  catalan: 'ca',
  chinese: 'zh',
  czech: 'cs',
  danish: 'da',
  dutch: 'nl',
  english: 'en',
  finnish: 'fi',
  french: 'fr',
  german: 'de',
  ngerman: 'de',
  greek: 'el',
  hebrew: 'he',
  hungarian: 'hu',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  norsk: 'nb',
  persian: 'fa',
  polish: 'pl',
  portuguese: 'pt',
  romanian: 'ro',
  russian: 'ru',
  spanish: 'es',
  swedish: 'sv',
  turkish: 'tr',
  ukrainian: 'uk',
  urdu: 'ur'
}

/** A language tag in its usual form: `en_us` → `en-US`, `arabic` → `ar`; undefined for what is none. */
export function languageTag(text: string): string | undefined {
  try {
    const named = names[text.trim().toLowerCase()]
    return named ?? Intl.getCanonicalLocales(text.trim().replace(/_/g, '-'))[0]
  } catch {
    return undefined
  }
}
