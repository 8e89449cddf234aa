import {stringify} from 'yaml'
import type {Article, OutputFile} from '../../article.ts'
import type {Meta} from '../../meta.ts'
import {plainText} from '../text/text.ts'
import {agents} from './agents.ts'

/**
 * Article → CITATION.cff 1.2: what a folder of programs or data on the web is to be cited by. GitHub, Zenodo and Zotero look
 * for this name.
 *
 * @see https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema-guide.md
 */
export async function cff(article: Readonly<Article>): Promise<OutputFile[]> {
  const {meta} = article
  const {codeLicense, license} = meta
  const told = {
    'cff-version': '1.2.0',
    message: 'If you use what is kept here, please cite the paper.',
    title: titleOf(meta),
    authors: agents(meta),
    ...known({
      license: codeLicense?.id ?? license?.id,
      doi: doiOf(meta),
      'date-released': dayOf(meta)
    }),
    'preferred-citation': paperOf(article)
  }
  return [{path: 'CITATION.cff', content: stringify(told, {lineWidth: 0})}]
}

/** The paper itself, which is neither program nor data. */
function paperOf(article: Readonly<Article>): object {
  const {meta} = article
  const {arxiv, copyright, doi, journal = {}, keywords, lang, license} = meta
  const issued = (meta.published ?? meta.date)?.iso
  const [year, month] = (issued ?? '').split('-').map(Number)
  return {
    type: journal.title === undefined && doi === undefined ? 'unpublished' : 'article',
    title: titleOf(meta),
    authors: agents(meta),
    ...known({
      journal: journal.title,
      abbreviation: journal.abbreviation,
      volume: journal.volume,
      issue: journal.issue,
      start: journal.firstPage,
      end: journal.lastPage,
      issn: journal.issn ?? journal.eissn,
      publisher: journal.publisher && {name: journal.publisher},
      year: year || undefined,
      month: month || undefined,
      'date-published': dayOf(meta),
      doi: doiOf(meta),
      url: doi === undefined ? undefined : `https://doi.org/${doi}`,
      identifiers:
        arxiv === undefined ? undefined : [{type: 'url', value: `https://arxiv.org/abs/${arxiv}`}],
      license: license?.id,
      'license-url': license?.url,
      copyright: copyright?.holder ?? copyright?.statement,
      keywords: keywords.length === 0 ? undefined : [...new Set(keywords)],
      languages: /^[a-z]{2,3}(?:-|$)/.test(lang) ? [lang.split('-')[0]] : undefined,
      abstract: meta.abstract && plainText(meta.abstract, article)
    })
  }
}

/** A paper without a title has a citation file too: it asks for one. */
function titleOf({title, subtitle}: Meta): string {
  const whole = subtitle === undefined ? title : `${title}: ${subtitle}`
  return whole === '' ? 'Untitled' : whole
}

/** Of a month or a year alone no day is made. */
function dayOf({date, published}: Meta): string | undefined {
  const iso = (published ?? date)?.iso
  return iso !== undefined && /^\d{4}-\d\d-\d\d$/.test(iso) ? iso : undefined
}

/** The format takes few signs in a DOI; what has others is there as an address. */
function doiOf({doi}: Meta): string | undefined {
  return doi !== undefined && /^10\.\d{4,9}(?:\.\d+)?\/[\w:/;.()[\]\\-]+$/.test(doi)
    ? doi
    : undefined
}

function known(facts: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}
