import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {markAll, type Remarks} from '../../src/print/content/mark.ts'
import {scan} from '../../src/print/content/scan.ts'

const shown = 'BT\n/F1 12 Tf\n1 0 0 -1 4 26 Tm\n<0002> Tj\nET\n'
const marked = (number: number, code = shown) => `/NonStruct <</MCID ${number} >>BDC\n${code}EMC\n`
const artifact = (code: string) => `/Artifact BMC\n${code}EMC\n`
const none = {
  unsaid: new Map<number, string>(),
  said: new Map(),
  apart: new Set<never>(),
  edits: []
}

function mark(code: string, remarks: Partial<Remarks> = {}): string {
  const {marked, loose} = scan(code)
  return markAll(code, marked, loose, {...none, ...remarks})
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
    const opening = '/Artifact <</Type/Pagination>> BDC\n'
    const expected = `q\n${opening}${shown}EMC\n${marked(1)}`
    assert.equal(mark(code, {unsaid: new Map([[0, opening]])}), expected)
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

  const glyphs: readonly (readonly [string, boolean])[] = [
    ['<0000> Tj', true],
    ['<002A00000012> Tj', true],
    ['<0000002A> Tj', true],
    ['<00200000> Tj', true],
    ['<0020> Tj', false],
    ['<002000010A> Tj', false],
    ['<20000012> Tj', false],
    ['<00> Tj', false]
  ]
  for (const [line, isBox] of glyphs) {
    it(`${isBox ? 'shows a box' : 'shows no box'} by ${line}`, () => {
      assert.equal(scan(marked(0, `BT\n3 0 Td ${line}\nET\n`)).hasBoxes, isBox)
    })
  }

  it('tells how deeply states are saved and whether it has CMYK', () => {
    const {depth, hasCmyk} = scan('q\nq\nQ\nq\n0 0 0 1 k\nQ\nQ\n')
    assert.deepEqual({depth, hasCmyk}, {depth: 2, hasCmyk: true})
    assert.equal(scan('0 0 1 rg\n').hasCmyk, false)
  })

  for (const code of ['BT\n<0002> Tj\n', 'EMC\n', '/Artifact BMC\n']) {
    it(`opens and closes all it holds: ${code.split('\n')[0]}`, () => {
      assert.throws(() => scan(code), /unknown form/)
    })
  }
})
