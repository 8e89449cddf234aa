import type {Format} from '../outputs.ts'
import {parse, say, seconds} from './arguments.ts'
import {version} from './help.ts'
import {stopping} from './stop.ts'

const stages = {
  read: 'reading',
  cite: 'setting citations',
  number: 'numbering',
  html: 'making the page',
  print: 'printing',
  export: 'making the files for journals',
  write: 'writing'
} as const

const help = `offprint build [FILE …] [options]

FILE is a Markdown file, by default manuscript/paper.md; several are one paper, in this order. Outputs go to build/.

  -o, --out OUT            write OUT; its ending says what: .html, .pdf, .docx, .xml for JATS, .epub, .txt, or tex/, a folder, for
                           LaTeX (may be repeated)
      --to html,pdf,jats   which formats to write (default: html,pdf); also docx, epub, text, latex, crossref for a
                           deposit, and cff for CITATION.cff
      --out-dir DIR        write them there
      --csl STYLE          citation style: a name (apa, chicago-author-date, ieee …) or a .csl file
      --style STYLE        page style: article, two-column, review, preprint, thesis, or a .css file
      --bibliography FILE  bibliography instead of the front matter's (may be repeated)
      --pdf-standard LIST  what the PDF must meet: a-2u or a-3u (archives), ua-1 (screen readers), none;
                           a-3u carries the sources (default: it says of a-2u,ua-1 what it meets)
      --jats 1.4           write JATS 1.4 instead of 1.3
      --anonymous          for reviewers who may not know the authors: paper-anonymous.pdf, in which nothing names them
      --allow-remote-images  fetch the images that the paper names by their address
      --strict             warnings count as errors
      --keep-going         write a paper with errors too, marked where it is wrong
      --json               the result and all messages as JSON
      --browser PATH       the browser that prints
      --timeout SECONDS    how long the browser may take for a step (default: 120)
      --no-sandbox         run the browser without its sandbox, where there is none

Exit code: 0 written, perhaps with warnings · 1 the paper has errors · 2 set-up or command line.
`

/** `offprint build`: returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {
    out: {type: 'string', short: 'o', multiple: true},
    to: {type: 'string', multiple: true},
    'out-dir': {type: 'string'},
    csl: {type: 'string'},
    style: {type: 'string'},
    bibliography: {type: 'string', multiple: true},
    'pdf-standard': {type: 'string', multiple: true},
    jats: {type: 'string'},
    anonymous: {type: 'boolean'},
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
  const {build} = await import('../build.ts')
  const {reportJson, reportText} = await import('../reporter.ts')
  const progress = progressLine(values.json === true)
  const stop = stopping()
  try {
    const built = await build(positionals[0], {
      ...(positionals.length > 1 && {following: positionals.slice(1)}),
      ...(values.out && {out: values.out}),
      ...(values.to && {to: values.to.flatMap(list => list.split(',')) as Format[]}),
      ...(values['pdf-standard'] && {
        pdfStandard: values['pdf-standard'].flatMap(list => list.split(','))
      }),
      ...(values.jats !== undefined && {jats: values.jats}),
      ...(values.anonymous && {anonymous: true}),
      ...(values['allow-remote-images'] && {allowRemoteImages: true}),
      ...(values['out-dir'] !== undefined && {outDir: values['out-dir']}),
      ...(values.csl !== undefined && {csl: values.csl}),
      ...(values.style !== undefined && {style: values.style}),
      ...(values.bibliography && {bibliography: values.bibliography}),
      ...(values.browser !== undefined && {browser: values.browser}),
      ...(values.timeout !== undefined && {timeoutMs: seconds(values.timeout) * 1000}),
      ...(values['no-sandbox'] && {sandbox: false}),
      strict: values.strict === true,
      keepGoing: values['keep-going'] === true,
      onStage: stage => progress.stage(stages[stage]),
      signal: stop.signal
    })
    progress.end()
    if (values.json) {
      process.stdout.write(reportJson(built))
    } else {
      process.stderr.write(reportText(built.files, process.stderr.isTTY === true))
      for (const warning of built.warnings) process.stderr.write(`warning: ${warning}\n`)
      for (const reason of built.unmet) process.stderr.write(`error: ${reason}\n`)
      if (!built.ok && built.written.length === 0) {
        process.stderr.write('Nothing was written. --keep-going writes it all the same, marked.\n')
      }
      const pages =
        built.pages === undefined ? '' : ` (${built.pages} page${built.pages === 1 ? '' : 's'})`
      for (const path of built.written) {
        process.stdout.write(`wrote ${path}${path.endsWith('.pdf') ? pages : ''}\n`)
      }
    }
    return built.ok ? 0 : 1
  } catch (error) {
    progress.end()
    if (stop.code() === 0) throw error
    process.stderr.write('Stopped; the files of the last build are as they were.\n')
    return stop.code()
  }
}

/** On a terminal one line that changes, elsewhere a line a stage. */
function progressLine(quiet: boolean): {stage(text: string): void; end(): void} {
  const {stderr} = process
  if (quiet) return {stage() {}, end() {}}
  if (!stderr.isTTY) return {stage: text => stderr.write(`${text}\n`), end() {}}
  return {stage: text => stderr.write(`\r\x1b[K${text} …`), end: () => stderr.write('\r\x1b[K')}
}
