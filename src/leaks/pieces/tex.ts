import type {Piece} from '../piece.ts'

/** LaTeX: its text, and its comments. */
export function texPieces(text: string, place: string): Piece[] {
  const comments = text.match(/(?<!\\)%.*/g) ?? []
  return [
    {place: place || 'text', text: plainTex(text.replace(/(?<!\\)%.*/g, '')), kind: 'text'},
    ...comments.map((comment): Piece => ({place: 'a comment', text: comment, kind: 'field'}))
  ]
}

/** Letters for what TeX makes of letters: `M{\"u}ller` is Muller, as it is compared. */
export function plainTex(text: string): string {
  return text
    .replace(/\{\\(?:["'`^~=.]|[uvHcdbkrt](?![A-Za-z]))\s*\{?\\?(\p{L})\}?\}/gu, '$1')
    .replace(/\\(?:["'`^~=.]|[uvHcdbkrt](?![A-Za-z]))\s*\{?\\?(\p{L})\}?/gu, '$1')
    .replace(/\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j)(?:\{\}|\b\s?)/g, '$1')
    .replace(/\{(\p{L}{1,2})\}/gu, '$1')
    .replace(/\\[-/]/g, '')
}
