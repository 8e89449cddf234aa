import type {Format} from '../outputs.ts'
import {parse, say, seconds} from './arguments.ts'
import {version} from './help.ts'
import {stopping} from './stop.ts'

const help = `offprint diff OLD [NEW] [options]

Shows what changed in a paper: words, citations, formulas, tables, figures, notes and references that came or went,
marked in a web page, a PDF or a document for Word, where they are tracked changes to accept or reject.

OLD and NEW are files, or revisions of git: a tag, a branch, a commit, HEAD~3. NEW is by default manuscript/paper.md.

  offprint diff HEAD~3
  offprint diff v1 path/to/paper.md
  offprint diff v1 v2 path/to/paper.md
  offprint diff v1:old-name.md paper.md
  offprint diff old.md new.md

  -o, --out OUT            write OUT; its ending says what: .html, .pdf or .docx (may be repeated)
      --to html,pdf,docx   which formats to write (default: html,pdf), as build/paper.diff.html and so on
      --out-dir DIR        write them there
      --response FILE      a letter to the reviewers, built too: {{page:x}} and {{line:x}} in it become the page and the line of
                           the new version on which stands what has the label x; a new one is begun where there is none
      --anonymous          for reviewers who may not know the authors: paper.diff-anonymous.pdf, in which nothing names them
      --csl STYLE          citation style instead of the front matter's
      --style STYLE        page style instead of the front matter's
      --bibliography FILE  bibliography instead of the front matter's (may be repeated)
      --strict             warnings count as errors
      --keep-going         write a paper with errors too, marked where it is wrong
      --json               the result and all messages as JSON
      --browser PATH       the browser that prints
      --timeout SECONDS    how long the browser may take for a step (default: 120)
      --no-sandbox         run the browser without its sandbox, where there is none

Exit code: 0 written, perhaps with warnings · 1 the paper has errors · 2 set-up or command line.
`

/** `offprint diff`: returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {
    out: {type: 'string', short: 'o', multiple: true},
    to: {type: 'string', multiple: true},
    'out-dir': {type: 'string'},
    response: {type: 'string'},
    anonymous: {type: 'boolean'},
    csl: {type: 'string'},
    style: {type: 'string'},
    bibliography: {type: 'string', multiple: true},
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
  const {diff} = await import('../diff/diff.ts')
  const {reportJson, reportText} = await import('../reporter.ts')
  const stop = stopping()
  const built = await diff(positionals, {
    ...(values.out && {out: values.out}),
    ...(values.to && {to: values.to.flatMap(list => list.split(',')) as Format[]}),
    ...(values['out-dir'] !== undefined && {outDir: values['out-dir']}),
    ...(values.response !== undefined && {response: values.response}),
    ...(values.anonymous && {anonymous: true}),
    ...(values.csl !== undefined && {csl: values.csl}),
    ...(values.style !== undefined && {style: values.style}),
    ...(values.bibliography && {bibliography: values.bibliography}),
    ...(values.browser !== undefined && {browser: values.browser}),
    ...(values.timeout !== undefined && {timeoutMs: seconds(values.timeout) * 1000}),
    ...(values['no-sandbox'] && {sandbox: false}),
    strict: values.strict === true,
    keepGoing: values['keep-going'] === true,
    signal: stop.signal
  }).catch((error: unknown) => {
    if (stop.code() === 0) throw error
    process.stderr.write('Stopped; the files of the last build are as they were.\n')
  })
  if (!built) return stop.code()
  if (values.json) say(reportJson(built))
  else {
    process.stderr.write(reportText(built.files, process.stderr.isTTY === true))
    for (const warning of built.warnings) process.stderr.write(`warning: ${warning}\n`)
    for (const reason of built.unmet) process.stderr.write(`error: ${reason}\n`)
    if (built.written.length === 0) {
      process.stderr.write('Nothing was written. --keep-going writes it all the same, marked.\n')
    }
    for (const path of built.written) say(`wrote ${path}\n`)
  }
  return built.ok ? 0 : 1
}
