import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import type {Article} from '../../article.ts'
import type {Author, Meta} from '../../meta.ts'
import {visit} from '../../visit.ts'
import {directionOf} from '../../words.ts'
import {plainText} from '../text/text.ts'
import {access} from './access.ts'
import type {Chapter} from './chapters.ts'
import type {Picture} from './pictures.ts'

/** Where a reader finds the package. */
export const container =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>' +
  '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>' +
  '</rootfiles></container>\n'

interface Contents {
  readonly chapters: readonly Chapter[]
  readonly pictures: readonly Picture[]
  readonly id: string
  /** ISO 8601 to the second. */
  readonly made: string
}

/** What the book is, which files it has, and in which order they are read. */
export function packageDocument(article: Readonly<Article>, contents: Contents): string {
  const {meta} = article
  const {chapters, pictures} = contents
  const items = [
    x('item', {id: 'nav', href: 'nav.xhtml', 'media-type': xhtml, properties: 'nav'}),
    x('item', {id: 'style', href: 'style.css', 'media-type': 'text/css'}),
    ...chapters.map(({children, path}, index) =>
      x('item', {
        id: `chapter-${index}`,
        href: path,
        'media-type': xhtml,
        properties: propertiesOf(children)
      })
    ),
    ...pictures.map(({mediaType, path}, index) =>
      x('item', {id: `image-${index + 1}`, href: path, 'media-type': mediaType})
    )
  ]
  const document = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': meta.lang
    },
    [
      metadata(article, contents),
      x('manifest', lines(items)),
      x(
        'spine',
        {'page-progression-direction': directionOf(meta.lang)},
        lines([
          ...chapters.map((_, index) => x('itemref', {idref: `chapter-${index}`})),
          x('itemref', {idref: 'nav', linear: 'no'})
        ])
      )
    ]
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(document, {closeEmptyElements: true})}\n`
}

const xhtml = 'application/xhtml+xml'

/** What a device must be able to show in it. */
function propertiesOf(children: Chapter['children']): string | undefined {
  const found = new Set<string>()
  visit({type: 'root', children: [...children]}, 'element', ({tagName}) => {
    if (tagName === 'math') found.add('mathml')
    if (tagName === 'svg') found.add('svg')
  })
  return found.size === 0 ? undefined : [...found].sort().join(' ')
}

function metadata(article: Readonly<Article>, {chapters, id, made}: Contents): Element {
  const {meta} = article
  const {abstract, copyright, date, journal, keywords, lang, license, published, subtitle} = meta
  const day = (published ?? date)?.iso
  const rights = [copyright?.statement ?? copyright?.holder, license?.name, license?.url]
  const said = rights.filter(part => part !== undefined).join('. ')
  return x(
    'metadata',
    {'xmlns:dc': 'http://purl.org/dc/elements/1.1/'},
    lines([
      x('dc:identifier', {id: 'id'}, id),
      x('dc:title', {id: 'title'}, meta.title || 'Untitled'),
      refined('title', 'title-type', 'main'),
      ...(subtitle === undefined
        ? []
        : [
            x('dc:title', {id: 'subtitle'}, subtitle),
            refined('subtitle', 'title-type', 'subtitle')
          ]),
      x('dc:language', lang),
      ...meta.authors.flatMap(creator),
      ...(day === undefined ? [] : [x('dc:date', day)]),
      ...(journal?.publisher === undefined ? [] : [x('dc:publisher', journal.publisher)]),
      ...keywords.map(word => x('dc:subject', word)),
      ...(abstract ? [x('dc:description', plainText(abstract, article))] : []),
      ...(said === '' ? [] : [x('dc:rights', said)]),
      ...sourceOf(meta),
      x('meta', {property: 'dcterms:modified'}, made),
      ...access(chapters)
    ])
  )
}

function creator(author: Author, index: number): Element[] {
  const id = `author-${index + 1}`
  const {family, given, literal} = author
  return [
    x('dc:creator', {id}, literal),
    refined(id, 'role', 'aut', 'marc:relators'),
    ...(family === undefined || given === undefined
      ? []
      : [refined(id, 'file-as', `${family}, ${given}`)]),
    refined(id, 'display-seq', String(index + 1))
  ]
}

function sourceOf({journal}: Meta): Element[] {
  const issn = journal?.eissn ?? journal?.issn
  if (journal?.title === undefined) return []
  return [
    x('meta', {property: 'belongs-to-collection', id: 'journal'}, journal.title),
    refined('journal', 'collection-type', 'series'),
    ...(issn === undefined ? [] : [refined('journal', 'dcterms:identifier', `urn:issn:${issn}`)])
  ]
}

function refined(id: string, property: string, value: string, scheme?: string): Element {
  return x('meta', {refines: `#${id}`, property, scheme}, value)
}

function lines(elements: readonly Element[]): Element['children'] {
  const end = {type: 'text' as const, value: '\n'}
  return [end, ...elements.flatMap(element => [element, end])]
}
