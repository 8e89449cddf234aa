import assert from 'node:assert/strict'
import {test} from 'node:test'
import {pageOf} from './reader.ts'

const journal = 'test/html/papers/journal.md'

interface Thing {
  readonly [name: string]: unknown
}

function metaTags(page: string): string[] {
  return [...page.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)">/g)].map(
    ([, name, content = '']) => `${name}: ${content.replaceAll('&#x26;', '&')}`
  )
}

function jsonLd(page: string): Thing {
  const [, json = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page) ?? []
  return JSON.parse(json) as Thing
}

test('Google Scholar is told the paper, each author followed by what belongs to the author', async () => {
  const tags = metaTags(await pageOf(journal)).filter(tag => tag.startsWith('citation_'))
  assert.deepEqual(tags, [
    'citation_title: Peace < war & “truce”',
    'citation_author: de Gogh, Vincent',
    'citation_author_institution: History, University of Example, Exampleton, Exampleland',
    'citation_author_institution: Institute of Cases',
    'citation_author_orcid: https://orcid.org/0000-0002-1825-0097',
    'citation_author_email: vincent@example.org',
    'citation_author: Jane Doe',
    'citation_author_institution: Institute of Cases',
    'citation_author: The Peace Consortium',
    'citation_publication_date: 2026/12/01',
    'citation_journal_title: Journal of Cases',
    'citation_journal_abbrev: J. Cases',
    'citation_issn: 2049-3630',
    'citation_volume: 12',
    'citation_issue: 3',
    'citation_firstpage: 45',
    'citation_lastpage: 67',
    'citation_publisher: Example Press',
    'citation_doi: 10.1000/xyz',
    'citation_arxiv_id: 2101.00001',
    'citation_language: en-GB',
    'citation_keywords: peace',
    'citation_keywords: evidence',
    'citation_reference: citation_title=A study of peace, a reply; citation_author=Jane Doe; citation_author=Richard Roe; citation_publication_date=2020/03; citation_journal_title=Journal of Cases; citation_volume=1; citation_issue=2; citation_firstpage=1; citation_lastpage=9; citation_doi=10.1000/cases.1',
    'citation_reference: citation_title=On peace; citation_author=Richard Roe; citation_publication_date=2019; citation_publisher=Example Press; citation_isbn=978-0-00-000000-2'
  ])
})

test('schema.org is told who wrote the paper, where it appeared and what it cites', async () => {
  const paper = jsonLd(await pageOf(journal))
  assert.equal(paper['@context'], 'https://schema.org')
  assert.equal(paper['@type'], 'ScholarlyArticle')
  assert.equal(paper['@id'], 'https://doi.org/10.1000/xyz')
  assert.equal(paper['headline'], 'Peace < war & “truce”')
  assert.equal(paper['datePublished'], '2026-12-01')
  assert.equal(paper['license'], 'https://creativecommons.org/licenses/by/4.0/')
  assert.equal(paper['copyrightNotice'], '© 2026 Jane Doe')
  const [first, second, group] = paper['author'] as Thing[]
  assert.deepEqual(first, {
    '@type': 'Person',
    '@id': 'https://orcid.org/0000-0002-1825-0097',
    name: 'Vincent de Gogh',
    givenName: 'Vincent',
    familyName: 'de Gogh',
    email: 'vincent@example.org',
    affiliation: [
      {
        '@type': 'Organization',
        '@id': 'https://ror.org/05gq02987',
        name: 'University of Example',
        department: {'@type': 'Organization', name: 'History'},
        address: {
          '@type': 'PostalAddress',
          addressLocality: 'Exampleton',
          addressCountry: 'Exampleland'
        }
      },
      {'@type': 'Organization', name: 'Institute of Cases'}
    ]
  })
  // A name given whole is not taken apart.
  assert.equal(second?.['familyName'], undefined)
  assert.deepEqual(group, {'@type': 'Organization', name: 'The Peace Consortium'})
  assert.deepEqual(paper['isPartOf'], {
    '@type': 'PublicationIssue',
    issueNumber: '3',
    isPartOf: {
      '@type': 'PublicationVolume',
      volumeNumber: '12',
      isPartOf: {'@type': 'Periodical', name: 'Journal of Cases', issn: ['2049-3630']}
    }
  })
  assert.deepEqual(paper['funding'], [
    {
      '@type': 'Grant',
      identifier: 'A-1',
      name: 'Peace at length',
      funder: [{'@type': 'Organization', name: 'Research Council'}]
    }
  ])
  assert.deepEqual(paper['citation'], [
    {
      '@type': 'ScholarlyArticle',
      '@id': 'https://doi.org/10.1000/cases.1',
      name: 'A study of peace; a reply',
      author: ['Jane Doe', 'Richard Roe'],
      datePublished: '2020-03'
    },
    {'@type': 'Book', name: 'On peace', author: ['Richard Roe'], datePublished: '2019'}
  ])
})

test('an abstract is told in its language, citations as printed, formulas in TeX, notes not', async () => {
  const page = await pageOf(journal)
  assert.deepEqual(jsonLd(page)['abstract'], [
    {'@language': 'en-GB', '@value': 'What x^2 < y says. It cites Doe & Roe (2020).'},
    {'@language': 'ar', '@value': 'الملخص بالعربية.'}
  ])
  const tags = metaTags(page)
  assert.ok(tags.includes('description: What x^2 < y says. It cites Doe & Roe (2020).'))
  assert.ok(tags.includes('og:title: Peace < war & “truce”'))
  assert.ok(tags.includes('og:locale: en_GB'))
})

test('a paper without a title tells nobody anything', async () => {
  const page = await pageOf('front-none')
  assert.doesNotMatch(page, /citation_|og:|ld\+json/)
})

test('an Arabic paper is told in Arabic', async () => {
  const page = await pageOf('front-arabic')
  assert.equal(jsonLd(page)['inLanguage'], 'ar')
  assert.ok(metaTags(page).includes('citation_language: ar'))
  assert.match(String(jsonLd(page)['headline']), /^[\u0600-\u06FF]/)
})
