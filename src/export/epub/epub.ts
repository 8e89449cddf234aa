import {strToU8, type Zippable, zipSync} from 'fflate'
import type {Article, OutputFile, Page} from '../../article.ts'
import {madeOn} from '../../stamp.ts'
import {chaptersOf} from './chapters.ts'
import {look} from './look.ts'
import {navigation} from './navigation.ts'
import {container, packageDocument} from './package.ts'
import {picturesOf} from './pictures.ts'
import {textOf} from './text.ts'
import {document} from './xhtml.ts'

/**
 * Article → EPUB 3.3: the text of the page in XHTML, a file for each section of the highest level. It runs no script, asks for
 * nothing, and has the same bytes for the same paper. Its look is left to the reader's device but for what the text needs.
 *
 * @param name Of the file, without its ending.
 * @see https://www.w3.org/TR/epub-33/
 */
export async function epub(
  article: Readonly<Article>,
  name: string,
  {page}: {readonly page: Pick<Page, 'html'>}
): Promise<OutputFile[]> {
  const {meta} = article
  const text = textOf(page.html)
  const pictures = picturesOf(text)
  const chapters = chaptersOf(text, meta)
  const files: [path: string, content: string | Uint8Array][] = [
    ...chapters.map(({children, path, title}): [string, string] => [
      path,
      document(meta, title, children)
    ]),
    ['nav.xhtml', navigation(chapters, meta)],
    ['style.css', look],
    ...pictures.map(({bytes, path}): [string, Uint8Array] => [path, bytes])
  ]
  const id = meta.doi === undefined ? await idOf(files) : `https://doi.org/${meta.doi}`
  const made = madeOn(meta) ?? '1980-01-01T00:00:00Z'
  const opf = packageDocument(article, {chapters, pictures, id, made})
  const content = zip([
    ['META-INF/container.xml', container],
    ['EPUB/package.opf', opf],
    ...files.map(([path, inside]): [string, string | Uint8Array] => [`EPUB/${path}`, inside])
  ])
  return [{path: `${name}.epub`, content}]
}

/** Of a paper without a DOI: the same text has the same. */
async function idOf(files: readonly (readonly [string, string | Uint8Array])[]): Promise<string> {
  const texts = files.flatMap(([, content]) => (typeof content === 'string' ? content : []))
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(strToU8(texts.join('\n'))))
  const hex = Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join(
    ''
  )
  // Version 8 of RFC 9562: its bits are our own.
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`
  ]
  return `urn:uuid:${parts.join('-')}-${hex.slice(20, 32)}`
}

/** The first file says what it is, and is not packed. The clock of a zip begins in 1980. */
function zip(
  files: readonly (readonly [path: string, content: string | Uint8Array])[]
): Uint8Array {
  const packed: Zippable = {mimetype: [strToU8('application/epub+zip'), {level: 0}]}
  for (const [path, content] of files) {
    packed[path] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(packed, {level: 9, mtime: new Date(1980, 0, 1)})
}
