import {createHash} from 'node:crypto'
import {type Entries, pointed, readDictionary, writeDictionary} from './dictionary.ts'
import {objectText, type PdfFile} from './pdf.ts'

const longest = 127

/**
 * Shorten the names of destinations that are longer than a name may be (ISO 19005-2, 6.1.13): an Arabic heading has
 * six letters of its address for each of its own.
 *
 * @param objects Where the links are that lead there.
 */
export function shortenNames(
  file: PdfFile,
  catalog: Entries,
  objects: Map<number, string | Buffer>
): void {
  const number = pointed(catalog.get('Dests'))
  if (number === undefined) return
  const destinations = readDictionary(objectText(file, number))
  const names = new Map<string, string>()
  for (const name of destinations.keys())
    if (lengthOf(name) > longest) names.set(name, shortened(name))
  if (names.size === 0) return
  const entries = [...destinations].map(
    ([name, place]) => [names.get(name) ?? name, place] as const
  )
  objects.set(number, writeDictionary(entries))
  for (const [link, text] of objects) {
    if (typeof text !== 'string' || !text.includes('/Dest/')) continue
    const said = readDictionary(text)
    const name = names.get((said.get('Dest') ?? '').slice(1))
    if (name !== undefined) objects.set(link, writeDictionary(said.set('Dest', `/${name}`)))
  }
}

/** `#20` is one byte (ISO 32000-1, 7.3.5). */
const lengthOf = (name: string) => name.replace(/#[\dA-Fa-f]{2}/g, '.').length

function shortened(name: string): string {
  return `${name.slice(0, 60).replace(/[#%].?.?$/, '')}-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`
}
