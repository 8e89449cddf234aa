import type {CslItem} from '../article.ts'

interface Name {
  readonly family?: string
  readonly literal?: string
  readonly 'non-dropping-particle'?: string
}

/** Who is named for a work, the first that it has. */
const makers = ['author', 'editor', 'translator', 'container-author', 'director'] as const

/** Types whose title stands in quotation marks: parts of something greater, and short pieces. */
const quoted = /^(?:article|chapter|entry|paper-conference|post|review|speech|webpage)/

/**
 * The authors as a sentence names them, for styles whose citations print none: "Doe", "Doe and Roe",
 * "Doe et al."; a work without any by its title.
 *
 * @param term Words of the style's language.
 * @param all None is left to "et al."
 */
export function authorsOf(
  item: CslItem | undefined,
  term: (name: string) => string,
  all = false
): string {
  const people = makers
    .map(maker => item?.[maker])
    .find((list): list is Name[] => Array.isArray(list) && list.length > 0)
  const [first, second, ...more] = (people ?? []).map(shortName)
  if (first === undefined) return titleOf(item, term)
  if (second === undefined) return escapeHtml(first)
  if (more.length > 0 && !all) return `${escapeHtml(first)} ${term('et-al')}`
  const and = term('and')
  const names = [first, second, ...more].map(escapeHtml)
  const last = names.pop()
  const comma = and === 'و' ? '، ' : ', '
  // Arabic and Hebrew write their "and" as one with the name behind it.
  return `${names.join(comma)} ${and}${/^(?:و|ו)$/.test(and) ? '' : ' '}${last}`
}

function titleOf(item: CslItem | undefined, term: (name: string) => string): string {
  const marked = String(item?.['title-short'] ?? item?.['title'] ?? item?.id ?? '')
  const title = escapeHtml(
    marked.replace(/<\/?(?:i|b|sc|sub|sup|span)\b[^>]*>/g, '').replace(/(?<=\p{L})'/gu, '’')
  )
  return quoted.test(item?.type ?? '')
    ? `${term('open-quote')}${title}${term('close-quote')}`
    : `<i>${title}</i>`
}

function shortName(name: Name): string {
  const particle = name['non-dropping-particle']
  const family = name.family ?? name.literal ?? ''
  return particle === undefined ? family : `${particle} ${family}`
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&#38;').replace(/</g, '&#60;').replace(/>/g, '&#62;')
}
