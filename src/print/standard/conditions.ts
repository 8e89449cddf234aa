import type {Draft, Flaw} from './draft.ts'
import {fontsAreEmbedded, glyphsAreMapped, glyphsAreThere} from './fonts.ts'
import {actionsAreHarmless, annotationsAreShown, linksAreTold} from './links.ts'
import {partsAreInPlace} from './nesting.ts'
import {
  blendsAreKnown,
  coloursAreRgb,
  imagesArePlain,
  statesAreShallow,
  streamsAreOpen
} from './paint.ts'
import {type Standard, standards} from './standards.ts'
import {
  languagesAreKnown,
  picturesAreTold,
  tablesAreRegular,
  titleIsThere,
  typesAreKnown,
  wordsAreShort
} from './text.ts'

/** Where a condition stands: in ISO 19005-2 and -3, which number alike, in ISO 14289-1, or in both. */
interface Condition {
  readonly archive?: string
  readonly access?: string
  readonly flaws: (draft: Draft) => readonly Flaw[]
}

/**
 * What a file may fail to meet. What it always meets because it is written so (the header, the cross-references, the
 * output intent, the metadata, the marks of all that is painted) is what the tests look after.
 */
const conditions: readonly Condition[] = [
  {archive: '6.1.7.2', flaws: streamsAreOpen},
  {archive: '6.1.13', flaws: statesAreShallow},
  {archive: '6.1.13', flaws: wordsAreShort},
  {archive: '6.2.4.3', flaws: coloursAreRgb},
  {archive: '6.2.5', flaws: blendsAreKnown},
  {archive: '6.2.8', flaws: imagesArePlain},
  {archive: '6.2.11.4.1', access: '7.21.4.1', flaws: fontsAreEmbedded},
  {archive: '6.2.11.7.2', access: '7.21.7', flaws: glyphsAreMapped},
  {archive: '6.2.11.8', access: '7.21.8', flaws: glyphsAreThere},
  {archive: '6.3.2', flaws: annotationsAreShown},
  {archive: '6.5.1', access: '7.19', flaws: actionsAreHarmless},
  {access: '7.1', flaws: titleIsThere},
  {access: '7.1', flaws: typesAreKnown},
  {access: '7.2', flaws: languagesAreKnown},
  {access: '7.2', flaws: partsAreInPlace},
  {access: '7.2', flaws: tablesAreRegular},
  {access: '7.3', flaws: picturesAreTold},
  {access: '7.18.5', flaws: linksAreTold}
]

/** A condition that a file does not meet, in words. */
export interface Unmet {
  readonly standard: Standard
  readonly says: string
}

const documents = {'a-2u': 'ISO 19005-2', 'a-3u': 'ISO 19005-3', 'ua-1': 'ISO 14289-1'} as const

/** Look at all that the standards ask for and that a paper can break. */
export function findUnmet(draft: Draft, wanted: readonly Standard[]): Unmet[] {
  const found = conditions.map(({flaws, ...clauses}) => ({clauses, flaws: flaws(draft)}))
  return wanted.flatMap(standard => {
    const {name, source} = standards[standard]
    return found.flatMap(({clauses, flaws}) => {
      const clause = clauses[source]
      if (clause === undefined) return []
      return flaws.map(({says, page}) => {
        const place = page === undefined ? '' : ` on page ${page}`
        return {standard, says: `Not ${name}: ${says}${place} (${documents[standard]}, ${clause})`}
      })
    })
  })
}
