import type {ElementContent} from 'hast'
import {createLowlight} from 'lowlight'
import {isSlip} from '../nearest.ts'
import {grammars} from './grammarlist.ts'

const lowlight = createLowlight()

/** Names of languages, to that of their grammar. */
const names = new Map(
  Object.entries(grammars).flatMap(([name, {also}]) =>
    [name, ...(also?.split(' ') ?? [])].map(one => [one, name] as const)
  )
)

/** Longer code is a listing of data; colours would cost more than they say. */
const longest = 100_000

/**
 * Code with its words in `<span class="hljs-keyword">` and the like.
 *
 * @param lang As the author has it: `python`, `py`.
 * @returns Nothing for a language that is not known.
 */
export async function wordsOf(lang: string, code: string): Promise<ElementContent[] | undefined> {
  const name = names.get(lang.toLowerCase())
  if (name === undefined || code.length > longest) return undefined
  await learn(name)
  return lowlight.highlight(name, code).children as ElementContent[]
}

/** Load the grammar of a language and of what may stand in it. */
async function learn(name: string): Promise<void> {
  const grammar = grammars[name]
  if (!grammar || lowlight.registered(name)) return
  lowlight.register(name, (await grammar.load()).default)
  for (const inner of grammar.within?.split(' ') ?? []) await learn(inner)
}

const written = `bash csharp diff golang graphql toml java javascript json kotlin makefile markdown
  objectivec perl plaintext text python ipython pycon ruby rust scss shell console swift typescript html
  xhtml yaml fortran haskell julia latex matlab scala stata`.split(/\s+/)
/** Languages without colours here, one letter from one with. */
const others = new Set(['cmake', 'cson', 'dust', 'fsharp', 'haml'])

/** The language that was meant by a misspelt one. */
export function languageMeant(lang: string): string | undefined {
  const name = lang.toLowerCase()
  if (name.length < 4 || others.has(name) || names.has(name)) return undefined
  return written.find(known => isSlip(name, known))
}
