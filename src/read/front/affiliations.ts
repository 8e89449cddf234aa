import type {VFile} from 'vfile'
import type {Affiliation} from '../../meta.ts'
import {report} from '../../rules.ts'
import {wordsOf} from '../../words.ts'
import {readAddress, readIdentifier} from './identifiers.ts'
import type {paperKeys} from './keys/paper.ts'
import type {affiliationKeys, authorKeys} from './keys/person.ts'
import type {Reader} from './reader.ts'

/** An affiliation with what authors name it by. */
export interface Listed extends Affiliation {
  readonly ids: readonly string[]
}

type Place = Reader<typeof affiliationKeys>

/**
 * `affiliations:` of the dialects, and those that stand with the authors, each once, in their order.
 *
 * Reports: `front-matter-valid`, `front-matter-filled`.
 */
export function readAffiliations(
  paper: Reader<typeof paperKeys>,
  authors: readonly Reader<typeof authorKeys>[],
  lang: string,
  file: VFile
): Listed[] {
  const {comma} = wordsOf(lang)
  const listed = paper.each('affiliations').map((place, index) => listedPlace(place, index + 1))
  for (const [
    index,
    {
      ids: [id]
    }
  ] of listed.entries()) {
    if (listed.findIndex(({ids}) => ids[0] === id) === index) continue
    report(file, 'front-matter-agrees', `Two affiliations are called \`${id}\`; the first holds`, {
      at: paper.each('affiliations')[index]?.at('id'),
      found: String(id),
      note: 'Give each an index of its own.'
    })
  }
  const ids = new Set(listed.flatMap(place => [...place.ids, place.text]))
  const inline = new Map<string, Listed>()
  for (const author of authors) {
    for (const {place, name} of namedBy(author, ids, comma)) {
      if (ids.has(name) || isRef(place, name)) continue
      if (!inline.has(name)) inline.set(name, listedPlace(place, name))
    }
  }
  return [...listed, ...inline.values()]

  function listedPlace(place: Place, id: number | string): Listed {
    return {...readPlace(place, comma, file), ids: [place.text('id') ?? place.label ?? String(id)]}
  }
}

/** What an author says of where they work: each with the name it is listed by. */
export function namedBy(
  author: Reader<typeof authorKeys>,
  ids: ReadonlySet<string>,
  comma: string
): {readonly place: Place; readonly name: string}[] {
  return author.each('affiliations').flatMap(place => {
    if (place.own === undefined || place.label !== undefined) {
      return [{place, name: place.text('ref') ?? place.text('id') ?? textOf(place, comma)}]
    }
    const pieces = place.own.split(/\s*(?:[,;&]|\band\b)\s*/).filter(Boolean)
    const areRefs = pieces.every(piece => ids.has(piece) || /^\w{1,3}$/.test(piece))
    return (areRefs ? pieces : [place.own]).map(name => ({place, name}))
  })
}

/** `affiliation: 2` and `ref: uni` name an entry of the list, they are no names themselves. */
export function isRef(place: Place, name: string): boolean {
  return /^\d+$/.test(name) || (place.has('ref') && place.text('ref') === name)
}

function readPlace(place: Place, comma: string, file: VFile): Affiliation {
  const parts = {
    institution: place.text('name'),
    department: place.text('department'),
    address: place.text('address'),
    city: place.text('city'),
    region: place.text('region'),
    country: place.text('country'),
    postalCode: place.text('postal-code'),
    isni: readIdentifier('isni', place, 'isni', file),
    ringgold: place.text('ringgold'),
    url: readAddress(place, 'url', file)
  }
  const ror = readIdentifier('ror', place, 'ror', file)
  const given = Object.entries(parts).filter(([, value]) => value !== undefined)
  return {
    ...Object.fromEntries(given),
    ...(ror !== undefined && {ror: `https://ror.org/${ror}`}),
    text: textOf(place, comma),
    collaboration: place.flag('collaboration') === true
  }
}

/** "Department, University, City, Region 02115, Country". */
function textOf(place: Place, comma: string): string {
  const region = [place.text('region'), place.text('postal-code')].filter(Boolean).join(' ')
  const parts = [
    place.text('department'),
    place.text('name'),
    place.text('address'),
    place.text('city'),
    region,
    place.text('country')
  ]
  return place.own ?? place.text('literal') ?? parts.filter(Boolean).join(comma)
}
