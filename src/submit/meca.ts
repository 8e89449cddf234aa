import {extname} from 'node:path'
import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import type {OutputFile} from '../article.ts'
import type {Profile} from '../profile.ts'
import type {Item, Slot} from './item.ts'

const itemTypes: Readonly<Record<Slot, string>> = {
  'cover letter': 'cover-letter',
  'title page': 'title-page',
  manuscript: 'manuscript',
  'part of the manuscript': 'manuscript-part',
  'part of the title page': 'title-page-part',
  highlights: 'highlights',
  figure: 'figure',
  table: 'table',
  'supplementary item': 'supplementary'
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.tex': 'application/x-tex',
  '.bib': 'application/x-bibtex',
  '.xml': 'application/xml',
  '.html': 'text/html',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.zip': 'application/zip',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.tif': 'image/tiff',
  '.eps': 'application/postscript'
}

/**
 * The files of a package by the Manuscript Exchange Common Approach: the manifest, the metadata in JATS, who sends it to whom,
 * and what is handed in.
 *
 * @param jats The paper in JATS, and the images that it shows.
 * @see https://www.niso.org/publications/rp-30-2023-meca
 */
export function mecaFiles(
  items: readonly Item[],
  [jats, ...shown]: readonly OutputFile[],
  profile: Profile
): OutputFile[] {
  const article = 'article.xml'
  const transfer = 'transfer.xml'
  const manifest = x(
    'manifest',
    {
      xmlns: 'https://manuscriptexchange.org/schema/manifest',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'manifest-version': '1.0'
    },
    [
      entry('article-metadata', article, 'What the paper is, in JATS', 'metadata'),
      entry('transfer-metadata', transfer, 'Who sends it to whom', 'transfer'),
      ...shown.map(({path}, index) =>
        entry('article-metadata', path, `Belongs to ${article}`, `shown-${index + 1}`)
      ),
      ...items.map((item, index) =>
        entry(itemTypes[item.slot], item.path, item.about, `item-${index + 1}`, index + 1)
      )
    ]
  )
  return [
    {path: 'manifest.xml', content: document('Manifest', 'manifest', manifest)},
    {path: article, content: jats?.content ?? ''},
    ...shown,
    {path: transfer, content: document('Transfer', 'transfer', transferOf(profile))},
    ...items
  ]
}

function entry(type: string, path: string, about: string, id: string, order?: number): Element {
  const media = mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
  return x('item', {id, 'item-type': type}, [
    x('item-description', about),
    ...(order === undefined ? [] : [x('file-order', String(order))]),
    x('instance', {'media-type': media, 'xlink:href': encodeURI(path)})
  ])
}

/** An author's own package comes from no other journal. */
function transferOf({name, publisher}: Profile): Element {
  const xmlns = 'https://manuscriptexchange.org/schema/transfer'
  return x('transfer', {xmlns, 'transfer-version': '1.0'}, [
    x('transfer-source', [
      x('service-provider', [x('provider-name', 'Offprint')]),
      x('publication', {type: 'author'}, [x('publication-title', 'Manuscript of the authors')])
    ]),
    x('destination', [
      x('service-provider', [x('provider-name', publisher ?? name)]),
      x('publication', [x('publication-title', name)])
    ])
  ])
}

function document(name: string, root: string, element: Element): string {
  const doctype = `<!DOCTYPE ${root} PUBLIC "-//MECA//DTD ${name} v1.0//en" "https://www.manuscriptexchange.org/schema/${root}-1.0.dtd">`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}\n${toXml(element, {closeEmptyElements: true})}\n`
}
