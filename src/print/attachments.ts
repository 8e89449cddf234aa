import {deflateSync} from 'node:zlib'
import type {VFile} from 'vfile'
import {streamWith} from './save.ts'
import {pdfText} from './string.ts'

/** A file that the PDF carries. */
export interface Attachment {
  /** Without folders. */
  readonly name: string
  /** MIME type. */
  readonly type: string
  readonly content: Buffer
}

/** Puts an object into the file and tells its reference. */
type Add = (body: string | Buffer) => string

/**
 * The sources of the paper, as files that belong to all of it (ISO 19005-3, 6.8).
 *
 * @returns Entries of the catalog.
 */
export function attach(
  attachments: readonly Attachment[],
  date: string | undefined,
  add: Add
): [string, string][] {
  if (attachments.length === 0) return []
  const files = attachments.map(({name, type, content}) => {
    const when = date === undefined ? '' : `/ModDate${pdfText(date)}`
    const params = `/Params<</Size ${content.length}${when}>>`
    const kind = `/Type/EmbeddedFile/Subtype/${type.replace('/', '#2F')}${params}/Filter/FlateDecode`
    const body = add(streamWith(kind, deflateSync(content)))
    const named = pdfText(name)
    const file = add(
      `<</Type/Filespec/F${named}/UF${named}/AFRelationship/Source/EF<</F ${body}/UF ${body}>>>>`
    )
    return {named, file}
  })
  const names = [...files].sort((one, other) => (one.named < other.named ? -1 : 1))
  const listed = names.map(({named, file}) => `${named} ${file}`).join(' ')
  return [
    ['AF', `[${files.map(({file}) => file).join(' ')}]`],
    ['Names', `<</EmbeddedFiles<</Names[${listed}]>>>>`]
  ]
}

const types: Readonly<Record<string, string>> = {
  '.md': 'text/markdown',
  '.bib': 'text/x-bibtex',
  '.csv': 'text/csv',
  '.json': 'application/json'
}

/** The texts that the paper is made of; two of one name are told apart by a number. */
export function sourcesOf(files: readonly VFile[]): Attachment[] {
  const names = new Set<string>()
  return files.map(file => {
    const {stem = 'paper', extname: ending = ''} = file
    let name = stem + ending
    for (let count = 2; names.has(name); count++) name = `${stem}-${count}${ending}`
    names.add(name)
    return {name, type: types[ending] ?? 'text/plain', content: Buffer.from(file.value ?? '')}
  })
}
