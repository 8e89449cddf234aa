/** A language tag in its usual form: `en_us` → `en-US`; undefined for what is none. */
export function languageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.replace(/_/g, '-'))[0]
  } catch {
    return undefined
  }
}
