import type {Parent, RootContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {LabelKind} from '../kinds.ts'
import {formsOf} from '../nouns.ts'

/** Stands for a reference in the text before another. */
const reference = '\uFFFC'

/** How many signs before a reference may hold its word. */
const reach = 60

/** The text of the paragraph just before one of its nodes, where references are `U+FFFC`. */
export function textBefore(parent: Parent | undefined, index: number | undefined): string {
  let before = ''
  for (let at = (index ?? 0) - 1; at >= 0 && before.length < reach; at--) {
    const node = parent?.children[at] as RootContent
    before = (node.type === 'crossReference' ? reference : plainText(node)) + before
  }
  return before
}

/**
 * Whether the author has typed the word of a reference: "Figure @fig:a", "(Figs. @fig:a and @fig:b", where the word
 * in the plural is for both.
 */
export function saysWord(before: string, kind: LabelKind, lang: string): boolean {
  if (endsWith(patternOf('any', kind, lang), before)) return true
  if (!before.includes(reference)) return false
  const first = before.replace(alsoReferred, '')
  return first !== before && endsWith(patternOf('several', kind, lang), first)
}

function endsWith(word: RegExp, before: string): boolean {
  const found = word.exec(before)
  return found !== null && (found[1] !== undefined || !letter.test(before.slice(0, found.index)))
}

const letter = /[\p{L}\p{M}]$/u

/** "Eq. (@eq:a)", "equations (@eq:a) and (@eq:b)" have brackets of their own. */
export function opensBracket(before: string, kind: LabelKind, lang: string): boolean {
  return (
    before.endsWith('(') && saysWord(before.slice(0, -1).replace(bracketed, reference), kind, lang)
  )
}

const bracketed = new RegExp(`\\(${reference}\\)`, 'g')

/** "See" and its like, shortened: no sentence ends there. */
const sees = /(?<!\p{L})(?:см|ср|див|пор|cf|vgl|bkz|zob|por|jf|vrt|srov|vd)\.\s+$/iu

/** A sentence begins here. */
export function startsSentence(before: string): boolean {
  return !sees.test(before) && /(?:^|[.!?:؟…]["'”’»)\]]*\s+)["'“‘«([]*$/u.test(before)
}

/** "@fig:a, @fig:b and " with what may stand between. */
const alsoReferred = new RegExp(
  `(?:${reference}(?:[\\s\\u00A0]*(?:,|،|;|–|-|&|(?<!\\p{L})(?:and|und|et|y|e|i|en|och|og|ja|ve|dan|és|și|и|і|και|or|oder|ou|o|to|bis|à|a|al|و|أو|إلى)(?!\\p{L})|[و和と、]))+[\\s\\u00A0]*)+$`,
  'u'
)

type Forms = 'any' | 'several'
const known = new Map<string, RegExp>()

function patternOf(forms: Forms, kind: LabelKind, lang: string): RegExp {
  const name = `${forms} ${kind} ${lang}`
  const found = known.get(name) ?? newPattern(forms, kind, lang)
  known.set(name, found)
  return found
}

/**
 * German adds endings to a noun; in Chinese and Japanese (group 1) nothing parts it from the word before. That no
 * letter stands before the others is not asked here: `\p{L}` in a pattern for each kind takes a millisecond each.
 */
function newPattern(forms: Forms, kind: LabelKind, lang: string): RegExp {
  const {one, several} = formsOf(kind, lang)
  const words = forms === 'any' ? [...one, ...several] : several
  const free = words.filter(word => unparted.test(word)).join('|') || '(?!)'
  return new RegExp(
    `(?:(${free})|${words.map(written).join('|')})(?:e?[ns])?\\.?[\\s\\u00A0~]*$`,
    'iu'
  )
}

const unparted = /\p{Script=Han}|\p{Script=Katakana}/u

/** Before an Arabic noun stand and, in, with or for, and its article; two are الشكلان as a subject. */
function written(word: string): string {
  const arabic = /^ال(.*)$/.exec(word)?.[1]
  if (arabic === undefined) return word
  return `[وفبكل]{0,2}(?:ال|ل)?${arabic.replace(/ين$/, '(?:ين|ان)')}`
}
