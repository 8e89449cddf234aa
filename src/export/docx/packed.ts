import {strToU8, type Zippable, zipSync} from 'fflate'
import {x} from 'xastscript'
import {relations} from './relations.ts'
import {document} from './xmlfile.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const office = 'application/vnd.openxmlformats-officedocument'

/** What the parts are, by their paths. */
const types: Readonly<Record<string, string>> = {
  'word/document.xml': `${word}.document.main+xml`,
  'word/styles.xml': `${word}.styles+xml`,
  'word/numbering.xml': `${word}.numbering+xml`,
  'word/settings.xml': `${word}.settings+xml`,
  'word/footnotes.xml': `${word}.footnotes+xml`,
  'word/header1.xml': `${word}.header+xml`,
  'word/footer1.xml': `${word}.footer+xml`,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/app.xml': `${office}.extended-properties+xml`,
  'docProps/custom.xml': `${office}.custom-properties+xml`
}

const endings: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml'
}

/** Parts as one file; equal parts make equal bytes. */
export function packed(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const all = new Map([
    ['[Content_Types].xml', contentTypes([...parts.keys()])],
    ['_rels/.rels', rootRelations(parts.has('docProps/custom.xml'))],
    ...parts
  ])
  const bytes = [...all].map(([path, content]): [string, Zippable[string]] =>
    // Pictures are packed already.
    typeof content === 'string'
      ? [path, strToU8(content)]
      : [path, [content, {level: path.endsWith('.svg') ? 9 : 0}]]
  )
  // The first day a zip can tell, by the clock of the machine, as zips have it.
  return zipSync(Object.fromEntries(bytes), {level: 9, mtime: new Date(1980, 0, 1)})
}

function contentTypes(paths: readonly string[]): string {
  return document(
    x('Types', {xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types'}, [
      ...Object.entries(endings).map(([Extension, ContentType]) =>
        x('Default', {Extension, ContentType})
      ),
      ...paths.flatMap(path =>
        types[path] === undefined
          ? []
          : [x('Override', {PartName: `/${path}`, ContentType: types[path]})]
      )
    ])
  )
}

function rootRelations(hasCustom: boolean): string {
  const root = relations()
  const metadata = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata'
  root.to('officeDocument', 'word/document.xml')
  root.to(`${metadata}/core-properties`, 'docProps/core.xml')
  root.to('extended-properties', 'docProps/app.xml')
  if (hasCustom) root.to('custom-properties', 'docProps/custom.xml')
  return root.file()
}
