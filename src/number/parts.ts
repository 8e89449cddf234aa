import type {Figure} from '../tree.ts'
import {visit} from '../visit.ts'

const latin = [...'abcdefghijklmnopqrstuvwxyz']
/** In the order of their numbers, as parts are counted in Arabic. */
const arabic = [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ']

/** What has a caption is counted. */
export function hasCaption({children}: Figure): boolean {
  return children.some(({type}) => type === 'caption')
}

/**
 * Give the parts of a figure their letters: those that have a caption or a label.
 *
 * @param lang The paper's language, BCP 47.
 */
export function letterParts(figure: Figure, lang: string): Figure[] {
  const parts: Figure[] = []
  visit(figure, 'figure', part => {
    if (part === figure || !hasCaption(part)) return
    if (figure.number !== undefined) part.number = figure.number
    part.part = letterAt(parts.length, lang)
    parts.push(part)
  })
  return parts
}

/** a, b, …, z, aa, ab, … in the letters of the language. */
export function letterAt(index: number, lang: string): string {
  const letters = /^ar\b/i.test(lang) ? arabic : latin
  const before =
    index < letters.length ? '' : letterAt(Math.floor(index / letters.length) - 1, lang)
  return before + letters[index % letters.length]
}
