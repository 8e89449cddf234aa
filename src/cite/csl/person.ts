/** A person or body, its parts parted: "Vincent | van | Gogh | III". */
export interface Name {
  readonly family: string
  readonly given: string
  /** "de" in "Alexis de Tocqueville": sorted under T. */
  readonly dropping: string
  /** A comma stands before it: "François Hédelin, abbé d’". */
  readonly commaDropping: boolean
  /** "van" in "Vincent van Gogh": part of the short form. */
  readonly nonDropping: string
  readonly suffix: string
  readonly commaSuffix: boolean
  /** A body, or a name that is printed as it stands. */
  readonly literal?: string
  /** Family name first in any order: Chinese, Japanese, Korean, Hungarian if told so. */
  readonly familyFirst: boolean
  /** No space between family and given name. */
  readonly closed: boolean
}

const asian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const romanesque = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

/** A name of CSL-JSON. */
export function nameOf(value: unknown): Name | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const data = value as Record<string, unknown>
  const text = (part: string): string => (typeof data[part] === 'string' ? data[part].trim() : '')
  const literal = text('literal') || text('name')
  if (literal && !text('family')) return {...empty, literal}
  let family = text('family')
  let given = text('given')
  let suffix = text('suffix')
  let dropping = text('dropping-particle')
  let nonDropping = text('non-dropping-particle')
  let commaDropping = false
  let commaSuffix = Boolean(data['comma-suffix'])
  if (family === '' && given === '') return undefined
  const quoted = /^"(.*)"$/.exec(family)
  if (quoted?.[1] !== undefined) family = quoted[1]
  else if (nonDropping === '' && dropping === '' && data['parse-names'] !== false) {
    const parts = partsOf(family, given)
    ;({family, given, dropping, commaDropping, nonDropping} = parts)
    if (suffix === '' && parts.suffix !== '') {
      suffix = parts.suffix
      commaSuffix = parts.commaSuffix
    }
  }
  const closed =
    asian.test(family) && (given === '' || asian.test(given)) && !romanesque.test(family + given)
  return {
    family,
    given,
    dropping,
    commaDropping,
    nonDropping,
    suffix,
    commaSuffix,
    familyFirst: closed || Boolean(data['static-ordering']),
    closed
  }
}

const empty: Name = {
  family: '',
  given: '',
  dropping: '',
  commaDropping: false,
  nonDropping: '',
  suffix: '',
  commaSuffix: false,
  familyFirst: false,
  closed: false
}

/** Particles and suffixes written into the family and given names: "van Gogh", "Alexis de", "Martin, Jr.". */
function partsOf(
  family: string,
  given: string
): Pick<
  Name,
  'family' | 'given' | 'dropping' | 'commaDropping' | 'nonDropping' | 'suffix' | 'commaSuffix'
> {
  let [name, suffix, commaSuffix] = [given, '', false]
  const comma = /^(.*?)\s*,(!?)\s*(.+)$/u.exec(given)
  if (comma?.[1] !== undefined && comma[3] !== undefined) {
    const tail = comma[3]
    const first = comma[1]
    if (/^\p{Ll}[\p{Ll}’'\s]*$/u.test(tail) && comma[2] === '') {
      // "Given, de": a particle behind a comma is not a suffix.
      return {
        ...leading(family),
        given: first,
        dropping: tail,
        commaDropping: true,
        suffix: '',
        commaSuffix: false
      }
    }
    name = first
    suffix = tail
    commaSuffix =
      comma[2] === '!' || !/^(?:[IVX]+|\p{L}{1,4}\.?)$/u.test(tail) ? comma[2] === '!' : false
  }
  const particle = /^(.*?\S)((?:\s+\p{Ll}[\p{L}’'.-]*)+)$/u.exec(name)
  const dropping = particle?.[2]?.trim() ?? ''
  if (particle?.[1] !== undefined) name = particle[1]
  return {...leading(family), given: name, dropping, commaDropping: false, suffix, commaSuffix}
}

const particled = /^((?:[’']?\p{Ll}[\p{L}.]*(?:[’'](?=\p{Lu})|-(?=\p{Lu})|[’']?\s+))+)(\S.*)$/u

/** "de la Fontaine" → "de la", "Fontaine"; "d’Ormesson" → "d’", "Ormesson". */
function leading(family: string): Pick<Name, 'family' | 'nonDropping'> {
  const found = particled.exec(family)
  if (found?.[1] === undefined || found[2] === undefined) return {family, nonDropping: ''}
  // "de’ Medici" keeps its space, "d’Ormesson" has none.
  const particle = found[1]
  return {
    family: found[2],
    nonDropping: /[’']\s+$/.test(particle) ? `${particle.trim()} ` : particle.trim()
  }
}
