import type {Article} from '../../article.ts'
import type {kindNames} from '../../kinds.ts'
import {nounsOf} from '../../nouns.ts'
import {directionOf, wordsOf} from '../../words.ts'
import {commandDefinitions} from './commands.ts'
import type {Context} from './context.ts'
import type {Engine} from './engine.ts'
import {faces, languagesOf} from './faces.ts'
import {definitionOf} from './macros.ts'
import {scriptOf} from './signs.ts'
import {statementDefinitions} from './statement.ts'
import {texOf} from './text.ts'

/** Packages in the order in which they are loaded, with what asks for each; those without a need are always there. */
const packages: readonly (readonly [line: string, need?: string])[] = [
  ['\\usepackage{mathtools}'],
  ['\\usepackage{amssymb}'],
  ['\\usepackage{amsthm}', 'amsthm'],
  ['\\usepackage{mathrsfs}', 'mathrsfs'],
  ['\\usepackage{bm}', 'bm'],
  ['\\usepackage{cancel}', 'cancel'],
  ['\\usepackage{xcolor}', 'xcolor'],
  ['\\usepackage[version=4]{mhchem}', 'mhchem'],
  ['\\usepackage{siunitx}', 'siunitx'],
  ['\\usepackage{graphicx}', 'graphicx'],
  ['\\usepackage{array}', 'array'],
  ['\\usepackage{booktabs}', 'booktabs'],
  ['\\usepackage{multirow}', 'multirow'],
  ['\\usepackage{longtable}', 'longtable'],
  ['\\usepackage{caption}'],
  ['\\usepackage{subcaption}', 'subcaption'],
  ['\\usepackage{newfloat}', 'newfloat'],
  ['\\usepackage{rotating}', 'rotating'],
  ['\\usepackage{pdflscape}', 'pdflscape'],
  ['\\usepackage{enumitem}', 'enumitem'],
  ['\\usepackage{fvextra}', 'fvextra'],
  ['\\usepackage[normalem]{ulem}', 'ulem'],
  ['\\usepackage{authblk}', 'authblk']
]

/** Definitions that a text may need. */
const definitions: readonly (readonly [need: string, line: string])[] = [
  ['fvextra', '\\fvset{breaklines,fontsize=\\small}'],
  ['numberthis', '\\newcommand{\\numberthis}{\\refstepcounter{equation}\\tag{\\theequation}}'],
  ['marked', '\\newcommand{\\marked}[1]{\\uwave{#1}}'],
  ['abbr', '% A short form, and what it stands for.\n\\newcommand{\\abbr}[2]{#1}'],
  [
    'missingsign',
    '% A sign by its number in Unicode.\n\\newcommand{\\missingsign}[1]{\\ifpdftex[U+#1]\\else\\symbol{"#1}\\fi}'
  ],
  [
    'callout',
    '\\newcounter{callout}\n\\newenvironment{callout}[1]{\\begin{quote}\\textbf{#1}\\par\\nobreak}{\\end{quote}}'
  ]
]

/** All before the text. */
export function preamble(context: Context, {isRight, needsUnicode, scripts}: Engine): string[] {
  const {article, needs} = context
  const {meta} = article
  const {lineNumbers, lineSpacing} = meta.pages ?? {}
  const isNumbered = lineNumbers === 'continuous' || lineNumbers === 'page'
  const languages = languagesOf(meta.lang, needs, scripts)
  return [
    `\\documentclass[11pt,${meta.paper === 'a4' ? 'a4paper' : 'letterpaper'}]{article}`,
    '\\usepackage{iftex}',
    ...(needsUnicode
      ? ['\\RequireTUTeX', '\\usepackage{fontspec}']
      : [
          '\\ifpdftex',
          '  \\usepackage[T1]{fontenc}',
          '  \\usepackage[utf8]{inputenc}',
          '  \\usepackage{textcomp}',
          '  \\usepackage{lmodern}',
          '\\else',
          '  \\usepackage{fontspec}',
          '\\fi'
        ]),
    '\\usepackage[margin=1in]{geometry}',
    ...packages.flatMap(([line, need]) => (need === undefined || needs.has(need) ? [line] : [])),
    ...(lineSpacing === undefined
      ? []
      : [`\\usepackage{setspace}`, `\\setstretch{${lineSpacing}}`]),
    ...(isNumbered ? [`\\usepackage${lineNumbers === 'page' ? '[pagewise]' : ''}{lineno}`] : []),
    ...(isRight ? [] : languages.babel),
    context.isNumeric
      ? '\\usepackage[numbers,sort&compress]{natbib}'
      : '\\usepackage[round]{natbib}',
    '\\usepackage[hidelinks]{hyperref}',
    ...(isRight ? languages.polyglossia : []),
    ...(isRight && directionOf(meta.lang) === 'ltr' ? latinAgain : []),
    ...faces(isRight && !scripts.has('Hebrew') ? new Set([...scripts, 'Arabic']) : scripts),
    '',
    ...(needs.has('ltr') || directionOf(meta.lang) === 'rtl' ? leftRuns : []),
    ...definitions.flatMap(([need, line]) => (needs.has(need) ? [line] : [])),
    ...namesOf(article, needs),
    ...(needs.has('newfloat')
      ? [`\\DeclareFloatingEnvironment[name={${nounOf(article, 'listing')}}]{listing}`]
      : []),
    ...statementDefinitions(context),
    ...(directionOf(meta.lang) === 'rtl' ? numbersOfSections : []),
    ...(meta.numberSections ? [`\\setcounter{secnumdepth}{5}`] : []),
    ...(needs.has('own lists') ? ['\\renewcommand{\\bibsection}{}'] : []),
    ...context.macros.first.map(macro => definitionOf(macro, needs)),
    ...commandDefinitions(needs),
    `\\hypersetup{pdftitle={${texOf(onOneLine(meta.title))}},pdflang={${meta.lang}}${pdfAuthors(article)}}`,
    ...(isNumbered ? ['\\AtBeginDocument{\\linenumbers}'] : [])
  ]
}

/** Its own face too: that of Arabic would turn numbers and brackets around. */
const leftRuns = [
  '\\DeclareRobustCommand{\\ltr}[1]{\\foreignlanguage{english}{#1}}',
  '\\makeatletter\\pdfstringdefDisableCommands{\\let\\ltr\\@firstofone}\\makeatother'
]

/** Behind a passage in Arabic: its face would set captions and footnotes, and turn their numbers around. */
const latinAgain = [
  '% polyglossia leaves the face of Arabic behind.',
  '\\newcommand{\\latinagain}{\\global\\let\\normalfont\\normalfontlatin}',
  '\\let\\foreignwords\\foreignlanguage',
  '\\DeclareRobustCommand{\\foreignlanguage}[2]{\\foreignwords{#1}{#2}\\latinagain}',
  '\\AddToHook{env/otherlanguage*/after}{\\latinagain}'
]

/** "2.1" runs from left to right. */
const numbersOfSections = [
  '\\renewcommand{\\thesubsection}{\\ltr{\\thesection.\\arabic{subsection}}}',
  '\\renewcommand{\\thesubsubsection}{\\ltr{\\thesection.\\arabic{subsection}.\\arabic{subsubsection}}}'
]

/** The title of a file has no commands that raise and lower. */
function onOneLine(title: string): string {
  return [...title].map(sign => scriptOf(sign)?.of ?? sign).join('')
}

function pdfAuthors({meta: {authors}}: Article): string {
  return authors.length === 0
    ? ''
    : `,pdfauthor={${authors.map(({literal}) => texOf(literal)).join('; ')}}`
}

/** What the paper calls its figures and tables, whatever the language package would. */
function namesOf({meta}: Article, needs: ReadonlySet<string>): string[] {
  const names = [
    `\\renewcommand{\\figurename}{${nounOf({meta}, 'figure')}}`,
    `\\renewcommand{\\tablename}{${nounOf({meta}, 'table')}}`,
    `\\renewcommand{\\contentsname}{${texOf(meta.contentsTitle ?? wordsOf(meta.lang).contents)}}`,
    ...(needs.has('amsthm')
      ? [`\\providecommand{\\proofname}{}\\renewcommand{\\proofname}{${nounOf({meta}, 'proof')}}`]
      : [])
  ]
  return [`\\AtBeginDocument{${names.join('')}}`]
}

function nounOf({meta}: Pick<Article, 'meta'>, kind: (typeof kindNames)[number]): string {
  return texOf(meta.numbering?.kinds[kind]?.title ?? nounsOf(meta.lang).of[kind].one)
}
