import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** A generated paper: the same words for the same size, on every machine. */
export interface Size {
  readonly name: string
  readonly pages: number
}

const vocabulary =
  'peace conflict state institution mechanism national international community agreement settlement ceasefire commission mandate resolution council assembly secretary operation force mission region government society reconstruction reconciliation responsibility sovereignty development humanitarian assistance evidence literature argument comparison research variable outcome condition process history reform election police justice economy donor organization network local actor legitimacy capacity'.split(
    ' '
  )
const joints =
  'the of and in to a that which for with by from as under after before between through against about within'.split(
    ' '
  )

/**
 * Write `paper.md`, `refs.bib` and figures of about so many pages: a section every second page, per page
 * some eight citations, three references, a note and a formula, a table or a figure on every other.
 *
 * @returns Path of the paper.
 */
export function writePaper(folder: string, {pages}: Size): string {
  const random = randomFrom(pages)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const references = Math.ceil(pages * 3.3)
  const sentence = (): string => {
    const length = 12 + Math.floor(random() * 14)
    const words = Array.from({length}, () => pick(random() < 0.45 ? joints : vocabulary))
    const first = words[0] ?? ''
    const cite = random() < 0.32 ? ` ${citation()}` : ''
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${words.slice(1).join(' ')}${cite}.`
  }
  const key = (): string => `ref${1 + Math.floor(random() * references)}`
  const citation = (): string =>
    pick([`[@${key()}]`, `[@${key()}; @${key()}]`, `[see @${key()}, p. 12]`, `(@${key()} [p. 3])`])
  const paragraph = (): string =>
    Array.from({length: 5 + Math.floor(random() * 3)}, sentence).join(' ')
  const out = ['---', 'title: A generated paper', 'number-sections: true', '---', '']
  for (let page = 1; page <= pages; page++) {
    if (page % 2 === 1)
      out.push(`# ${pick(vocabulary)} and ${pick(vocabulary)} {#sec:s${page}}`, '')
    out.push(`${paragraph()}[^n${page}]`, '', paragraph(), '')
    out.push(`$$ y_{${page}} = \\sum_{i=1}^n \\beta_i x_i^2 + \\frac{a}{b} $$ {#eq:e${page}}`, '')
    out.push(`${paragraph()} As @eq:e${page} shows, $\\beta_i > 0$.`, '')
    if (page % 4 === 0) out.push(...table(page, pick), '')
    if (page % 4 === 2)
      out.push(`![Figure of *${pick(vocabulary)}*.](figure.svg){#fig:f${page}}`, '')
    out.push(`[^n${page}]: ${sentence()}`, '')
  }
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'refs.bib'), bibliography(references, pick))
  writeFileSync(join(folder, 'figure.svg'), figure)
  const paper = join(folder, 'paper.md')
  writeFileSync(paper, out.join('\n'))
  return paper
}

function table(page: number, pick: <T>(list: readonly T[]) => T): string[] {
  const rows = Array.from(
    {length: 6},
    (_, row) => `| ${pick(vocabulary)} | ${row * page} | ${row} |`
  )
  return [
    '| Case | First | Second |',
    '| --- | ---: | ---: |',
    ...rows,
    '',
    `: A table. {#tbl:t${page}}`
  ]
}

function bibliography(length: number, pick: <T>(list: readonly T[]) => T): string {
  // Some 150 families: the same name now and then, as in a real bibliography.
  const stems = 'Smit Do Ro Kha Garc Okor Tanak Silv Nova Hadda Ber Lind Mor Castel Petr'.split(' ')
  const endings = 'h e er ia o a ow en sson i'.split(' ')
  const names = stems.flatMap(stem => endings.map(ending => stem + ending))
  return Array.from({length}, (_, index) =>
    [
      `@article{ref${index + 1},`,
      `  author = {${pick(names)}, ${pick(['Ann', 'Bob', 'Carla', 'Dan'])} and ${pick(names)}, Eve},`,
      `  title = {The ${pick(vocabulary)} of ${pick(vocabulary)} and the {${pick(vocabulary)}}},`,
      `  journal = {Journal of ${pick(vocabulary)}},`,
      `  year = {${1990 + (index % 30)}},`,
      `  volume = {${1 + (index % 40)}},`,
      `  pages = {${index + 1}--${index + 20}},`,
      `  doi = {10.9999/bench.${index + 1}}`,
      '}'
    ].join('\n')
  ).join('\n\n')
}

const figure = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 160" width="400" height="160">
${Array.from({length: 20}, (_, bar) => `<rect x="${bar * 20}" y="${(bar * 37) % 140}" width="14" height="${160 - ((bar * 37) % 140)}" fill="#567"/>`).join('\n')}
</svg>
`

/** Park and Miller's generator. */
export function randomFrom(seed: number): () => number {
  let state = seed * 7919 + 1
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
