/** A language tag in its usual form: `en_us` → `en-US`; undefined for what is none. */
export function languageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.replace(/_/g, '-'))[0]
  } catch {
    return undefined
  }
}

/** `2024-02-30` is no day of the calendar; other writings ("May 2024") are taken as they are. */
export function isCalendarDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return true
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}
