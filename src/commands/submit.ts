import {SetupError} from '../fault.ts'
import {stages} from '../profile.ts'
import {oneOf, parse, say, seconds} from './arguments.ts'
import {version} from './help.ts'

const help = `offprint submit [FILE] --journal ID [options]

Checks the paper for a journal and makes what is handed in: a folder and a zip with the manuscript, figures,
highlights and a letter as that journal wants them, MANIFEST.md (which file goes where, and what is still to
do) and form.txt (title, abstract, authors and the like, to paste into the form of the portal).
offprint journals lists the journals.

What the author lays beside the paper is taken along: cover-letter.txt is the template of the letter, with
{title}, {journal}, {author}, {affiliation} and {email}; supplementary/ holds further files.

      --journal ID         the journal: a name, or a file of your own
      --stage STAGE        initial, revision, accepted or preprint (default: as the journal has it)
      --out-dir DIR        the folder of the package (default: build/ID-STAGE)
      --csl STYLE          citation style instead of the journal's or the front matter's
      --bibliography FILE  bibliography instead of the front matter's (may be repeated)
      --allow-remote-images  fetch the images that the paper names by their address
      --strict             warnings count as errors
      --keep-going         make the package of a paper with errors too
      --json               the result and all messages as JSON
      --browser PATH       the browser that prints
      --timeout SECONDS    how long the browser may take for a step (default: 120)
      --no-sandbox         run the browser without its sandbox, where there is none

Exit code: 0 written, perhaps with warnings · 1 the paper has errors · 2 set-up or command line.
`

/** `offprint submit`: returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {
    journal: {type: 'string'},
    stage: {type: 'string'},
    'out-dir': {type: 'string'},
    csl: {type: 'string'},
    bibliography: {type: 'string', multiple: true},
    'allow-remote-images': {type: 'boolean'},
    strict: {type: 'boolean'},
    'keep-going': {type: 'boolean'},
    json: {type: 'boolean'},
    browser: {type: 'string'},
    timeout: {type: 'string'},
    'no-sandbox': {type: 'boolean'},
    help: {type: 'boolean', short: 'h'},
    version: {type: 'boolean', short: 'V'}
  })
  if (values.help) return say(help)
  if (values.version) return say(`${version()}\n`)
  if (values.journal === undefined) {
    throw new SetupError(
      'offprint submit wants to know the journal',
      'For example --journal plos-one; offprint journals lists them.'
    )
  }
  const {submit} = await import('../submit/submit.ts')
  const {reportText, submittedJson} = await import('../reporter.ts')
  const {timeout, stage} = values
  const done = await submit(positionals[0], {
    journal: values.journal,
    ...(stage !== undefined && {stage: oneOf('--stage', stages, stage)}),
    ...(positionals.length > 1 && {following: positionals.slice(1)}),
    ...(values['out-dir'] !== undefined && {outDir: values['out-dir']}),
    ...(values.csl !== undefined && {csl: values.csl}),
    ...(values.bibliography && {bibliography: values.bibliography}),
    ...(values['allow-remote-images'] && {allowRemoteImages: true}),
    ...(values.browser !== undefined && {browser: values.browser}),
    ...(timeout !== undefined && {timeoutMs: seconds(timeout) * 1000}),
    ...(values['no-sandbox'] && {sandbox: false}),
    strict: values.strict === true,
    keepGoing: values['keep-going'] === true
  })
  if (values.json) {
    say(submittedJson(done))
  } else {
    process.stderr.write(reportText(done.files, process.stderr.isTTY === true))
    for (const warning of done.warnings) process.stderr.write(`warning: ${warning}\n`)
    if (done.written.length === 0) {
      process.stderr.write('Nothing was written. --keep-going makes the package all the same.\n')
    }
    for (const path of done.written) say(`wrote ${path}\n`)
  }
  return done.ok ? 0 : 1
}
