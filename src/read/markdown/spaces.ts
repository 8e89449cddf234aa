const thin = '\u202F'

/** Spaces that a language does not break, by what stands on their two sides. */
const rules: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [/ (?=[;!?»])|(?<=«) /g, thin],
    [/ (?=:(?:\s|$))/g, '\u00A0']
  ],
  // "z. B.", "d. h."
  de: [[/(?<=(?<!\p{L})\p{Ll}\.) (?=\p{L}\.)/gu, thin]]
}

/**
 * Text with the spaces that its language does not break as narrow ones: "Quoi ?", "z. B." Where the author typed no
 * space none is added.
 */
export function withThinSpaces(text: string, lang: string): string {
  const own = rules[lang.split('-')[0] ?? ''] ?? []
  return own.reduce((set, [space, instead]) => set.replace(space, instead), text)
}
