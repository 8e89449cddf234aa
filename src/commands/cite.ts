import {SetupError} from '../fault.ts'
import {nearest} from '../nearest.ts'
import {didYouMean} from '../rules.ts'
import {say} from './arguments.ts'
import {version} from './help.ts'

const help = `offprint cite add IDENTIFIER …   look works up and add them to the bibliography
offprint cite fetch [FILE]       look up what a paper cites by identifier, and keep it beside it

An IDENTIFIER is a DOI (10.1000/xyz), arxiv:2101.00001, pmid:123, pmcid:PMC123, isbn:978…, or the address of a
page. They ask public services: doi.org, Crossref, arXiv, PubMed, Open Library, Google Books; a build asks none.
For more on one of them: offprint cite add --help
`

const commands = new Map<string, () => Promise<{run(args: string[]): Promise<number>}>>([
  ['add', () => import('./citeadd.ts')],
  ['fetch', () => import('./citefetch.ts')]
])

/** `offprint cite`: returns the exit code. */
export async function run([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') return say(help)
  if (name === '--version' || name === '-V') return say(`${version()}\n`)
  const command = commands.get(name)
  if (command) return (await command()).run(args)
  throw new SetupError(
    `There is no command \`cite ${name}\``,
    [
      didYouMean(nearest(name, commands.keys()).map(near => `cite ${near}`)),
      'See offprint cite --help.'
    ]
      .filter(Boolean)
      .join(' ')
  )
}
