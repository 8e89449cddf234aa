import {SetupError} from '../fault.ts'
import {stages} from '../profile.ts'
import {oneOf, parse, say} from './arguments.ts'
import {version} from './help.ts'

const formats = ['text', 'json', 'sarif'] as const

const help = `offprint check [FILE] [options]

FILE is a Markdown file, by default manuscript/paper.md. Says what a build would say, and what is amiss in
the bibliography: what is missing, misspelled, written twice. The paper stays as it is, and no browser is needed.
With --journal also what that journal asks, each rule with its source; offprint journals lists them.

      --journal ID         the journal it is for: a name, or a file of your own
      --stage STAGE        initial, revision, accepted or preprint (default: as the journal has it)
      --fix                mend what needs no judgement, in the .bib above all, and say what was changed
      --online             look up the works cited at Crossref, DataCite and doi.org: is the DOI registered and of that
                           title and year, was the work retracted or corrected, was a preprint published since. What
                           they tell is kept in bib/checked.lock.json: keep it with the paper, and later checks repeat it
      --max-age DAYS       with --online, ask again for what was told longer ago (default: 30)
      --all                check also the entries that the paper does not cite
      --csl STYLE          citation style instead of the front matter's
      --bibliography FILE  bibliography instead of the front matter's (may be repeated)
      --allow-remote-images  fetch the images that the paper names by their address
      --strict             warnings count as errors
      --format FORMAT      text, json or sarif (--json is short for the second)

OFFPRINT_MAILTO=you@example.org tells the services whom to write to; Crossref answers sooner then.

Exit code: 0 nothing amiss, or warnings only · 1 the paper has errors · 2 set-up or command line.
`

/** `offprint check`: returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {
    fix: {type: 'boolean'},
    online: {type: 'boolean'},
    'max-age': {type: 'string'},
    all: {type: 'boolean'},
    csl: {type: 'string'},
    bibliography: {type: 'string', multiple: true},
    'allow-remote-images': {type: 'boolean'},
    strict: {type: 'boolean'},
    format: {type: 'string'},
    journal: {type: 'string'},
    stage: {type: 'string'},
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
  const format = oneOf('--format', formats, values.format ?? (values.json ? 'json' : 'text'))
  if (values.stage !== undefined && values.journal === undefined) {
    throw new SetupError(
      '`--stage` is a stage of a journal',
      'Name the journal: --journal plos-one'
    )
  }
  const maxAge = values['max-age']
  if (maxAge !== undefined && (values.online !== true || !/^\d+$/.test(maxAge))) {
    throw new SetupError(
      '`--max-age` is a number of days, with `--online`',
      'Write: --online --max-age 7'
    )
  }
  const {proofread} = await import('../proofread.ts')
  const {lookedUpText, mendedText, proofJson, reportText} = await import('../reporter.ts')
  const proof = await proofread(positionals[0], {
    ...(values.csl !== undefined && {csl: values.csl}),
    ...(values.bibliography && {bibliography: values.bibliography}),
    ...(values['allow-remote-images'] && {allowRemoteImages: true}),
    ...(values.journal !== undefined && {journal: values.journal}),
    ...(values.stage !== undefined && {stage: oneOf('--stage', stages, values.stage)}),
    ...(values.online && {online: maxAge === undefined ? {} : {maxAgeDays: Number(maxAge)}}),
    wholeLibrary: values.all === true,
    fix: values.fix === true,
    strict: values.strict === true
  })
  if (format === 'json') {
    say(proofJson(proof))
  } else if (format === 'sarif') {
    const {reportSarif} = await import('../sarif.ts')
    say(reportSarif(proof.files, version()))
  } else {
    say(mendedText(proof.mended) + lookedUpText(proof.lookedUp))
    const found = reportText(proof.files, process.stderr.isTTY === true)
    process.stderr.write(found)
    if (found === '') say('Nothing is amiss.\n')
  }
  return proof.ok ? 0 : 1
}
