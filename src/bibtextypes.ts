import type {CslItem} from './article.ts'

/** CSL type → entry type; the others are `misc` and have their type in `entrysubtype`. */
const entryTypes: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'article'],
  ['article-magazine', 'article'],
  ['article-newspaper', 'article'],
  ['book', 'book'],
  ['chapter', 'incollection'],
  ['dataset', 'dataset'],
  ['entry-encyclopedia', 'inreference'],
  ['graphic', 'artwork'],
  ['legal_case', 'jurisdiction'],
  ['legislation', 'legislation'],
  ['manuscript', 'unpublished'],
  ['motion_picture', 'movie'],
  ['pamphlet', 'booklet'],
  ['paper-conference', 'inproceedings'],
  ['patent', 'patent'],
  ['performance', 'performance'],
  ['periodical', 'periodical'],
  ['personal_communication', 'letter'],
  ['review', 'review'],
  ['software', 'software'],
  ['song', 'music'],
  ['standard', 'standard'],
  ['treaty', 'legal'],
  ['webpage', 'online']
])

/** The entry type of an item. */
export function entryTypeOf({type, genre}: CslItem): string {
  if (type === 'thesis') {
    if (genre === 'PhD thesis') return 'phdthesis'
    return genre === 'Master’s thesis' ? 'mastersthesis' : 'thesis'
  }
  if (type === 'report') return genre === 'Technical report' ? 'techreport' : 'report'
  return entryTypes.get(type) ?? 'misc'
}

/** What tells apart the types of CSL that are one entry type. */
export function subtypeOf(item: CslItem, type: string): string | undefined {
  if (type === 'article') return /^article-(magazine|newspaper)$/.exec(item.type)?.[1]
  if (type !== 'misc' || arxivOf(item)) return undefined
  // `misc` with an address is a web page to many a reader.
  return item.type === 'document' && item['URL'] === undefined ? undefined : item.type
}

/** The number of a preprint of arXiv. */
export function arxivOf(item: CslItem): string | undefined {
  if (item.type !== 'article') return undefined
  return /^arXiv:(\S+)$/.exec(String(item['number']))?.[1]
}
