import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {cffItem, cffKeys} from './cff.ts'
import type {Listed} from './listed.ts'
import {keyMaker} from './madekey.ts'
import {readYamlFile} from './yaml.ts'

/**
 * List the works of a `CITATION.cff`: the citation it prefers, the work itself, its references. They have
 * no keys of their own and get `Doe_2020`; `doi:10.1234/x` is another name for the work.
 *
 * Reports: `bibliography-entry-readable`.
 */
export function listCff(file: VFile): Listed[] {
  const yaml = readYamlFile(file, 'failsafe')
  if (!yaml) return []
  const tell = (path: readonly (string | number)[], reason: string, note: string) =>
    report(file, 'bibliography-entry-readable', reason, {at: yaml.placeOf(...path), note})
  if (!isData(yaml.data) || yaml.data['cff-version'] === undefined) {
    tell([], 'This is not a citation file', 'A CITATION.cff has a line `cff-version: 1.2.0`')
    return []
  }
  const {references, 'preferred-citation': preferred, ...work} = yaml.data
  const listed = Array.isArray(references) ? references : []
  const works: [path: (string | number)[], work: unknown][] = [
    ...(preferred === undefined
      ? []
      : [[['preferred-citation'], preferred] as [string[], unknown]]),
    [[], work],
    ...listed.map((one: unknown, index): [(string | number)[], unknown] => [
      ['references', index],
      one
    ])
  ]
  const make = keyMaker()
  return works.flatMap(([path, one]) => {
    const keys = isData(one) ? cffKeys(one, make) : []
    const [key, ...aliases] = keys
    if (!isData(one) || key === undefined) {
      tell(
        path,
        'A work of this file has neither author nor title',
        'Give it `authors` and `title`'
      )
      return []
    }
    return [
      {
        key,
        file,
        at: () => yaml.placeOf(...path),
        aliases: () => aliases,
        read: () => cffItem(key, one)
      }
    ]
  })
}

function isData(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
