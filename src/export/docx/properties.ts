import {x} from 'xastscript'
import type {Article} from '../../article.ts'
import {document} from './xmlfile.ts'

/** What the file says of itself: the paper's facts, and nothing of the machine. */
export function coreFile({meta}: Pick<Article, 'meta'>): string {
  const {authors, date, keywords, lang, title} = meta
  const day = dayOf(date?.iso)
  return document(
    x(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
      },
      [
        ...(title === '' ? [] : [x('dc:title', title)]),
        ...(authors.length === 0
          ? []
          : [x('dc:creator', authors.map(({literal}) => literal).join('; '))]),
        ...(keywords.length === 0 ? [] : [x('cp:keywords', keywords.join(', '))]),
        x('dc:language', lang),
        ...(day === undefined
          ? []
          : [
              x('dcterms:created', {'xsi:type': 'dcterms:W3CDTF'}, day),
              x('dcterms:modified', {'xsi:type': 'dcterms:W3CDTF'}, day)
            ])
      ]
    )
  )
}

/** Word reads whole days only with a time. */
function dayOf(iso: string | undefined): string | undefined {
  return iso !== undefined && /^\d{4}-\d\d-\d\d$/.test(iso) ? `${iso}T00:00:00Z` : undefined
}

export function appFile(): string {
  return document(
    x(
      'Properties',
      {xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'},
      [x('Application', 'Offprint')]
    )
  )
}

/** Zotero looks here for the style of a document; a property holds at most 255 characters. */
export function customFile({style}: Pick<Article, 'style'>): string {
  const id = styleId(style)
  const data = `<data data-version="3"><session id="offprint"/><style id="${id}" locale="${style.language}" hasBibliography="1" bibliographyStyleHasBeenSet="1"/><prefs><pref name="fieldType" value="Field"/></prefs></data>`
  const parts = data.match(/[\s\S]{1,240}/g) ?? []
  return document(
    x(
      'Properties',
      {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
        'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'
      },
      parts.map((part, index) =>
        x(
          'property',
          {
            fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}',
            pid: String(index + 2),
            name: `ZOTERO_PREF_${index + 1}`
          },
          [x('vt:lpwstr', part)]
        )
      )
    )
  )
}

/** The address that all know a style by; the installed ones are known by their names alone. */
function styleId({name, style}: Article['style']): string {
  const info = style.children.find(child => typeof child !== 'string' && child.name === 'info')
  const id =
    typeof info === 'object'
      ? info.children.find(child => typeof child !== 'string' && child.name === 'id')
      : undefined
  const written = typeof id === 'object' ? id.children.join('') : ''
  const bare = name.replace(/^.*[/\\]|\.csl$/g, '')
  return (written || `http://www.zotero.org/styles/${bare}`).replace(/["<>&]/g, '')
}
