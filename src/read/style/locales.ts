import type {Element} from '../../xml.ts'
import {completed} from './arabic.ts'
import {shelvedLocale} from './shelf.ts'

// The locale a language without a country, or with one CSL does not know, is printed in.
const mains: Readonly<Record<string, string>> = {
  af: 'af-ZA',
  ar: 'ar',
  bg: 'bg-BG',
  ca: 'ca-AD',
  cs: 'cs-CZ',
  cy: 'cy-GB',
  da: 'da-DK',
  de: 'de-DE',
  el: 'el-GR',
  en: 'en-US',
  es: 'es-ES',
  et: 'et-EE',
  eu: 'eu',
  fa: 'fa-IR',
  fi: 'fi-FI',
  fr: 'fr-FR',
  gl: 'gl-ES',
  he: 'he-IL',
  hi: 'hi-IN',
  hr: 'hr-HR',
  hu: 'hu-HU',
  id: 'id-ID',
  is: 'is-IS',
  it: 'it-IT',
  ja: 'ja-JP',
  km: 'km-KH',
  ko: 'ko-KR',
  la: 'la',
  lt: 'lt-LT',
  lv: 'lv-LV',
  mn: 'mn-MN',
  nb: 'nb-NO',
  nl: 'nl-NL',
  nn: 'nn-NO',
  no: 'nb-NO',
  pa: 'pa-PK',
  pl: 'pl-PL',
  pt: 'pt-PT',
  ro: 'ro-RO',
  ru: 'ru-RU',
  sk: 'sk-SK',
  sl: 'sl-SI',
  sr: 'sr-RS',
  sv: 'sv-SE',
  th: 'th-TH',
  tr: 'tr-TR',
  uk: 'uk-UA',
  vi: 'vi-VN',
  zh: 'zh-CN'
}

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
  const main = hant ? 'zh-TW' : mains[base]
  return [...(region ? [`${base}-${region}`] : []), ...(main ? [main] : [])]
}
