import {SetupError} from '../fault.ts'
import {type Identifier, identifierOf, isIdentifier} from '../identifier.ts'

/** What is plainly one without its prefix: a number of arXiv or PubMed Central, an ISBN. */
const bare: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}\.\d{4,5}(?:v\d+)?$/, 'arxiv'],
  [/^[a-z-]+(?:\.[a-z-]+)?\/\d{7}(?:v\d+)?$/i, 'arxiv'],
  [/^PMC\d+$/i, 'pmcid'],
  [/^(?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dX]$/i, 'isbn']
]

/**
 * Read an identifier of the command line, where it may be pasted from anywhere: as a citation, without its
 * prefix, with the punctuation that stood behind it.
 *
 * @throws SetupError when it is none.
 */
export function givenIdentifier(text: string): Identifier {
  const pasted = text
    .trim()
    .replace(/^\[?@?\{?(.*?)\}?\]?$/s, '$1')
    .replace(/[.,;]+$/, '')
  const prefix = bare.find(([form]) => form.test(pasted))?.[1]
  const read = identifierOf(prefix === undefined ? pasted : `${prefix}:${pasted}`)
  if (isIdentifier(read)) return read
  const nearest = read?.nearest === undefined ? '' : `Did you mean ${read.scheme}:${read.nearest}? `
  throw new SetupError(
    `\`${text}\` is not an identifier of a work`,
    `${nearest}${read?.advice ?? 'Give a DOI (10.1000/xyz), arxiv:…, pmid:…, pmcid:…, isbn:… or the address of a page.'}`
  )
}
