import {SetupError} from '../fault.ts'
import {parse, say} from './arguments.ts'
import {version} from './help.ts'

const help = `offprint check [FILE] [options]

FILE is a Markdown file, by default manuscript/paper.md. Says what a build would say, and what is amiss in
the bibliography: what is missing, misspelled, written twice. Nothing is written, and no browser needed.

      --fix                mend in the .bib what needs no judgement, and say what was changed
      --all                check also the entries that the paper does not cite
      --csl STYLE          citation style instead of the front matter's
      --bibliography FILE  bibliography instead of the front matter's (may be repeated)
      --allow-remote-images  fetch the images that the paper names by their address
      --strict             warnings count as errors
      --json               the result and all messages as JSON

Exit code: 0 nothing amiss, or warnings only · 1 the paper has errors · 2 set-up or command line.
`

/** `offprint check`: returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {
    fix: {type: 'boolean'},
    all: {type: 'boolean'},
    csl: {type: 'string'},
    bibliography: {type: 'string', multiple: true},
    'allow-remote-images': {type: 'boolean'},
    strict: {type: 'boolean'},
    json: {type: 'boolean'},
    help: {type: 'boolean', short: 'h'},
    version: {type: 'boolean', short: 'V'}
  })
  if (values.help) return say(help)
  if (values.version) return say(`${version()}\n`)
  if (positionals.length > 1) {
    throw new SetupError(
      'offprint check takes one paper',
      `Check ${positionals.join(' and ')} one by one.`
    )
  }
  const {proofread} = await import('../proofread.ts')
  const {mendedText, proofJson, reportText} = await import('../reporter.ts')
  const proof = await proofread(positionals[0], {
    ...(values.csl !== undefined && {csl: values.csl}),
    ...(values.bibliography && {bibliography: values.bibliography}),
    ...(values['allow-remote-images'] && {allowRemoteImages: true}),
    wholeLibrary: values.all === true,
    fix: values.fix === true,
    strict: values.strict === true
  })
  if (values.json) {
    say(proofJson(proof))
  } else {
    say(mendedText(proof.mended))
    const found = reportText(proof.files, process.stderr.isTTY === true)
    process.stderr.write(found)
    if (found === '') say('Nothing is amiss.\n')
  }
  return proof.ok ? 0 : 1
}
