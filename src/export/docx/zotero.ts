import type {PhrasingContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Article} from '../../article.ts'
import type {Cite, CiteItem} from '../../tree.ts'

const schema = 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json'

/** A citation as it is printed. */
interface Printed {
  /** Of this citation in the document. */
  readonly id: number
  readonly text: string
  /** Number of the note it stands in; 0 in the text. */
  readonly note: number
  /** The name stands in the sentence before it. */
  readonly isNameApart: boolean
}

/**
 * The code of a field that Zotero, and whoever reads its fields, knows as a citation: the works are in it as
 * CSL-JSON, so that nobody needs a library to go on with them.
 */
export function citationCode(
  cite: Cite,
  {id, isNameApart, note, text}: Printed,
  {references}: Pick<Article, 'references'>
): string | undefined {
  const items = cite.items.flatMap(item => {
    const work = references.get(item.key)
    return work ? [itemOf(item, {...work, id: item.key}, isNameApart)] : []
  })
  if (items.length === 0) return undefined
  // What Zotero would set otherwise it is told to leave.
  const isOurs =
    cite.authorOnly || cite.yearOnly || cite.allNames || (cite.narrative && !isNameApart)
  const code = {
    citationID: `offprint-${id}`,
    properties: {
      formattedCitation: text,
      plainCitation: text,
      ...(isOurs && {dontUpdate: true}),
      noteIndex: note
    },
    citationItems: items,
    schema
  }
  return `ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify(code)}`
}

function itemOf(
  {key, label, locator, prefix, suffix, suppressAuthor}: CiteItem,
  itemData: Readonly<Record<string, unknown>>,
  isNameApart: boolean
) {
  return {
    id: key,
    uris: [uriOf(key, itemData)],
    ...(locator && {locator: words(locator), label: label ?? 'page'}),
    ...(prefix.length > 0 && {prefix: words(prefix)}),
    ...(suffix.length > 0 && {suffix: words(suffix)}),
    ...((suppressAuthor || isNameApart) && {'suppress-author': true}),
    itemData
  }
}

/** By it Zotero knows that two citations are of one work; without one it breaks off (integration.js, `loadItemData`). */
function uriOf(key: string, {DOI}: Readonly<Record<string, unknown>>): string {
  return typeof DOI === 'string'
    ? `https://doi.org/${DOI}`
    : `urn:x-offprint:${encodeURIComponent(key)}`
}

function words(nodes: readonly PhrasingContent[]): string {
  return nodes.map(node => plainText(node)).join('')
}

/** The code of the field that the bibliography stands in. */
export const bibliographyCode =
  'ADDIN ZOTERO_BIBL {"uncited":[],"omitted":[],"custom":[]} CSL_BIBLIOGRAPHY'
