import type {CslItem} from '../article.ts'

interface Name {
  readonly family?: string
  readonly literal?: string
  readonly 'non-dropping-particle'?: string
}

/**
 * The authors as a sentence names them, for styles whose citations print none: "Doe", "Doe and Roe",
 * "Doe et al.".
 *
 * @param term Words of the style's language.
 */
export function authorsOf(item: CslItem | undefined, term: (name: string) => string): string {
  const names = [item?.['author'], item?.['editor']].find(
    (list): list is Name[] => Array.isArray(list) && list.length > 0
  )
  const [first, second, ...more] = (names ?? []).map(shortName)
  if (first === undefined)
    return escapeHtml(String(item?.['title-short'] ?? item?.['title'] ?? item?.id ?? ''))
  if (second === undefined) return escapeHtml(first)
  if (more.length > 0) return `${escapeHtml(first)} ${term('et-al')}`
  return `${escapeHtml(first)} ${term('and')} ${escapeHtml(second)}`
}

function shortName(name: Name): string {
  const particle = name['non-dropping-particle']
  const family = name.family ?? name.literal ?? ''
  return particle === undefined ? family : `${particle} ${family}`
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&#38;').replace(/</g, '&#60;').replace(/>/g, '&#62;')
}
