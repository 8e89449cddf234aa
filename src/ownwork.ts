import type {CslItem} from './article.ts'
import type {Author, Meta} from './meta.ts'

/**
 * The paper itself as others cite it; without a title or an author it cannot be cited.
 *
 * @returns A CSL item: an `article-journal` where the journal is known, a preprint (`article`) at arXiv, else a
 * `document`.
 */
export function ownWork(meta: Meta): CslItem | undefined {
  const {title, authors, journal, doi, arxiv, lang, keywords} = meta
  if (title === '' || authors.length === 0) return undefined
  const issued = (meta.published ?? meta.date)?.iso
  const isInJournal = journal?.title !== undefined
  const pages = [journal?.firstPage, journal?.lastPage].filter(page => page !== undefined)
  const isPreprint = !isInJournal && arxiv !== undefined
  const fields = {
    title: meta.subtitle === undefined ? title : `${title}: ${meta.subtitle}`,
    author: authors.map(nameOf),
    issued: issued === undefined ? undefined : {'date-parts': [issued.split('-').map(Number)]},
    'container-title': journal?.title,
    'container-title-short': journal?.abbreviation,
    volume: journal?.volume,
    issue: journal?.issue,
    page: pages.length === 0 ? undefined : [...new Set(pages)].join('–'),
    ISSN: journal?.issn ?? journal?.eissn,
    publisher: journal?.publisher ?? (isPreprint ? 'arXiv' : undefined),
    number: isPreprint ? `arXiv:${arxiv}` : undefined,
    DOI: doi,
    URL: arxiv === undefined || doi !== undefined ? undefined : `https://arxiv.org/abs/${arxiv}`,
    keyword: keywords.length === 0 ? undefined : keywords.join(', '),
    language: lang
  }
  return {
    id: keyOf(authors, issued, title),
    type: isInJournal ? 'article-journal' : isPreprint ? 'article' : 'document',
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  }
}

function nameOf(author: Author): object {
  const {family, given, suffix, droppingParticle, nonDroppingParticle} = author
  if (family === undefined) return {literal: author.literal}
  return {
    family,
    ...(given !== undefined && {given}),
    ...(suffix !== undefined && {suffix}),
    ...(droppingParticle !== undefined && {'dropping-particle': droppingParticle}),
    ...(nonDroppingParticle !== undefined && {'non-dropping-particle': nonDroppingParticle})
  }
}

/** `doe2026peace`: name, year, and the first word of the title that is longer than three letters. */
function keyOf([first]: readonly Author[], issued: string | undefined, title: string): string {
  const words = title.split(/[^\p{L}\p{M}\p{N}]+/u)
  const word = words.find(one => one.length > 3) ?? words.find(one => one !== '')
  return [first?.family ?? first?.literal, issued?.slice(0, 4), word]
    .map(part => (part ?? '').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ''))
    .join('')
}
