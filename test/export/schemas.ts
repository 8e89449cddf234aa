import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import {parse} from 'yaml'
import {skipValid} from './validator.ts'

/** Schemas that belong to others lie beside the project, or where `OFFPRINT_SCHEMAS` says. */
export const schemas = process.env['OFFPRINT_SCHEMAS'] ?? join('..', 'shared', 'schemas')

/** Why nothing is validated by them. */
export const skipSchemas = existsSync(schemas)
  ? false
  : `there are no schemas in ${schemas} (OFFPRINT_SCHEMAS): NO CITATION.cff, NO DEPOSIT AND NO MECA PACKAGE WAS VALIDATED`

/** What the schema of CFF 1.2 has against citation files, each with its name. */
export function faultsOfCff(files: ReadonlyMap<string, string>): string[] {
  const schema = JSON.parse(readFileSync(join(schemas, 'cff', 'schema.json'), 'utf8'))
  const validate = new Ajv({strict: false, validateFormats: false, allErrors: true}).compile(schema)
  return [...files].flatMap(([name, file]) =>
    validate(parse(file))
      ? []
      : (validate.errors ?? []).map(
          ({instancePath, message}) => `${name}: ${instancePath} ${message}`
        )
  )
}

/** What a DTD of MECA has against a document, a line each. */
export function faultsOfMeca(dtd: 'manifest' | 'transfer', document: string): string[] {
  const path = join(schemas, 'meca', 'schema', `${dtd}-1.0.dtd`)
  const {status, stderr} = spawnSync('xmllint', ['--nonet', '--noout', '--dtdvalid', path, '-'], {
    input: document,
    encoding: 'utf8'
  })
  return status === 0 ? [] : stderr.split('\n').filter(Boolean)
}

export const skipDeposits = skipSchemas || skipValid

/** What Crossref's schema has against deposits, a line each with its name. */
export function faultsOfDeposits(deposits: ReadonlyMap<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'deposits-'))
  try {
    for (const [name, xml] of deposits) writeFileSync(join(folder, name), xml)
    const schema = join(schemas, 'crossref-5.5.0')
    const {status, stderr} = spawnSync(
      'xmllint',
      [
        ...['--nonet', '--noout', '--schema', join(schema, 'crossref5.5.0.xsd')],
        ...[...deposits.keys()].map(name => join(folder, name))
      ],
      {
        encoding: 'utf8',
        maxBuffer: 1e9,
        env: {...process.env, XML_CATALOG_FILES: join(schema, 'catalog.xml')}
      }
    )
    const faults = stderr.split('\n').filter(line => / error : /.test(line))
    const told = faults.map(line => line.replace(`${folder}/`, ''))
    return status === 0 || told.length > 0 ? told : [stderr]
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
