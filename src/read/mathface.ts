/**
 * What ordinary formulas need of STIX Two Math, as characters from … to …: the build makes a face of these
 * (`scripts/mathface.mjs`), in a third of the bytes. Large operators, what stretches and the glyphs of scripts go along.
 */
export const core: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  // Letters without their dots, and accents.
  [0x131, 0x131],
  [0x237, 0x237],
  [0x2b0, 0x3ff],
  [0x2000, 0x214f],
  // Arrows, operators, brackets of several parts.
  [0x2190, 0x23ff],
  [0x25a0, 0x25ff],
  [0x2605, 0x2606],
  [0x2660, 0x266f],
  [0x2713, 0x2713],
  [0x27c0, 0x27ff],
  [0x2a00, 0x2a06],
  [0x2a0c, 0x2a0c],
  [0x2a3f, 0x2a3f],
  [0x2a7d, 0x2a7e],
  [0x2a85, 0x2a8c],
  [0x2aaf, 0x2ab0],
  // Variants of letters, which calligraphic ones are.
  [0xfe00, 0xfe01],
  // Bold, italic, calligraphic and blackboard letters, bold and blackboard digits.
  [0x1d400, 0x1d467],
  [0x1d49c, 0x1d4cf],
  [0x1d538, 0x1d56b],
  [0x1d6a4, 0x1d71b],
  [0x1d7ce, 0x1d7e1]
]

/** Signs between U+2190 and U+2BFF that the text's own face has. */
export const signsOfText = '←-↓↖-↙∂∆∏∑∕∙√∞∫≈≠≤≥■▲△▶▷▼▽◀◁◆◉◊☐☑♪✓❒'

/** Signs and letters of mathematics that the smaller face lacks. */
export const rare = new RegExp(
  `(?![${signsOfText}${core.map(([from, to]) => `${written(from)}-${written(to)}`).join('')}])` +
    '[\\u2190-\\u2BFF\\u{1D400}-\\u{1D7FF}]',
  'u'
)

function written(code: number): string {
  return `\\u{${code.toString(16)}}`
}
