import {SetupError} from '../fault.ts'
import {parse, say} from './arguments.ts'

const help = `offprint cite add IDENTIFIER … [options]

Looks works up by DOI, arXiv number, PubMed number, ISBN or address, and adds an entry for each behind what is in
the bibliography. Prints the entry, and how to cite it. A work that is there already is not added again.

      --to FILE            the .bib to add to (the paper's, or the only one, or bib/references.bib)
      --paper FILE         the paper whose bibliography is meant (manuscript/paper.md)
      --print              print the entries; nothing is written
      --json               print them as CSL-JSON; nothing is written

OFFPRINT_MAILTO=you@example.org tells the services whom to write to; some answer faster then.

Exit code: 0 all found · 1 some not found · 2 set-up or command line.
`

/** `offprint cite add`: returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {
    to: {type: 'string'},
    paper: {type: 'string'},
    print: {type: 'boolean'},
    json: {type: 'boolean'},
    help: {type: 'boolean', short: 'h'}
  })
  if (values.help) return say(help)
  if (positionals.length === 0) {
    throw new SetupError(
      'Nothing to look up was given',
      'For example: offprint cite add 10.1000/xyz'
    )
  }
  const {givenIdentifier} = await import('../identify/given.ts')
  const {addWork} = await import('../identify/add.ts')
  const {bibtex} = await import('../bibtex.ts')
  const {shown} = await import('../read/project.ts')
  // A slip is told before anyone is asked.
  const identifiers = positionals.map(givenIdentifier)
  const items: unknown[] = []
  let ok = true
  for (const identifier of identifiers) {
    try {
      const {key, path, item, doubts} = await addWork(identifier, {
        ...(values.to !== undefined && {to: values.to}),
        ...(values.paper !== undefined && {paper: values.paper}),
        dry: values.print === true || values.json === true
      })
      if (item) items.push(item)
      if (item && !values.json) say(`${bibtex(item)}\n\n`)
      if (!values.json) say(`[@${key}]\n`)
      if (!item) process.stderr.write(`${identifier.key} is already in ${shown(path)}\n`)
      else if (!values.print && !values.json) process.stderr.write(`added to ${shown(path)}\n`)
      for (const doubt of doubts) process.stderr.write(`warning: ${key}: ${doubt}\n`)
    } catch (fault) {
      if (!(fault instanceof SetupError)) throw fault
      ok = false
      process.stderr.write(`error: ${fault.message}\n  ${fault.hint}\n`)
    }
  }
  if (values.json) say(`${JSON.stringify(items, undefined, 2)}\n`)
  return ok ? 0 : 1
}
