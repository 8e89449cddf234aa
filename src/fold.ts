/** Letters that no decomposition takes apart. */
const whole: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i'
}

/** Spellings of one Arabic letter. */
const spellings: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
  ـ: ''
}

/** Small Latin letters without strokes and ligatures. */
export function withoutStrokes(text: string): string {
  return text.replace(/[ßæœøłđðþı]/g, letter => whole[letter] ?? letter)
}

/** Words as they are compared: small letters without diacritics. */
export function fold(text: string): string {
  return withoutStrokes(text.normalize('NFKC').toLowerCase())
    .replace(/[أإآٱىیکةؤئـ]/g, sign => spellings[sign] ?? sign)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
