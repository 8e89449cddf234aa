type Range = readonly [from: number, to: number]

/** A face that the build makes of another (`scripts/corefaces.mjs`), of the letters and signs that hardly a paper goes beyond. */
export interface CoreFace {
  /** Its file in `dist/`. */
  readonly built: string
  readonly package: string
  /** The whole face. */
  readonly file: string
  readonly holds: readonly Range[]
  /** What the whole face is needed for. */
  readonly lacks: RegExp
}

/** Latin and Greek letters of formulas, common operators, arrows and brackets; their variants and parts go along. */
const formulas: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xac, 0xac],
  [0xaf, 0xb1],
  [0xb4, 0xb4],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  // Letters without their dots, and accents.
  [0x131, 0x131],
  [0x237, 0x237],
  [0x2c6, 0x2dd],
  [0x300, 0x30c],
  [0x338, 0x338],
  [0x391, 0x3f6],
  // Spaces, dashes, quotation marks, primes.
  [0x2009, 0x2026],
  [0x2032, 0x2037],
  [0x203e, 0x2044],
  [0x2057, 0x2064],
  [0x20d0, 0x20d7],
  [0x20db, 0x20dc],
  // Letters that are signs.
  [0x2102, 0x2102],
  [0x210a, 0x2115],
  [0x2118, 0x211d],
  [0x2124, 0x2128],
  [0x212c, 0x212d],
  [0x212f, 0x2138],
  [0x2145, 0x2149],
  // Arrows.
  [0x2190, 0x2199],
  [0x21a0, 0x21aa],
  [0x21bc, 0x21cc],
  [0x21d0, 0x21d5],
  // Operators and relations.
  [0x2200, 0x222e],
  [0x2234, 0x2235],
  [0x223c, 0x223d],
  [0x2240, 0x2248],
  [0x224d, 0x2250],
  [0x2254, 0x2255],
  [0x225c, 0x2265],
  [0x226a, 0x226b],
  [0x226e, 0x2271],
  [0x227a, 0x227b],
  [0x2282, 0x228b],
  [0x228e, 0x229b],
  [0x22a2, 0x22a9],
  [0x22b2, 0x22b5],
  [0x22bb, 0x22c8],
  [0x22ee, 0x22f1],
  [0x2a00, 0x2a06],
  [0x2a7d, 0x2a7e],
  [0x2aaf, 0x2ab0],
  // Brackets of several parts, shapes, a check mark.
  [0x2308, 0x230b],
  [0x2322, 0x232a],
  [0x239b, 0x23b7],
  [0x23d0, 0x23df],
  [0x25a0, 0x25ff],
  [0x2713, 0x2713],
  [0x27e6, 0x27fc],
  // Variants of letters, which calligraphic ones are.
  [0xfe00, 0xfe01],
  // Bold, italic, calligraphic and blackboard letters, bold and blackboard digits.
  [0x1d400, 0x1d467],
  [0x1d468, 0x1d4cf],
  [0x1d538, 0x1d56b],
  [0x1d6a4, 0x1d71b],
  [0x1d7ce, 0x1d7e1]
]

/** What of U+2030 to U+2BFF the face of the text has. */
const inText =
  '‰′″‹›‼⁄⁇-⁉⁰ⁱ⁴-⁹⁽-₉₍₎₡₤₦₧₩₫€₮₱₲₴₵₸-₺₽₿ℓ№℗℠™Ω℮⅓⅔⅛-⅞' + '←-↓↖-↙∂∆∏∑∕∙√∞∫≈≠≤≥■▲△▶▷▼▽◀◁◆◉◊☐☑♪✓❒'

/** Signs that only the face of formulas has. */
export const signsOfFormulas = `(?![${inText}])[\\u2190-\\u2BFF]`

/** Arabic, Persian, Urdu and Kurdish with vowel signs and digits; all forms and joined letters go along. */
const arabic: readonly Range[] = [
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x60c, 0x60c],
  [0x61b, 0x61b],
  [0x61f, 0x61f],
  [0x621, 0x63a],
  [0x640, 0x655],
  [0x660, 0x66d],
  [0x670, 0x671],
  [0x679, 0x679],
  [0x67e, 0x67e],
  [0x686, 0x686],
  [0x688, 0x688],
  [0x691, 0x691],
  [0x695, 0x695],
  [0x698, 0x698],
  [0x6a4, 0x6a4],
  [0x6a9, 0x6a9],
  [0x6af, 0x6af],
  [0x6b5, 0x6b5],
  [0x6ba, 0x6ba],
  [0x6be, 0x6be],
  [0x6c0, 0x6c3],
  [0x6c6, 0x6c6],
  [0x6cc, 0x6ce],
  [0x6d2, 0x6d5],
  [0x6f0, 0x6f9],
  [0x200c, 0x200f]
]

export const mathCore: CoreFace = {
  built: 'stix-core.woff2',
  package: '@fontsource/stix-two-math',
  file: 'files/stix-two-math-latin-400-normal.woff2',
  holds: formulas,
  lacks: new RegExp(
    `(?![${inText}${written(formulas)}])[\\u2030-\\u2BFF\\u{1D400}-\\u{1D7FF}]`,
    'u'
  )
}

/** @see `src/read/theme.ts` for where the whole face begins and ends. */
export function arabicCore(weight: 400 | 700): CoreFace {
  return {
    built: `amiri-core-${weight}.woff2`,
    package: '@fontsource/amiri',
    file: `files/amiri-arabic-${weight}-normal.woff2`,
    holds: arabic,
    lacks: arabicLacks
  }
}

const arabicLacks = new RegExp(
  `(?![${written(arabic)}])[\\u0600-\\u06FF\\u0750-\\u077F\\u0870-\\u08FF\\u204F\\u2E41\\uFB50-\\uFDFF\\uFE70-\\uFEFC]`,
  'u'
)

export const coreFaces: readonly CoreFace[] = [mathCore, arabicCore(400), arabicCore(700)]

function written(ranges: readonly Range[]): string {
  return ranges.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`).join('')
}
