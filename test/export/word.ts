import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import type {Article} from '../../src/article.ts'
import {docx} from '../../src/export/docx/docx.ts'
import type {ExportTools} from '../../src/export/tools.ts'
import {schemas} from './schemas.ts'
import {textOf} from './words.ts'

/** Those of ECMA-376, which no package has. */
const schema = join(schemas, 'ooxml', 'wml.xsd')

/** Why nothing is validated here. */
export const skipWord = !existsSync(schema)
  ? `there is no ${schema} (OFFPRINT_SCHEMAS): NO DOCX WAS VALIDATED`
  : spawnSync('xmllint', ['--version']).status !== 0
    ? 'xmllint (libxml2-utils) is not installed: NO DOCX WAS VALIDATED'
    : false

/** What is made for Word of a paper: its parts by their paths, and its text. */
export async function wordOf(
  article: Article,
  say: ExportTools['say'] = () => {}
): Promise<{readonly parts: ReadonlyMap<string, string>; readonly text: string}> {
  const [file] = await docx(article, 'paper', {say})
  const parts = partsOf(file?.content)
  return {parts, text: wordsOf(parts)}
}

/** The parts of a document, by their paths. */
function partsOf(docx: Uint8Array | string | undefined): Map<string, string> {
  if (!(docx instanceof Uint8Array)) throw new Error('no document')
  return new Map(
    Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)] as const)
  )
}

/** What the schema has against the parts of documents, a line each with its document; it is read once. */
export function faultsOfWord(
  documents: ReadonlyMap<string, ReadonlyMap<string, string>>
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'docx-'))
  try {
    const files = [...documents].flatMap(([name, parts]) =>
      [...parts].flatMap(([path, xml]) => {
        if (!/^word\/[a-z\d]+\.xml$/.test(path)) return []
        const file = join(folder, `${name.replaceAll('/', '_')}-${path.slice('word/'.length)}`)
        // What later versions have is in lists of extensions, of which the schema knows nothing.
        writeFileSync(file, xml.replace(/<a:extLst>[\s\S]*?<\/a:extLst>/g, ''))
        return [file]
      })
    )
    const {stderr} = spawnSync(
      'xmllint',
      ['--nonet', '--noout', '--huge', '--schema', schema, ...files],
      {encoding: 'utf8', maxBuffer: 1e9}
    )
    return stderr
      .split('\n')
      .filter(line => line !== '' && !/ validates$| fails to validate$/.test(line))
      .map(line => line.replace(`${folder}/`, ''))
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** What in a document leads nowhere, stands there twice, or is begun and not ended: Word would say that it is broken. */
export function brokenIn(parts: ReadonlyMap<string, string>): string[] {
  const all = ['document', 'footnotes'].map(name => ({
    xml: parts.get(`word/${name}.xml`) ?? '',
    relations: parts.get(`word/_rels/${name}.xml.rels`) ?? ''
  }))
  const xml = all.map(one => one.xml).join('')
  const names = found(xml, /<w:bookmarkStart [^>]*w:name="([^"]*)"/g)
  const ids = found(xml, /<w:bookmarkStart w:id="(\d+)"/g)
  const led = [
    ...found(xml, /<w:instrText[^>]*> (?:REF|NOTEREF) (\S+)/g),
    ...found(xml, /<w:hyperlink w:anchor="([^"]*)"/g)
  ]
  const related = all.flatMap(one => {
    const known = new Set(found(one.relations, / Id="([^"]*)"/g))
    return found(one.xml, / r:(?:id|embed)="([^"]*)"/g).filter(id => !known.has(id))
  })
  const count = (type: string): number =>
    found(xml, new RegExp(`fldCharType="(${type})"`, 'g')).length
  return [
    ...led.filter(name => !names.includes(name)),
    ...related,
    ...names.filter((name, index) => names.indexOf(name) !== index),
    ...ids.filter((id, index) => ids.indexOf(id) !== index),
    ...(count('begin') === count('end') && count('begin') === count('separate') ? [] : ['fldChar']),
    ...found(xml, /<(offprint:\w+)/g)
  ]
}

function found(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([, name = '']) => name)
}

/** The text of a document and of its notes, with what is said of its pictures; formulas and codes of fields are left out. */
function wordsOf(parts: ReadonlyMap<string, string>): string {
  const xml = ['word/document.xml', 'word/footnotes.xml']
    .map(path => parts.get(path) ?? '')
    .join('')
  const told = xml
    .replace(/<w:instrText.*?<\/w:instrText>/gs, '')
    .replace(/<wp:docPr[^>]* descr="([^"]*)"[^>]*>/g, (_, alt: string) =>
      alt.replaceAll('&#x22;', '"')
    )
  return textOf(told)
}
