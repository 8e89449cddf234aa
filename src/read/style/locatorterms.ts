import type {Element} from '../../xml.ts'
import type {LocatorTerms} from '../markdown/locator.ts'
import {readLocales} from './locales.ts'

/** CSL's locator types; where two share a term ("v." is verse and version) the first has it. */
const types = [
  'page',
  'chapter',
  'section',
  'volume',
  'paragraph',
  'figure',
  'table',
  'note',
  'line',
  'part',
  'book',
  'verse',
  'column',
  'folio',
  'issue',
  'equation',
  'appendix',
  'article-locator',
  'opus',
  'sub-verbo',
  'act',
  'scene',
  'canon',
  'elocation',
  'rule',
  'surah',
  'title-locator',
  'supplement',
  'version'
]

/**
 * What authors write besides the terms of CSL's locales, by language; only for types that the locale has words
 * for, because those are printed.
 */
const customary: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en: {canon: ['can.'], section: ['sect.']},
  ar: {
    page: ['ص.', 'صص', 'صص.', 'الصفحة', 'الصفحات'],
    chapter: ['الفصل', 'ف.'],
    volume: ['المجلد', 'مج', 'مج.'],
    part: ['الجزء', 'ج.'],
    issue: ['العدد', 'ع', 'ع.'],
    paragraph: ['الفقرة'],
    'article-locator': ['المادة', 'المواد'],
    figure: ['الشكل', 'شكل'],
    table: ['الجدول'],
    line: ['السطر'],
    section: ['القسم'],
    note: ['هامش', 'حاشية']
  },
  es: {page: ['pág.', 'págs.'], issue: ['núm.', 'núms.']},
  fr: {issue: ['n°', 'n°s']}
}

/** "c. 1920" is about 1920, not canon 1920. */
const circa = new Set(['c.', 'cc.'])

/**
 * The terms before a locator, of CSL's locales and of custom. English ones hold in every paper.
 *
 * @param languages BCP 47 tags; where two languages share a term the first has it.
 * @see CSL 1.0.2 specification, "Locators"
 */
export async function readLocatorTerms(languages: readonly string[]): Promise<LocatorTerms> {
  const terms = new Map<string, string>()
  const add = (type: string, word: string): void => {
    const term = word.trim().toLowerCase()
    if (term !== '' && !circa.has(term) && !terms.has(term)) terms.set(term, type)
  }
  for (const language of new Set([...languages, 'en'])) {
    const own = customary[language.split('-')[0] ?? ''] ?? {}
    const [locale] = Object.values(await readLocales([language]))
    const listed = locale ? termsOf(locale) : new Map<string, string[]>()
    for (const type of types) {
      for (const word of [...(listed.get(type) ?? []), ...(own[type] ?? [])]) add(type, word)
    }
  }
  return terms
}

function termsOf(locale: Element): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const list = locale.children.find(child => typeof child !== 'string' && child.name === 'terms')
  if (list === undefined || typeof list === 'string') return found
  for (const term of list.children) {
    if (typeof term === 'string') continue
    const name = term.attrs['name'] ?? ''
    const words = term.children.flatMap(child =>
      typeof child === 'string' ? [child] : child.children.filter(word => typeof word === 'string')
    )
    found.set(name, [...(found.get(name) ?? []), ...words])
  }
  return found
}
