import assert from 'node:assert/strict'
import {test} from 'node:test'
import {shown} from '../../src/read/bibliography/guard.ts'
import {sentenceCase} from '../../src/read/bibliography/sentence.ts'
import {textOf} from '../../src/read/bibliography/tex.ts'

const tex: [string, string][] = [
  [String.raw`{\"u}ber M\"uller, {\aa}, \AA, \o, \ss{} \'{\i}`, 'über Müller, å, Å, ø, ß í'],
  [String.raw`Br{\aa}`, 'Brå'],
  [String.raw`\v{S}koda \c{c} \k a \H{o} \r{u}`, 'Škoda ç ą ő ů'],
  [String.raw`a--b---c \textendash{} \& \% \$ \_ \#`, 'a–b—c – & % $ _ #'],
  ["J.~Smith and ``so'' on", 'J.\u00A0Smith and “so” on'],
  [
    String.raw`\emph{E. coli} {\it in vivo} \textbf{b} \textsuperscript{th}`,
    '<i>E. coli</i> <i>in vivo</i> <b>b</b> <sup>th</sup>'
  ],
  [
    String.raw`H$_2$O, CO$_{2}$, $10^{-3}$, $\alpha$ and $p < 0.05$`,
    'H<sub>2</sub>O, CO<sub>2</sub>, 10<sup>−3</sup>, α and p<0.05'
  ],
  ['$5 and 50% of $x < y', '$5 and 50% of $x < y'],
  ['from $5 to $7 a day', 'from $5 to $7 a day'],
  [
    String.raw`\url{http://x.org/a_b} \href{http://x.org}{here} \unknown{kept} \enquote{q}`,
    'http://x.org/a_b here kept “q”'
  ],
  [
    String.raw`\apj{} and \mnras`,
    'The Astrophysical Journal and Monthly Notices of the Royal Astronomical Society'
  ],
  ['too } many and {too few', 'too many and too few'],
  ['ends in \\', 'ends in']
]

for (const [from, to] of tex) test(`TeX: ${from}`, () => assert.equal(textOf(from), to))

const nocase = (text: string) => `<span class="nocase">${text}</span>`
const titles: [string, string][] = [
  [
    'The Structure Of {DNA} And {New York}',
    `The structure of ${nocase('DNA')} and ${nocase('New York')}`
  ],
  ['{{Kept As It Is}}', nocase('Kept As It Is')],
  [
    String.raw`Growth of \emph{Escherichia coli} And Others`,
    `Growth of ${nocase('<i>Escherichia coli</i>')} and others`
  ],
  [String.raw`{\"U}ber Alles: A Study In Depth`, 'Über alles: A study in depth'],
  ['The {B}ayesian Way To Do Things', `The ${nocase('B')}ayesian way to do things`],
  [
    'Use of Bayesian methods in practice: a review',
    'Use of Bayesian methods in practice: A review'
  ],
  [
    'DNA, H5N1, Vitamin C And The iPhone In Action',
    'DNA, H5N1, vitamin C and the iPhone in action'
  ],
  ['Cost-Benefit Analysis Of U.S. Policy', 'Cost-benefit analysis of U.S. policy'],
  ['What Is Life? The Physical Aspect', 'What is life? The physical aspect'],
  ['On “The Origin Of Species” And Its Readers', 'On “The Origin Of Species” and its readers'],
  ['SOFTWARE BILL OF MATERIALS', 'SOFTWARE BILL OF MATERIALS'],
  ['H$_2$O On Mars And Venus', 'H<sub>2</sub>O on mars and venus']
]

for (const [from, to] of titles) {
  test(`title: ${from}`, () => assert.equal(shown(sentenceCase(textOf(from, true))), to))
}

test('hostile nesting neither overflows nor takes its time', () => {
  const deep = 20_000
  for (const tex of [
    `${'{'.repeat(deep)}x${'}'.repeat(deep)}`,
    '\\"'.repeat(deep),
    '\\it '.repeat(deep),
    '\\emph{'.repeat(deep),
    '$a'.repeat(deep),
    '‘“'.repeat(deep)
  ]) {
    shown(sentenceCase(textOf(tex, true)))
  }
})
