import {SetupError} from '../fault.ts'
import {parse, say} from './arguments.ts'
import {version} from './help.ts'

const help = `offprint styles [SEARCH]
offprint styles add NAME|ADDRESS

Lists the citation styles with SEARCH in their name, title, discipline, format or language, a sample
of each; without SEARCH the well-known ones. The name before the title is what a paper says under csl:

  offprint styles political science
  offprint styles german note

add fetches a style that is not there into styles/ of the project, for example a journal's own:

  offprint styles add nature-physics
  offprint styles add https://example.org/my-style.csl

      --json               as JSON: all that were found, samples of the first

Exit code: 0 found · 1 nothing found · 2 set-up or command line.
`

/** `offprint styles`: returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {
    json: {type: 'boolean'},
    help: {type: 'boolean', short: 'h'},
    version: {type: 'boolean', short: 'V'}
  })
  if (values.help) return say(help)
  if (values.version) return say(`${version()}\n`)
  const {rootOf} = await import('../read/project.ts')
  const root = rootOf(process.cwd())
  const [first, ...names] = positionals
  if (first === 'add') return add(names, root, values.json === true)
  const {find, listingJson, listingText} = await import('../catalogue/listing.ts')
  const listing = await find(positionals.join(' '), root)
  say(values.json ? listingJson(listing) : listingText(listing, process.stdout.columns ?? 100))
  return listing.styles.length > 0 ? 0 : 1
}

async function add(names: readonly string[], root: string, json: boolean): Promise<number> {
  if (names.length === 0) {
    throw new SetupError(
      'offprint styles add takes the name or address of a style',
      'For example: offprint styles add nature-physics'
    )
  }
  const {addStyle} = await import('../catalogue/add.ts')
  const {shown} = await import('../read/project.ts')
  const added = await addStyle(names.join(' '), root)
  if (json) return say(`${JSON.stringify({added}, null, 2)}\n`)
  for (const {path, title, isNew} of added) {
    say(`${isNew ? 'wrote' : 'as it was:'} ${shown(path)} (${title})\n`)
  }
  const [style] = added
  if (style?.hides) say(`It goes before the \`${style.name}\` that comes with Offprint.\n`)
  return say(`In the paper: csl: ${style?.name}\n`)
}
