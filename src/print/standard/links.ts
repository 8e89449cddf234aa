import {readDictionary} from '../dictionary.ts'
import type {Draft, Flaw} from './draft.ts'

const actions = new Set(['/URI', '/GoTo', undefined])

/** Links lead somewhere and do nothing else; no script runs. */
export function actionsAreHarmless(draft: Draft): Flaw[] {
  if (['OpenAction', 'AA', 'AcroForm'].some(name => draft.catalog.has(name))) {
    return [{says: 'something happens when it is opened'}]
  }
  return draft.placed.flatMap(({entries, page}) => {
    const written = entries.get('A')
    const action = written === undefined ? undefined : readDictionary(written).get('S')
    if (actions.has(action) && !entries.has('AA')) return []
    return [{says: `a link does more than lead somewhere (${action?.slice(1)})`, page}]
  })
}

/** Annotations are printed and not hidden. */
export function annotationsAreShown(draft: Draft): Flaw[] {
  return draft.placed.flatMap(({entries, page}) => {
    const flags = Number(entries.get('F') ?? 0)
    return (flags & 0b1_0010_0111) === 0b100 ? [] : [{says: 'an annotation is not printed', page}]
  })
}

/** Every annotation is a link, has its place in the text and says what it is. */
export function linksAreTold(draft: Draft): Flaw[] {
  return draft.placed.flatMap(({entries, page}) => {
    if (entries.get('Subtype') !== '/Link') return [{says: 'an annotation is no link', page}]
    const isTold =
      entries.has('StructParent') && !/^(?:\(\)|<>)?$/.test(entries.get('Contents') ?? '')
    return isTold ? [] : [{says: 'a link is no part of the text', page}]
  })
}
