import {texOf} from './bibtextext.ts'

/** A name as CSL has it. */
type Name = Readonly<Record<string, unknown>>

/**
 * People of CSL as a list of BibTeX: `von Last, Jr, First and {An Institution} and others`. It knows one kind
 * of particle, which stays with the name.
 */
export function namesTexOf(names: unknown): string | undefined {
  if (!Array.isArray(names)) return undefined
  const list = names.flatMap((one: unknown) =>
    typeof one === 'object' && one ? nameTexOf({...one}) || [] : []
  )
  return list.join(' and ') || undefined
}

/**
 * BibLaTeX's option for particles that are dropped where the family name stands alone; it holds for a whole
 * entry, so one that is kept outweighs them.
 */
export function useprefixOf(lists: readonly unknown[]): string | undefined {
  const names = lists.flat().filter(name => typeof name === 'object' && name !== null)
  const some = (part: string) => names.some(name => Object.hasOwn(name, part))
  return some('dropping-particle') && !some('non-dropping-particle') ? 'useprefix=false' : undefined
}

function nameTexOf(name: Name): string {
  const part = (key: string) => (typeof name[key] === 'string' ? name[key].trim() : '')
  const family = part('family')
  const given = part('given')
  if (family === 'others' && given === '') return 'others'
  if (family === '') return whole(part('literal') || given)
  const particles = [part('dropping-particle'), part('non-dropping-particle')]
    .filter(Boolean)
    .join(' ')
  // Written together: al-Ghazali, d’Alembert.
  const joint = particles === '' || /[-'’]$/.test(particles) ? '' : ' '
  if (given === '' && particles === '') return /\s/.test(family) ? whole(family) : word(family)
  const suffix = part('suffix')
  const last = texOf(particles) + joint + word(family)
  return [last, ...(suffix ? [word(suffix)] : []), word(given)].join(', ')
}

function whole(name: string): string {
  return name === '' ? '' : `{${texOf(name)}}`
}

/** Part of a name; what BibTeX would divide at is kept together by braces. */
function word(part: string): string {
  return /,|(?:^|\s)and(?:\s|$)/i.test(part) ? whole(part) : texOf(part)
}
