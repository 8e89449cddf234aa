import type {Article} from '../../article.ts'
import {copyrightText} from '../../imprintwords.ts'
import type {Affiliation, Author, Award, Funder, Journal, Meta} from '../../meta.ts'
import type {AbstractText} from './abstract.ts'
import {type ListedWork, listedWorks} from './listed.ts'

/** What is not known stands as `undefined`, which JSON leaves out. */
type Thing = Readonly<Record<string, unknown>>

/**
 * The paper as a `ScholarlyArticle` of schema.org, JSON-LD; nothing for a paper without a title.
 *
 * @see https://schema.org/ScholarlyArticle
 */
export function scholarlyArticle(
  article: Article,
  abstracts: readonly AbstractText[]
): Thing | undefined {
  const {meta} = article
  const {title, subtitle, doi, arxiv, license, copyright, journal, keywords} = meta
  if (title === '') return undefined
  return {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    '@id': doiAddress(doi),
    headline: title,
    alternativeHeadline: subtitle,
    name: inLanguages([
      {lang: meta.lang, text: title},
      ...meta.translations.flatMap(({lang, title: text}) => (text ? {lang, text} : []))
    ]),
    inLanguage: meta.lang,
    author: some(meta.authors.map(author => authorOf(author, meta))),
    datePublished: (meta.published ?? meta.date)?.iso,
    abstract: inLanguages(abstracts),
    keywords: some(keywords),
    identifier: doi && {'@type': 'PropertyValue', propertyID: 'doi', value: doi},
    sameAs: arxiv && `https://arxiv.org/abs/${arxiv}`,
    license: license?.url ?? license?.name,
    copyrightNotice: copyrightText(copyright),
    copyrightYear: copyright?.year === undefined ? undefined : Number(copyright.year),
    isPartOf: journal && partOf(journal),
    pageStart: journal?.firstPage,
    pageEnd: journal?.lastPage,
    publisher: journal?.publisher && {'@type': 'Organization', name: journal.publisher},
    funder: some((meta.funding?.awards ?? []).flatMap(({funders}) => funders.map(funderOf))),
    funding: some((meta.funding?.awards ?? []).flatMap(grantOf)),
    citation: some(listedWorks(article).map(workOf))
  }
}

function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items
}

/** One text is a text; of several each says its language. */
function inLanguages(texts: readonly AbstractText[]): unknown {
  if (texts.length < 2) return texts[0]?.text
  return texts.map(({lang, text}) => ({'@language': lang, '@value': text}))
}

function doiAddress(doi: string | undefined): string | undefined {
  return doi && `https://doi.org/${doi}`
}

function authorOf(author: Author, {affiliations}: Meta): Thing {
  const {literal, given, nonDroppingParticle, family, suffix, orcid, email, url, collaboration} =
    author
  return {
    '@type': collaboration ? 'Organization' : 'Person',
    '@id': orcid && `https://orcid.org/${orcid}`,
    name: literal,
    givenName: given,
    familyName: family && [nonDroppingParticle, family].filter(Boolean).join(' '),
    honorificSuffix: suffix,
    email,
    url,
    affiliation: some(
      author.affiliations.flatMap(index => {
        const place = affiliations[index]
        return place ? institutionOf(place) : []
      })
    )
  }
}

function institutionOf(place: Affiliation): Thing {
  const {text, institution, department, ror, url, city, region, country, postalCode} = place
  const address = {
    '@type': 'PostalAddress',
    streetAddress: place.address,
    addressLocality: city,
    addressRegion: region,
    postalCode,
    addressCountry: country
  }
  const isKnown = Object.values(address).filter(value => value !== undefined).length > 1
  return {
    '@type': 'Organization',
    '@id': ror,
    name: institution ?? text,
    department: institution && department && {'@type': 'Organization', name: department},
    url,
    address: isKnown ? address : undefined
  }
}

/** The issue in its volume in its journal, as far as they are known. */
function partOf({title, issn, eissn, volume, issue, url}: Journal): Thing {
  const journal = {
    '@type': 'Periodical',
    name: title,
    issn: some([issn, eissn].filter(Boolean)),
    url
  }
  const inVolume =
    volume === undefined
      ? journal
      : {'@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal}
  return issue === undefined
    ? inVolume
    : {'@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume}
}

function funderOf({name, id}: Funder): Thing {
  const address = id === undefined || /^https?:/.test(id) ? id : doiAddress(id)
  return {'@type': 'Organization', '@id': address, name}
}

function grantOf({number, title, funders}: Award): Thing[] {
  if (number === undefined && title === undefined) return []
  const grant = {'@type': 'Grant', identifier: number, name: title}
  return [{...grant, funder: some(funders.map(funderOf))}]
}

const types: Readonly<Record<string, string>> = {
  'article-journal': 'ScholarlyArticle',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  'paper-conference': 'ScholarlyArticle',
  report: 'Report',
  software: 'SoftwareApplication',
  thesis: 'Thesis',
  webpage: 'WebPage'
}

function workOf({type, title, authors, date, doi, url}: ListedWork): Thing {
  return {
    '@type': types[type] ?? 'CreativeWork',
    '@id': doiAddress(doi),
    name: title,
    author: some(authors),
    datePublished:
      date.length === 0 ? undefined : date.map(part => `${part}`.padStart(2, '0')).join('-'),
    url
  }
}
