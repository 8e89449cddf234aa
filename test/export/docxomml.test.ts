import assert from 'node:assert/strict'
import {test} from 'node:test'
import {toXml} from 'xast-util-to-xml'
import {omml} from '../../src/export/docx/omml/omml.ts'
import {mathTree} from '../../src/formulas/mathml.ts'

/** The formula as Word has it, without what says how letters look. */
function written(tex: string): string {
  const tree = mathTree(tex, {isDisplay: true, isRightToLeft: false, macros: {}, alt: ''})
  return toXml(omml([tree]), {closeEmptyElements: true})
    .replace(/<w:rPr>.*?<\/w:rPr>/g, '')
    .replace(/<m:r>(?:<m:rPr>.*?<\/m:rPr>)?<m:t xml:space="preserve">(.*?)<\/m:t><\/m:r>/g, '$1')
    .replace(/<m:(\w+) m:val="([^"]*)" \/>/g, '<$1=$2>')
    .replace(/(<\/?)m:/g, '$1')
    .replace(/<(\w+)Pr>((?:<\w+=[^>]*>)*)<\/\1Pr>/g, '$2')
}

const formulas: readonly (readonly [tex: string, word: string])[] = [
  ['\\frac{a}{b}', '<f><num>a</num><den>b</den></f>'],
  ['x_i^2', '<sSubSup><e>x</e><sub>i</sub><sup>2</sup></sSubSup>'],
  ['\\sqrt[3]{x}', '<rad><deg>3</deg><e>x</e></rad>'],
  ['\\hat{x}', '<acc><chr=\u0302><e>x</e></acc>'],
  ['\\left( x \\middle| y \\right)', '<d><begChr=(><sepChr=|><endChr=)><e>x</e><e>y</e></d>'],
  // The sum is for what follows it, up to the next relation …
  [
    '\\sum_{i=1}^n i = x',
    '<nary><chr=∑><limLoc=undOvr><sub>i=1</sub><sup>n</sup><e>i</e></nary>=x'
  ],
  // … or the end of the brackets it stands in.
  ['(\\int_0^t u)v', '(<nary><chr=∫><limLoc=subSup><sub>0</sub><sup>t</sup><e>u</e></nary>)v'],
  [
    '\\begin{aligned}a&=b\\\\c&=d\\end{aligned}',
    '<eqArr><e>a&#x26;\u200B=b</e><e>c&#x26;\u200B=d</e></eqArr>'
  ],
  ['{}^{14}_{6}C', '<sPre><sub>6</sub><sup>14</sup><e>C</e></sPre>'],
  [
    '\\underbrace{x}_{n}',
    '<limLow><e><groupChr><chr=⏟><e>x</e></groupChr></e><lim>n</lim></limLow>'
  ]
]

for (const [tex, word] of formulas) test(tex, () => assert.equal(written(tex), word))

test('a matrix has the stand of its columns', () => {
  assert.match(
    written('\\begin{cases}1&x\\\\0&y\\end{cases}'),
    /^<d><begChr=\{><endChr=><e><m>.*<mcJc=left>.*<mr><e>1<\/e><e>x<\/e><\/mr><mr>/
  )
})
