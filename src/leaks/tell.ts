import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {Article, OutputFile} from '../article.ts'
import {report} from '../rules.ts'
import {type Found, findLeaks} from './leaks.ts'
import type {Kind} from './secrets.ts'

/** What a finding is, in words. */
export const called: Readonly<Record<Kind, string>> = {
  name: 'the name of an author',
  'e-mail': 'the e-mail of an author',
  ORCID: 'the ORCID of an author',
  affiliation: 'where an author works',
  'grant number': 'the number of a grant',
  address: 'an address of the authors',
  thanks: 'a sentence of what was left out',
  'home folder': 'a folder of a person',
  property: 'who made the file',
  unreadable: 'it cannot be looked through'
}

export const remedies: Readonly<Record<Kind, string>> = {
  name: 'Write of the authors as of others, or leave it out; in an image or a file of yours take it out there.',
  'e-mail': 'Leave it out: the title page has it.',
  ORCID: 'Leave it out: the title page has it.',
  affiliation: 'Call it otherwise (“a university in the north”) until the paper is accepted.',
  'grant number': 'Leave it out: the title page has it.',
  address:
    'Name it under `repository:` among the first lines: it is hidden then; in a file of yours take it out there.',
  thanks: 'Leave it out: the title page has it.',
  'home folder': 'Save the file from elsewhere, or take out what it remembers of its folder.',
  property: 'Take it out of the properties of the file; in Word: File, Info, Inspect Document.',
  unreadable: 'Save it anew, without a password; or leave it out of the package.'
}

/** Tell what finished files give away of those who wrote a paper. */
export async function tellLeaks(
  files: readonly OutputFile[],
  {full, anonymous}: Readonly<Record<'full' | 'anonymous', Article>>
): Promise<void> {
  for (const leak of await findLeaks(files, full, anonymous)) tellLeak(full.file, leak)
}

function tellLeak(paper: VFile, {file, place, kind, found, more}: Found): void {
  const others = more === 0 ? '' : ` It stands in ${more} more place${more === 1 ? '' : 's'} there.`
  report(paper, 'anonymous-hidden', `\`${file}\`, ${place}: ${called[kind]}, \`${found}\``, {
    ...at(paper, found),
    found,
    note: `${remedies[kind]}${others}`
  })
}

/** Where the text has it, below its first lines. */
function at(paper: VFile, found: string): {at?: Point} {
  const text = String(paper)
  const point = pointOf(text, found, text.startsWith('---') ? text.indexOf('\n---', 3) : 0)
  return point ? {at: point} : {}
}

/** Where words stand in a text, looked for from some place on. */
export function pointOf(text: string, found: string, from: number): Point | undefined {
  const place = text.indexOf(found, Math.max(0, from))
  if (place < 0) return undefined
  const lines = text.slice(0, place).split('\n')
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1}
}
