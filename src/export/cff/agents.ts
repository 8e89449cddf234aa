import type {Affiliation, Author, Meta} from '../../meta.ts'

/** Persons and groups, as the format has them. */
export function agents({affiliations, authors}: Meta): object[] {
  const made = authors.map(author =>
    author.collaboration ? group(author) : person(author, affiliations)
  )
  // The format asks for an author.
  return made.length === 0 ? [{name: 'Anonymous'}] : made
}

function person(author: Author, affiliations: readonly Affiliation[]): object {
  const {droppingParticle, family, given, nonDroppingParticle, suffix} = author
  const particle = [droppingParticle, nonDroppingParticle].filter(part => part).join(' ')
  const places = author.affiliations.flatMap(index => affiliations[index]?.text ?? [])
  return {
    // A name given whole is not taken apart.
    'family-names': family ?? author.literal,
    ...(family !== undefined && given !== undefined && {'given-names': given}),
    ...(particle !== '' && {'name-particle': particle}),
    ...(suffix !== undefined && {'name-suffix': suffix}),
    ...(places.length > 0 && {affiliation: places.join('; ')}),
    ...contact(author),
    ...(author.url !== undefined && {website: author.url})
  }
}

function group(author: Author): object {
  return {
    name: author.literal,
    ...contact(author),
    ...(author.url !== undefined && {website: author.url})
  }
}

function contact({email, orcid}: Author): object {
  return {
    ...(email !== undefined && /^\S+@\S+\.\S{2,}$/.test(email) && {email}),
    ...(orcid !== undefined && {orcid: `https://orcid.org/${orcid}`})
  }
}
