import {parse, say} from './arguments.ts'
import {version} from './help.ts'

const help = `offprint journals [SEARCH]
offprint journals ID

Lists the journals whose rules are known, with SEARCH in their name or publisher. With the name of one:
all its rules, each with its source, the day it was read, and how well it is known. ID may be a file of
your own; those in journals/ of the project are listed too.

  offprint journals elsevier
  offprint journals plos-one
  offprint journals ./journals/mine.yaml

      --json               as JSON

Exit code: 0 found · 1 nothing found · 2 set-up or command line.
`

/** `offprint journals`: returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {
    json: {type: 'boolean'},
    help: {type: 'boolean', short: 'h'},
    version: {type: 'boolean', short: 'V'}
  })
  if (values.help) return say(help)
  if (values.version) return say(`${version()}\n`)
  const {rootOf} = await import('../read/project.ts')
  const {findProfile, shelfOf} = await import('../journals/journals.ts')
  const {listJournals, listingText, profileText} = await import('../journals/listing.ts')
  const root = rootOf(process.cwd())
  const [only = ''] = positionals
  const isOne =
    positionals.length === 1 && ((await shelfOf(root)).files.has(only) || /[./]/.test(only))
  const found = isOne ? [await findProfile(only, root)] : await listJournals(positionals, root)
  const [first] = found
  if (!first && positionals.length === 1) await findProfile(only, root)
  if (values.json) say(`${JSON.stringify(found, undefined, 2)}\n`)
  else if (isOne && first) say(`${profileText(first)}\n`)
  else if (first) say(listingText(found))
  return first ? 0 : 1
}
