import type {Article} from '../../article.ts'
import {correspondentsOf} from '../../correspondents.ts'
import type {Author} from '../../meta.ts'
import type {Demands, JournalRule} from '../../profile.ts'
import type {Remark} from '../remark.ts'
import {placeOfKey, placeOfName} from './places.ts'
import {remarkOf} from './remarkof.ts'

/** All that the journal asks of the authors is said. */
export function authors(article: Readonly<Article>, {rules}: Demands): Remark[] {
  const {file, meta} = article
  const people = meta.authors.filter(({collaboration}) => !collaboration)
  const first = correspondentsOf(meta)
  const orcid = rules.orcid
  return [
    ...named(),
    ...each(
      rules.affiliations,
      people,
      ({affiliations}) => affiliations.length > 0,
      'affiliation',
      'affiliation'
    ),
    ...each(
      rules['author-roles'],
      people,
      ({roles}) => roles.some(({credit}) => credit !== undefined),
      'role of CRediT',
      'roles'
    ),
    ...each(
      orcid,
      orcid?.value === 'all' ? people : first,
      author => author.orcid !== undefined,
      'ORCID',
      'orcid'
    ),
    ...correspondence()
  ]

  function named(): Remark[] {
    const rule = rules['named-authors']
    const hidden = people.find(({literal}) => /\banonym/i.test(literal))
    if (!rule?.value || (meta.authors.length > 0 && !hidden)) return []
    const reason = hidden
      ? `An author is called \`${hidden.literal}\``
      : 'The paper names no author'
    return [
      remarkOf(article, rule, 'journal-author-complete', reason, {
        at: placeOfName(file, hidden?.literal ?? ''),
        note: 'An anonymous paper is not taken here: name all authors under `authors:`.'
      })
    ]
  }

  function correspondence(): Remark[] {
    const rule = rules['corresponding-email']
    if (!rule?.value || meta.authors.length === 0) return []
    if (first.some(({email}) => email !== undefined)) return []
    const [author] = first
    const reason = author
      ? `\`${author.literal}\` has no e-mail`
      : 'No author is for correspondence'
    const note = author
      ? 'Add `email:` to the author.'
      : 'Add `corresponding: true` and `email:` to one of them.'
    return [
      remarkOf(article, rule, 'journal-author-complete', reason, {
        at: author ? placeOfName(file, shortOf(author)) : placeOfKey(file, 'authors', 'author'),
        note
      })
    ]
  }

  function each(
    rule: JournalRule | undefined,
    whom: readonly Author[],
    has: (author: Author) => boolean,
    what: string,
    key: string
  ): Remark[] {
    if (!rule?.value) return []
    return whom
      .filter(author => !has(author))
      .map(author =>
        remarkOf(article, rule, 'journal-author-complete', `\`${author.literal}\` has no ${what}`, {
          at: placeOfName(file, shortOf(author)),
          found: author.literal,
          note: `Add \`${key}:\` to the author.`
        })
      )
  }
}

/** What stands in one piece in the front matter, however the name is written. */
function shortOf({family, literal}: Author): string {
  return family ?? literal
}
