import {refId} from '../../refid.ts'

/** What an id names: labels and headings, works of the bibliography, notes, … */
type Named = 'label' | 'work' | 'note' | 'place' | 'author-note'

/** The XML ids of a document. */
export interface Ids {
  /** The id that a thing has or will have. */
  of(named: Named, name: string): string
  /** The same for the element that is the thing; undefined where another has it already: an id is there once. */
  claim(named: Named, name: string): string | undefined
}

const prefixes = {
  label: '',
  work: 'ref-',
  note: 'fn',
  place: 'aff',
  'author-note': 'note-'
} as const

/** Ids are names of XML, which hold neither colons nor slashes; what authors name alike stays apart. */
export function xmlIds(): Ids {
  const known = new Map<string, string>()
  const taken = new Set<string>()
  const claimed = new Set<string>()
  return {
    of,
    claim(named, name) {
      const id = of(named, name)
      if (claimed.has(id)) return undefined
      claimed.add(id)
      return id
    }
  }

  function of(named: Named, name: string): string {
    const whole = `${named} ${refId(name)}`
    const before = known.get(whole)
    if (before !== undefined) return before
    const plain = prefixes[named] + name.replace(/[^\p{L}\p{M}\p{Nd}._-]+/gu, '-')
    const start = /^[\p{L}_]/u.test(plain) ? plain : `id-${plain}`
    let id = start
    for (let count = 2; taken.has(id); count++) id = `${start}-${count}`
    taken.add(id)
    known.set(whole, id)
    return id
  }
}
