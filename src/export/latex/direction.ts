import {directionOf} from '../../words.ts'
import {rightToLeftLetters} from '../../writing.ts'
import type {Context} from './context.ts'
import {languageName} from './languages.ts'
import {texOf} from './text.ts'

/** Letters and numbers that run from left to right, with what stands between them but the marks of Arabic. */
const leftRun = new RegExp(
  `[+−±$€£¥-]?(?![${rightToLeftLetters}\\p{M}])[\\p{L}\\p{N}](?:[^${rightToLeftLetters}\\n،؛؟]*(?![${rightToLeftLetters}\\p{M}])[\\p{L}\\p{N}])?[%‰°]?`,
  'gu'
)
const rightRun = new RegExp(
  `[${rightToLeftLetters}](?:(?:(?!\\p{Script=Latin})[^\\n])*[${rightToLeftLetters}\\p{M}])?`,
  'gu'
)
const arabicMarks = /[\u060C\u061B\u061F]/

/** Text whose runs against the direction around them say so: TeX would set their words in the wrong order. */
export function directed(text: string, {lang, needs}: Pick<Context, 'lang' | 'needs'>): string {
  const isRight = directionOf(lang) === 'rtl'
  const run = isRight ? leftRun : rightRun
  if (!isRight && !rightRun.test(text) && !arabicMarks.test(text)) return texOf(text)
  run.lastIndex = 0
  let from = 0
  let made = ''
  for (const {0: found, index} of text.matchAll(run)) {
    needs.add(isRight ? 'ltr' : 'bidi')
    made += texOf(text.slice(from, index)) + (isRight ? `\\ltr{${texOf(found)}}` : arabic(found))
    from = index + found.length
  }
  return made + texOf(text.slice(from))
}

function arabic(words: string): string {
  const isHebrew = /\p{Script=Hebrew}/u.test(words)
  return `\\foreignlanguage{${isHebrew ? 'hebrew' : 'arabic'}}{${texOf(words)}}`
}

/** What runs from left to right by itself, its parts set so by LaTeX too. */
export function leftToRight(tex: string, {lang, needs}: Pick<Context, 'lang' | 'needs'>): string {
  if (directionOf(lang) !== 'rtl' || tex === '') return tex
  needs.add('ltr')
  return `\\ltr{${tex}}`
}

/** Words in a language of their own. */
export function inLanguage(
  lang: string | undefined,
  context: Context,
  write: (inner: Context) => string
): string {
  if (lang === undefined || lang === context.lang) return write(context)
  const name = languageName(lang)
  if (name === undefined) return write(context)
  context.needs.add(`language ${lang}`)
  return `\\foreignlanguage{${name}}{${write({...context, lang})}}`
}

/** Blocks in a language of their own. */
export function blocksInLanguage(
  lang: string | undefined,
  context: Context,
  write: (inner: Context) => string
): string {
  const name = lang === undefined || lang === context.lang ? undefined : languageName(lang)
  if (lang === undefined || name === undefined) return write(context)
  context.needs.add(`language ${lang}`)
  return `\\begin{otherlanguage*}{${name}}\n${write({...context, lang})}\n\\end{otherlanguage*}`
}
