const known = new Map<string, readonly string[]>()

/** The names of the months in a language, from January; Arabic has those of the Levant and Iraq as well. */
export function monthsOf(lang: string): readonly string[] {
  const locales = lang.split('-')[0] === 'ar' ? ['ar', 'ar-IQ', 'ar-MA', 'ar-DZ'] : [lang]
  const names = known.get(lang) ?? locales.flatMap(namesOf)
  known.set(lang, names)
  return names
}

function namesOf(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, {day: 'numeric', month: 'long', timeZone: 'UTC'})
  return Array.from({length: 12}, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2024, month, 1))
    return parts.find(({type}) => type === 'month')?.value.toLowerCase() ?? ''
  })
}
