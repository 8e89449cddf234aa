import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {randomFrom} from './prose.ts'

/** A generated paper that is nearly all citations, the same on every machine. */
export interface CitedSize {
  readonly citations: number
  /** Works cited. */
  readonly references: number
  /** Entries of its bibliography; by default those it cites. */
  readonly entries?: number
}

const families =
  'Smith Doe Roe Khan Garcia Okoro Tanaka Silva Novak Haddad Berg Lindt Moreau Castell Petrov'.split(
    ' '
  )
const before =
  'Peace and conflict in the institution of a state that follows the agreement, as the council said'

/**
 * Write `paper.md` and `refs.bib`. Names and years are few, so that given names and year suffixes must tell
 * works apart.
 *
 * @returns Path of the paper.
 */
export function writeCited(
  folder: string,
  {citations, references, entries = references}: CitedSize
): string {
  const random = randomFrom(references)
  const upTo = (end: number): number => Math.floor(random() * end)
  const family = (): string => `${families[upTo(families.length)]}`
  const bibliography = Array.from(
    {length: entries},
    (_, index) => `@article{ref${index + 1},
  author = {${family()}${upTo(20)}, ${['Ann', 'Bob', 'Carla'][upTo(3)]} and ${family()}, Eve},
  title = {The peace of ${family()} and the {State} in ${index + 1} words},
  journal = {Journal of Peace ${upTo(40)}},
  year = {${1990 + upTo(30)}},
  volume = {${upTo(40)}},
  pages = {${index + 1}--${index + 21}},
  doi = {10.9999/b.${index + 1}}
}
`
  )
  // Each work is cited at least once. Those cited are spread over the bibliography.
  const spread = Math.floor(entries / references)
  const key = (place: number): string => `ref${1 + spread * place}`
  const any = (): string => key(upTo(references))
  const paragraphs: string[] = []
  for (let index = 0; index < citations; index++) {
    const own = index < references ? key(index) : any()
    const forms = [`[@${own}]`, `[@${own}; @${any()}]`, `[see @${own}, p. 12]`, `@${own} [p. 3]`]
    const sentence = `${before} ${forms[upTo(4)]}.`
    if (index % 6 === 0) paragraphs.push(sentence)
    else paragraphs[paragraphs.length - 1] += ` ${sentence}`
  }
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'refs.bib'), bibliography.join('\n'))
  const paper = join(folder, 'paper.md')
  const front = '---\ntitle: A generated paper\nbibliography: refs.bib\n---\n\n'
  writeFileSync(paper, `${front}${paragraphs.join('\n\n')}\n`)
  return paper
}
