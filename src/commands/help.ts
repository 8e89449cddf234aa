import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {packageFolder} from '../package.ts'

/** The version in package.json. */
export function version(): string {
  return String(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version)
}

export const help = `Offprint sets a paper: Markdown with citation keys in, PDF and web page out.

  offprint build [FILE]    make the PDF and the web page (manuscript/paper.md)
  offprint preview [FILE]  show it in your browser, and each change as you save it
  offprint check [FILE]    say what is amiss in it and in its bibliography
  offprint cite            look works up by DOI, ISBN and the like; add them to the bibliography
  offprint diff OLD [NEW]  show what changed since an earlier version, a file or a revision of git
  offprint submit [FILE]   make what a journal wants to be handed in
  offprint journals [ID]   list journals whose rules are known; all rules of one, with their sources
  offprint styles [SEARCH] list citation styles, a sample of each; styles add NAME fetches one
  offprint doctor          look at this machine: browser, fonts, what is missing

  -h, --help               help; after a command, help on it
  -V, --version            the version
`
