import type {Author, Award, Funder, Funding} from '../../meta.ts'
import type {paperKeys} from './keys/paper.ts'
import type {authorKeys} from './keys/person.ts'
import type {awardKeys, fundingKeys, sourceKeys} from './keys/publication.ts'
import type {Reader} from './reader.ts'

/**
 * Who paid: sentences, awards as Quarto and MyST have them, and the `funders:` of authors as Manubot has them.
 *
 * @param readers What the front matter says of each author, by whose `id` awards name them.
 * @param authors The same authors as they were read.
 */
export function readFunding(
  paper: Reader<typeof paperKeys>,
  readers: readonly Reader<typeof authorKeys>[],
  authors: readonly Author[]
): Funding | undefined {
  const groups = paper.each('funding')
  const further = [paper.text('funding-statement'), paper.map('article')?.text('funding-statement')]
  const nameOf = (ref: string): string => {
    const index = readers.findIndex(reader => reader.text('id') === ref)
    return authors[index]?.literal ?? ref
  }
  const statements = [...groups.map(statementOf), ...further].filter(text => text !== undefined)
  const awards = [
    ...groups.flatMap(group =>
      [group, ...group.each('awards')].flatMap(award => awardOf(award, nameOf))
    ),
    ...readers.flatMap((reader, index) =>
      reader.texts('funders').map(name => ({
        funders: [{name}],
        recipients: [authors[index]?.literal ?? ''].filter(Boolean)
      }))
    )
  ]
  return statements.length + awards.length === 0 ? undefined : {statements, awards}
}

/** A text alone is a sentence, and not the number of an award that has a funder before it. */
function statementOf(group: Reader<typeof fundingKeys>): string | undefined {
  return group.label === undefined ? (group.own ?? group.text('statement')) : undefined
}

function awardOf(award: Reader<typeof awardKeys>, nameOf: (ref: string) => string): Award[] {
  const number = award.label === undefined ? award.text('id') : (award.own ?? award.text('id'))
  const title = award.text('title')
  const funders = award.each('source').flatMap(funderOf)
  if (award.label !== undefined && funders.length === 0) funders.push({name: award.label})
  const namesOf = (role: 'recipient' | 'investigator'): string[] => {
    const names = award
      .each(role)
      .flatMap(person => person.own ?? person.text('name') ?? person.text('ref') ?? [])
    return [...new Set(names.map(nameOf))]
  }
  const investigators = namesOf('investigator')
  if (number === undefined && funders.length === 0) return []
  return [
    {
      funders,
      recipients: namesOf('recipient'),
      ...(investigators.length > 0 && {investigators}),
      ...(number !== undefined && {number}),
      ...(title !== undefined && {title})
    }
  ]
}

function funderOf(source: Reader<typeof sourceKeys>): Funder[] {
  const name = source.own ?? source.text('name') ?? source.label
  const id = source.text('id')
  const country = source.text('country')
  if (name === undefined && id === undefined) return []
  return [
    {
      name: name ?? id ?? '',
      ...(id !== undefined && {id}),
      ...(country !== undefined && {country})
    }
  ]
}
