import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {markAll} from '../../src/print/content/mark.ts'
import {scan} from '../../src/print/content/scan.ts'

const shown = 'BT\n/F1 12 Tf\n1 0 0 -1 4 26 Tm\n<0002> Tj\nET\n'
const marked = (number: number, code = shown) => `/NonStruct <</MCID ${number} >>BDC\n${code}EMC\n`
const artifact = (code: string) => `/Artifact BMC\n${code}EMC\n`
const none = {unsaid: new Set<number>(), said: new Map(), apart: new Set<never>()}

function mark(code: string): string {
  const {marked, loose} = scan(code)
  return markAll(code, marked, loose, none)
}

describe('the code of a page', () => {
  const rectangle = '0 0 9 9 re\nf\n'
  const cases: readonly (readonly [string, string, string])[] = [
    ['texts', `q\n${shown}Q\n`, `q\n${artifact(shown)}Q\n`],
    ['paths', `1 w\n${rectangle}`, `1 w\n${artifact(rectangle)}`],
    ['paths of lines', '1 2 m\n3 4 l\nh\nS\n', artifact('1 2 m\n3 4 l\nh\nS\n')],
    ['drawings', 'q\n/X4 Do\nQ\n', `q\n${artifact('/X4 Do\n')}Q\n`],
    ['shadings', '/P1 sh\n', artifact('/P1 sh\n')],
    ['no clips', '0 0 9 9 re\nW* n\n', '0 0 9 9 re\nW* n\n'],
    [
      'what stands between marks',
      marked(0) + shown + marked(1),
      marked(0) + artifact(shown) + marked(1)
    ],
    [
      'texts with marks of their own',
      `BT\n/ReversedChars BMC\n<0002> Tj\nEMC\nET\n${marked(0)}`,
      `${artifact('BT\n/ReversedChars BMC\n<0002> Tj\nEMC\nET\n')}${marked(0)}`
    ],
    ['nothing within marks', marked(3, rectangle), marked(3, rectangle)],
    [
      'nothing within words that are replaced',
      marked(0, `/Span<</ActualText (fi) >> BDC\n${shown}EMC\n`),
      marked(0, `/Span<</ActualText (fi) >> BDC\n${shown}EMC\n`)
    ]
  ]
  for (const [says, code, expected] of cases) {
    it(`gets artifacts of ${says}`, () => assert.equal(mark(code), expected))
  }

  it('has no mark that the tree does not know', () => {
    const code = `q\n${marked(0)}${marked(1)}`
    const scanned = scan(code)
    const remarks = {...none, unsaid: new Set([0])}
    const expected = `q\n${artifact(shown)}${marked(1)}`
    assert.equal(markAll(code, scanned.marked, scanned.loose, remarks), expected)
  })

  it('has labels where they are told', () => {
    const code = shown + marked(0)
    const {marked: marks, loose} = scan(code)
    const [piece] = loose
    assert.ok(piece)
    const remarks = {...none, said: new Map([[piece, 7]])}
    assert.equal(
      markAll(code, marks, loose, remarks),
      `/Span <</MCID 7 >>BDC\n${shown}EMC\n${marked(0)}`
    )
  })
})
