import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {packageFolder} from './package.ts'

export const commands = ['build', 'doctor', 'help']

/** The version in package.json. */
export function version(): string {
  return String(JSON.parse(readFileSync(join(packageFolder ?? '', 'package.json'), 'utf8')).version)
}

export const help = `Offprint sets a paper: Markdown with citation keys in, PDF and web page out.

  offprint build [FILE]    make the PDF and the web page (manuscript/paper.md)
  offprint doctor          look at this machine: browser, fonts, what is missing

  -h, --help               help; after a command, help on it
  -V, --version            the version
`

export const buildHelp = `offprint build [FILE] [options]

FILE is a Markdown file, by default manuscript/paper.md. Outputs go to build/.

  -o, --out OUT            write OUT; its ending says what: .html or .pdf (may be repeated)
      --to html,pdf        which formats to write (default: both)
      --out-dir DIR        write them there
      --csl STYLE          citation style: a name (apa, chicago-author-date, ieee …) or a .csl file
      --bibliography FILE  bibliography instead of the front matter's (may be repeated)
      --strict             warnings count as errors
      --keep-going         write a paper with errors too, marked where it is wrong
      --json               the result and all messages as JSON
      --browser PATH       the browser that prints
      --timeout SECONDS    how long the browser may take for a step (default: 120)
      --no-sandbox         run the browser without its sandbox, where there is none

Exit code: 0 written, perhaps with warnings · 1 the paper has errors · 2 set-up or command line.
`

export const doctorHelp = `offprint doctor [--browser PATH] [--no-sandbox]

Prints which browser will print and why, its version and sandbox, the fonts, and what to mend.
`
