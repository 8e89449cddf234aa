import {mainLocales} from '../../mainlocales.ts'
import type {Element} from '../../xml.ts'
import {completed} from './arabic.ts'
import {shelvedLocale} from './shelf.ts'

/**
 * Read the locales a paper may ask for, by CSL's tags; the first is the paper's.
 *
 * @param tags BCP 47 tags of the paper and the style; American English comes in any case.
 */
export async function readLocales(tags: readonly string[]): Promise<Record<string, Element>> {
  const locales: Record<string, Element> = {}
  for (const tag of [...tags, 'en-US']) {
    for (const name of localesOf(tag)) {
      const locale = locales[name] === undefined ? await shelvedLocale(name) : undefined
      if (locale) locales[name] = name === 'ar' ? completed(locale) : locale
    }
  }
  return locales
}

/** The locales of a language, the nearest first: `de-AT` → `de-AT`, `de-DE`. */
export function localesOf(tag: string): string[] {
  const [language = '', ...rest] = tag.split('-')
  const base = language.toLowerCase()
  const region = rest.find(part => /^([a-z]{2}|\d{3})$/i.test(part))?.toUpperCase()
  const hant = /-(hant|hk|mo|tw)\b/i.test(tag) && base === 'zh'
  const main = hant ? 'zh-TW' : mainLocales[base]
  return [...(region ? [`${base}-${region}`] : []), ...(main ? [main] : [])]
}
