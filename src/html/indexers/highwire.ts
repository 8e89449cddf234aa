import type {Element} from 'hast'
import type {Article} from '../../article.ts'
import type {Author, Meta} from '../../meta.ts'
import {element} from '../element.ts'
import {type ListedWork, listedWorks} from './listed.ts'

type Tag = readonly [name: string, value: string | undefined]

/**
 * The `citation_*` tags by which Google Scholar, Zotero and Unpaywall know a paper; a paper without a title has
 * none. What stands in several tags is in the order of the paper, and what belongs to an author follows the name.
 *
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function highwireTags(article: Article): Element[] {
  const {meta} = article
  if (meta.title === '') return []
  return [...paperTags(meta), ...listedWorks(article).map(referenceTag)].flatMap(
    ([name, content]) => (content === undefined ? [] : [element('meta', {name, content}, [])])
  )
}

function paperTags(meta: Meta): Tag[] {
  const {journal = {}, doi, arxiv} = meta
  return [
    ['citation_title', meta.title],
    ...meta.authors.flatMap(author => authorTags(author, meta)),
    ['citation_publication_date', (meta.published ?? meta.date)?.iso?.replaceAll('-', '/')],
    ['citation_journal_title', journal.title],
    ['citation_journal_abbrev', journal.abbreviation],
    ['citation_issn', journal.issn],
    ['citation_issn', journal.eissn],
    ['citation_volume', journal.volume],
    ['citation_issue', journal.issue],
    ['citation_firstpage', journal.firstPage],
    ['citation_lastpage', journal.lastPage],
    ['citation_publisher', journal.publisher],
    ['citation_doi', doi],
    ['citation_arxiv_id', arxiv],
    ['citation_language', meta.lang],
    ...meta.keywords.map((word): Tag => ['citation_keywords', word])
  ]
}

function authorTags(author: Author, {affiliations}: Meta): Tag[] {
  const {orcid, email} = author
  return [
    ['citation_author', sortName(author)],
    ...author.affiliations.map(
      (index): Tag => ['citation_author_institution', affiliations[index]?.text]
    ),
    ['citation_author_orcid', orcid === undefined ? undefined : `https://orcid.org/${orcid}`],
    ['citation_author_email', email]
  ]
}

/** "de Gogh, Vincent": which part is the family name is then not to be guessed. */
function sortName({literal, family, given, suffix, ...particles}: Author): string {
  const {droppingParticle, nonDroppingParticle} = particles
  if (family === undefined) return literal
  const first = [given, droppingParticle].filter(part => part !== undefined).join(' ')
  const last = [nonDroppingParticle, family].filter(part => part !== undefined).join(' ')
  return [last, first, suffix].filter(part => part !== undefined && part !== '').join(', ')
}

/** One tag a work: `citation_title=…; citation_author=…`, in which no value holds a semicolon. */
function referenceTag(work: ListedWork): Tag {
  const date = work.date.map(part => `${part}`.padStart(2, '0')).join('/')
  const fields: readonly Tag[] = [
    ['citation_title', work.title],
    ...work.authors.map((name): Tag => ['citation_author', name]),
    ['citation_publication_date', date === '' ? undefined : date],
    ['citation_journal_title', work.container],
    ['citation_volume', work.volume],
    ['citation_issue', work.issue],
    ['citation_firstpage', work.firstPage],
    ['citation_lastpage', work.lastPage],
    ['citation_publisher', work.publisher],
    ['citation_doi', work.doi],
    ['citation_isbn', work.isbn]
  ]
  const told = fields.flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${value.replaceAll(';', ',')}`
  )
  return ['citation_reference', told.join('; ')]
}
