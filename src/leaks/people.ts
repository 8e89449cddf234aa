import {consonantsOf, inOneLetter, inTwoLetters} from '../anonymous/transcribed.ts'
import {foldedWords} from '../fold.ts'
import type {Author, Meta} from '../meta.ts'

/** What an author is called, as it is looked for. */
export interface Person {
  /** Ways to spell the family name, each as its words. */
  readonly families: readonly (readonly string[])[]
  readonly givens: readonly string[]
  /** Ways to write the whole name without a space: `janedoe`, `doejane`. */
  readonly wholes: readonly string[]
  /** Names of accounts: `jdoe`. */
  readonly handles: readonly string[]
  /** Consonants of the given and the family name, where both have enough of them. */
  readonly consonants: readonly (readonly [given: string, family: string])[]
  /** The family name is a word of the language, too: alone it tells nothing. */
  readonly isCommon: boolean
  readonly isArabic: boolean
}

/** Family names that are English words, names of places, months and colours, or words of the formats that we write. */
const common = new Set(
  `april august august bank banks baker barber bell best bishop black bond bridge brook brooks brown bush cannon carpenter case chance
  church clay cloud cook cooper cross day dean duke early earth east fair farmer field fields fisher flower flowers forest forester
  fox france franco frank free freeman frost gold golden good grant gray green grey ground guest hall hand hard head hill hills holland
  holiday home hope house hunt hunter ireland israel jordan joy judge keen key king knight lake lane large law lawless light little
  long lord love low major man mark marsh marshall mason may mayor means meadow miller mills money moon more morning new noble north
  page park parker parks peace pepper person place poole pope porter potter power powers price prince pride quick rain rice rich
  river rivers robin rose rule sage sand sands savage sea sharp shepherd short silver singer small smart snow song south spain spring
  star stark state steel stock stone storm street strong summer summers sun sweet swift taylor temple town turner vale wall ward
  water waters way weaver wells west white wild will wise wolf wood woods word worth wright young
  author authors caption center code data editor element family figure font form given grid header image issue label link list main map
  marker name node note object option output picture range reader ruby section select source style summary table time title track
  volume writer`.split(/\s+/)
)

export function peopleOf({authors, title, keywords}: Meta): Person[] {
  const ofTheTopic = new Set(foldedWords([title, ...keywords].join(' ')))
  return authors
    .filter(({collaboration}) => !collaboration)
    .flatMap(namesOf)
    .map(({given, family}) => personOf(given, family, ofTheTopic))
}

interface Name {
  readonly given: string
  readonly family: string
}

/** A name in two scripts is two; of one given whole the last word is taken for the family's. */
function namesOf({given, family, literal}: Author): Name[] {
  if (family !== undefined) return [{given: given ?? '', family}]
  const arabic = literal.match(/[\p{Script=Arabic}\p{M}\s]+/gu)?.join(' ') ?? ''
  const latin = literal.replace(/[\p{Script=Arabic}\p{M}]+/gu, ' ').replace(/[()/|،,]/g, ' ')
  return [latin, arabic].flatMap(name => {
    const words = name.trim().split(/\s+/)
    const last = words.at(-1)
    return last ? [{given: words.slice(0, -1).join(' '), family: last}] : []
  })
}

function personOf(given: string, family: string, ofTheTopic: ReadonlySet<string>): Person {
  const spellings = [family, inTwoLetters(family), inOneLetter(family)].map(foldedWords)
  const families = unique(spellings, words => words.join(' ')).filter(words => words.length > 0)
  const givens = foldedWords(given)
  const firsts = unique([foldedWords(given), foldedWords(inTwoLetters(given))], one => one.join())
  const whole = families.map(words => words.join(''))
  const isArabic = /\p{Script=Arabic}/u.test(family)
  const isCommon = families.some(
    words =>
      words.join('').length < 3 ||
      (words.length === 1 && words.some(word => common.has(word) || ofTheTopic.has(word)))
  )
  const [first = ''] = givens
  const initials = givens.map(word => word.charAt(0)).join('')
  const consonants = [consonantsOf(first), consonantsOf(family)] as const
  return {
    families,
    givens,
    wholes: firsts
      .flatMap(words => [words.join(''), words[0] ?? ''])
      .flatMap(one => whole.flatMap(last => (one === '' ? [] : [one + last, last + one])))
      .filter(name => name.length > 7),
    handles: (isCommon ? [first] : [first.charAt(0), initials, first])
      .flatMap(one => whole.flatMap(last => (one === '' ? [] : [one + last, last + one])))
      .filter(name => name.length > 3),
    consonants:
      consonants[0].length > 1 &&
      consonants[1].length > 1 &&
      (consonants[0] + consonants[1]).length > 4
        ? [consonants]
        : [],
    isCommon,
    isArabic
  }
}

function unique<T>(all: readonly T[], name: (one: T) => string): T[] {
  return [...new Map(all.map(one => [name(one), one])).values()]
}
