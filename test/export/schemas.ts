import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import {parse} from 'yaml'

/** Schemas that belong to others lie beside the project, or where `OFFPRINT_SCHEMAS` says. */
export const schemas = process.env['OFFPRINT_SCHEMAS'] ?? join('..', 'shared', 'schemas')

/** Why nothing is validated by them. */
export const skipSchemas = existsSync(schemas)
  ? false
  : `there are no schemas in ${schemas} (OFFPRINT_SCHEMAS): NO CITATION.cff AND NO DEPOSIT WAS VALIDATED`

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
