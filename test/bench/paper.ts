import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {bibliography, figure, proseOf} from './prose.ts'

/** A generated paper: the same words for the same size, on every machine. */
export interface Size {
  readonly name: string
  readonly pages: number
}

/**
 * Write `paper.md`, `refs.bib` and figures of about so many pages: a section every second page, per page
 * some eight citations, three references, a note and a formula, a table or a figure on every other.
 *
 * @returns Path of the paper.
 */
export function writePaper(folder: string, {pages}: Size): string {
  const references = Math.ceil(pages * 3.3)
  const prose = proseOf(pages, references)
  const {word, sentence, paragraph} = prose
  const out = ['---', 'title: A generated paper', 'number-sections: true', '---', '']
  for (let page = 1; page <= pages; page++) {
    if (page % 2 === 1) out.push(`# ${word()} and ${word()} {#sec:s${page}}`, '')
    out.push(`${paragraph()}[^n${page}]`, '', paragraph(), '')
    out.push(`$$ y_{${page}} = \\sum_{i=1}^n \\beta_i x_i^2 + \\frac{a}{b} $$ {#eq:e${page}}`, '')
    out.push(`${paragraph()} As @eq:e${page} shows, $\\beta_i > 0$.`, '')
    if (page % 4 === 0) out.push(...table(page, word), '')
    if (page % 4 === 2) out.push(`![Figure of *${word()}*.](figure.svg){#fig:f${page}}`, '')
    out.push(`[^n${page}]: ${sentence()}`, '')
  }
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'refs.bib'), bibliography(references, prose))
  writeFileSync(join(folder, 'figure.svg'), figure)
  const paper = join(folder, 'paper.md')
  writeFileSync(paper, out.join('\n'))
  return paper
}

function table(page: number, word: () => string): string[] {
  const rows = Array.from({length: 6}, (_, row) => `| ${word()} | ${row * page} | ${row} |`)
  return [
    '| Case | First | Second |',
    '| --- | ---: | ---: |',
    ...rows,
    '',
    `: A table. {#tbl:t${page}}`
  ]
}
