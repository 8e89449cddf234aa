import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {bibliography, figure, type Prose, proseOf} from './prose.ts'

/** Lines of a paper; `part` tells its labels from others. */
type Construct = (part: number, prose: Prose) => readonly string[]

/** So many that about 30 pages are printed. */
const parts = 18
const works = 99

/**
 * Write a paper of about 30 pages with all that a scholarly document may hold, or one as long that is prose. Both have
 * the same front matter, the same works and as many citations.
 *
 * @returns Path of the paper.
 */
export function writeScholarly(folder: string, kind: 'constructs' | 'prose'): string {
  const prose = proseOf(30, works)
  const filling = uncited(proseOf(31, works))
  const out = [...front]
  for (let part = 1; part <= parts; part++) {
    if (part % 2 === 1) out.push(`# ${prose.word()} and ${prose.word()} {#sec:s${part}}`, '')
    for (let paragraph = 0; paragraph < 3; paragraph++) out.push(prose.paragraph(), '')
    for (const turn of [0, 1]) {
      const block = kind === 'prose' ? plain : constructs[(2 * part + turn) % constructs.length]
      out.push(...(block?.(part, filling) ?? []), '')
    }
  }
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'refs.bib'), bibliography(works, prose))
  writeFileSync(join(folder, 'figure.svg'), figure)
  writeFileSync(
    join(folder, 'cases.csv'),
    'Case,Years,Troops\nLiberia,2003,15000\nTimor-Leste,1999,9150.5\n'
  )
  const paper = join(folder, 'paper.md')
  writeFileSync(paper, out.join('\n'))
  return paper
}

/** As high on the page as a construct is on the average. */
const plain: Construct = (part, {sentence}) => [
  Array.from({length: part % 3 === 0 ? 5 : 6}, sentence).join(' ')
]

/** What stands in for a construct must not cite more than it does. */
function uncited(prose: Prose): Prose {
  return {...prose, sentence: () => prose.sentence().replace(/ [[(](?:see )?@.*(?=\.$)/, '')}
}

const front = [
  '---',
  'title: "A *generated* paper"',
  'lang: en',
  'authors:',
  '  - {name: {given: Jane, family: Doe}, orcid: 0000-0002-1825-0097, email: jane@example.org, corresponding: true, affiliation: 1, roles: [software]}',
  'affiliations: [{index: 1, name: University of Example}]',
  'date: 2026-11-24',
  'license: CC BY 4.0',
  'keywords: [peace, evidence]',
  'abstract: What the paper says.',
  'number-sections: true',
  'toc: true',
  'bibliography: refs.bib',
  '---',
  ''
]

const constructs: readonly Construct[] = [
  (part, {sentence}) => [
    `As @fig:left${part} and [@fig:both${part}; @sec:s1] show.^[${sentence()}]`,
    '',
    `::: {#fig:both${part} layout-ncol=2}`,
    `![Left.](figure.svg){#fig:left${part} alt="Bars"}`,
    '',
    `![Right.](figure.svg){#fig:right${part} alt="Bars"}`,
    '',
    'Two parts.',
    ':::'
  ],
  (part, {word}) => [
    `In @tbl:grid${part} there are H~2~O and x^2^, [small]{.smallcaps} "words".`,
    '',
    '+---------------+---------------+--------------------+',
    `| Case          | Value         | Remark             |`,
    '+===============+===============+====================+',
    '| Liberia       | 1.34          | - mean             |',
    '|               +---------------+ - most             |',
    '|               | 12.5          |                    |',
    '+---------------+---------------+--------------------+',
    '',
    `: Of ${word()}. {#tbl:grid${part}}`,
    '',
    'Note. From the archive.'
  ],
  (part, {sentence}) => [
    `By @thm:t${part} this holds.`,
    '',
    `::: {#thm:t${part} .theorem title="On lines"}`,
    `${sentence()} $\\sum_{i=1}^n x_i^2 \\le \\prod_{i=1}^n (1 + x_i^2)$.`,
    ':::',
    '',
    '::: {.proof}',
    sentence(),
    ':::'
  ],
  (part, {word}) => [
    `See [@eq:a${part}; @eq:b${part}] and @eq:m${part}.`,
    '',
    '\\begin{align}',
    `f(x) &= \\int_0^\\infty e^{-xt}\\,dt \\label{eq:a${part}} \\\\`,
    `&= \\begin{cases} 1/x & x > 0 \\\\ \\infty & \\text{otherwise} \\end{cases} \\label{eq:b${part}}`,
    '\\end{align}',
    '',
    `$$ \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} x = \\frac{1}{2} $$ {#eq:m${part}}`,
    '',
    `where $a$ is ${word()} and $b \\ne 0$.`
  ],
  (part, {sentence}) => [
    `@lst:c${part} does it.`,
    '',
    `\`\`\`{#lst:c${part} .python .numberLines caption="A listing."}`,
    'import numpy as np',
    'def mean(values: list[float]) -> float:  # of all',
    '    return sum(values) / len(values)',
    'print(f"the mean is {mean([1.0, 2.5])}")',
    '```',
    '',
    '::: {.callout-warning title="Mind"}',
    sentence(),
    ':::'
  ],
  (part, {sentence}) => [
    `Of @tbl:csv${part}:`,
    '',
    `::: {.table #tbl:csv${part} file="cases.csv" align="lrd"}`,
    'Cases of a file.',
    ':::',
    '',
    'Term',
    `:   ${sentence()}`,
    '',
    '(@) An example, counted through.'
  ],
  (part, {sentence}) => [
    `In Arabic [بناء السلام بعد النزاع المسلح]{lang=ar}, in German [„so“]{lang=de}; see @fig:one${part}.[^n${part}]`,
    '',
    `[^n${part}]: ${sentence()}`,
    '',
    `![Of one, with $x^2$.](figure.svg){#fig:one${part} alt="Bars" width=60%}`
  ],
  (_, {sentence}) => [
    '| A line of verse',
    '|     and the next',
    '',
    `> ${sentence()}`,
    '',
    'a. one',
    'b. two',
    '',
    '- [x] done'
  ]
]
