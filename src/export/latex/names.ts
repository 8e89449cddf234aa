/** Names that TeX can write, each once: labels, keys, files. */
export interface Names {
  /** The name of a thing: its own where TeX can write it. */
  of(name: string): string
}

/** @param forbidden What no such name may have; a hyphen stands for it. */
export function names(forbidden: RegExp): Names {
  const given = new Map<string, string>()
  const taken = new Set<string>()
  return {
    of(name) {
      const known = given.get(name)
      if (known !== undefined) return known
      const stem = name.replace(forbidden, '-') || '-'
      let own = stem
      for (let count = 2; taken.has(own); count++) own = `${stem}-${count}`
      taken.add(own)
      given.set(name, own)
      return own
    }
  }
}

/** What a label of LaTeX or a key of BibTeX cannot hold: signs that mean something to one of them, and spaces. */
export const forbiddenInKeys = /[\s\p{C}\uFFFD{}(),="#%~\\&$^[\]']+/gu
