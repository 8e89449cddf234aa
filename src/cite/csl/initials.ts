/** How given names are shortened. */
export interface InitialsRule {
  /** What stands behind an initial, e.g. ". ". */
  readonly mark: string
  /** Full names are shortened; else only initials that are there take the mark. */
  readonly shorten: boolean
  /** The hyphen of "Jean-Luc" stays: "J.-L.". */
  readonly hyphen: boolean
  /** What was shortened before. */
  readonly known: Map<string, string>
}

interface Piece {
  readonly text: string
  readonly initial: boolean
  /** A hyphen stands before it. */
  readonly hyphened: boolean
}

/** "Jean-Luc Ernst" → "J.-L. E."; "Ph.D." and other abbreviations stay, Arabic, Chinese, Japanese and Korean names too. */
export function initials(given: string, rule: InitialsRule): string {
  const known = rule.known.get(given)
  if (known !== undefined) return known
  const made = shortened(given, rule)
  rule.known.set(given, made)
  return made
}

function shortened(given: string, rule: InitialsRule): string {
  if (unshortened.test(given)) return given
  if (given.includes('<')) return aroundTags(given, text => initials(text, rule))
  const pieces = given
    .split(/[\s\u00A0\u2009\u202F]+/)
    .filter(Boolean)
    .flatMap(word => piecesOf(word, rule))
  let out = ''
  for (const [index, {text, initial}] of pieces.entries()) {
    const next = pieces[index + 1]
    out += text
    if (!next) out += initial ? rule.mark : ''
    else if (next.hyphened && rule.hyphen) out += `${initial ? rule.mark.trimEnd() : ''}-`
    else if (initial) out += next.initial ? rule.mark : `${rule.mark.trimEnd()} `
    else out += ' '
  }
  return out.trim()
}

const unshortened =
  /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function piecesOf(word: string, {shorten}: InitialsRule): Piece[] {
  return word.split(/[-‐‑]/).flatMap((part, place) =>
    (part.match(/[^.]+\.?/g) ?? []).flatMap((piece, index): Piece[] => {
      const hyphened = place > 0 && index === 0
      const bare = piece.replace(/\.$/, '')
      if (bare !== piece) return [{text: bare, initial: true, hyphened}]
      if (!shorten) return [{text: bare, initial: /^[\p{Lu}\p{Lo}]$/u.test(bare), hyphened}]
      // "Guo-ping" is one name; a particle between given names stays a word.
      if (/^\p{Ll}/u.test(bare)) return hyphened ? [] : [{text: bare, initial: false, hyphened}]
      return [{text: initialOf(bare), initial: true, hyphened}]
    })
  )
}

/** "T" of "Thomas", "Ts" of "TSerendorjiin". */
function initialOf(name: string): string {
  const several = /^\p{Lu}{2,}(?=\p{Ll})/u.exec(name)?.[0]
  if (several === undefined) return [...name][0] ?? ''
  return several.charAt(0) + several.slice(1).toLowerCase()
}

/** Changes the text between tags, and keeps the spaces and hyphens at its ends. */
function aroundTags(text: string, change: (text: string) => string): string {
  return text.replace(
    /(<[^>]*>)|([^<\s-][^<]*)/g,
    (whole: string, tag: string | undefined) =>
      tag ?? change(whole) + (/\s$/.test(whole) ? ' ' : '')
  )
}
