import type {Creator} from '@retorquere/bibtex-parser'

/** A name as CSL has it. */
export interface CslName {
  family?: string
  given?: string
  suffix?: string
  literal?: string
  'comma-suffix'?: boolean
  'dropping-particle'?: string
  'non-dropping-particle'?: string
}

/**
 * Name the people of an author list as CSL does.
 *
 * @param useprefix BibLaTeX's option; without it a particle stays with the family name, as
 *   readers of "de Vries (2020)" expect.
 */
export function namesOf(creators: readonly Creator[], useprefix = true): CslName[] {
  return creators.map(creator => nameOf(creator, useprefix))
}

function nameOf(creator: Creator, useprefix: boolean): CslName {
  const {name, lastName, firstName, prefix, suffix, juniorcomma} = creator
  if (name !== undefined) return {literal: plain(name)}
  const particle = (creator.useprefix ?? useprefix) ? 'non-dropping-particle' : 'dropping-particle'
  return {
    family: plain(lastName ?? ''),
    ...(firstName !== undefined && {given: spaced(plain(firstName))}),
    ...(prefix !== undefined && {[particle]: plain(prefix)}),
    ...(suffix !== undefined && {suffix: plain(suffix)}),
    ...(juniorcomma && {'comma-suffix': true})
  }
}

/** "J.G." → "J. G.", as "J. G." is meant. */
function spaced(given: string): string {
  return given.replace(/(?<=\p{Lu}\.)(?=\p{Lu})/gu, ' ')
}

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}
