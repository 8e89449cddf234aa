import {spawnSync} from 'node:child_process'
import {doctypeOf, type JatsVersion} from '../../src/export/jats/version.ts'

/** Why nothing is validated here; CI has xmllint (`.ci/run`). */
export const skipValid =
  spawnSync('xmllint', ['--version']).status === 0
    ? false
    : 'xmllint (libxml2-utils) is not installed: NO JATS WAS VALIDATED'

const schemas = 'node_modules/@jats4r/dtds/schema'

/**
 * What the DTD has against documents, a line each with its name. All are parts of one document, so that the DTD is read
 * once.
 */
export function faultsOf(
  documents: ReadonlyMap<string, string>,
  version: JatsVersion = '1.3'
): string[] {
  const lines: string[] = []
  const names: string[] = []
  const add = (text: string, name: string): void => {
    for (const line of text.split('\n')) {
      lines.push(line)
      names.push(name)
    }
  }
  add(headOf(version), '')
  for (const [name, document] of documents) add(part(document, `d${lines.length}.`, version), name)
  add('</papers>', '')
  return xmllint(lines.join('\n')).map(fault => {
    const [, line = '0', reason = fault] = /^-:(\d+): (.*)/.exec(fault) ?? []
    return `${names[Number(line) - 1]}: ${reason}`
  })
}

/** The same of one document, by its own DOCTYPE. */
export function faultsByDoctype(document: string): string[] {
  return xmllint(document)
}

function headOf(version: JatsVersion): string {
  const [id] = /PUBLIC "[^"]*"/.exec(doctypeOf(version)) ?? []
  return `<!DOCTYPE papers [\n<!ENTITY % jats ${id} "">\n%jats;\n<!ELEMENT papers (article)*>\n]>\n<papers>`
}

/** Ids are unique in a document: each part has its own. One is the same in all versions but for its name. */
function part(document: string, prefix: string, version: JatsVersion): string {
  return document
    .replace(/^<\?xml.*\?>\n<!DOCTYPE.*>\n/, '')
    .replace(/ dtd-version="[\d.]+"/, ` dtd-version="${version}"`)
    .replace(/ (id|rid)="([^"]*)"/g, (_, name: string, ids: string) => {
      const own = ids.split(' ').map(id => prefix + id)
      return ` ${name}="${own.join(' ')}"`
    })
}

function xmllint(text: string): string[] {
  const {status, stderr} = spawnSync('xmllint', ['--nonet', '--noout', '--huge', '--valid', '-'], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: {...process.env, XML_CATALOG_FILES: `${schemas}/catalog.xml`}
  })
  const faults = stderr.split('\n').filter(line => / (?:error|warning) : /.test(line))
  return status === 0 || faults.length > 0 ? faults : [stderr]
}
