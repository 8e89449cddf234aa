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
export function saysWord(before: string, kind: LabelKind): boolean {
  const {any, several} = patterns(kind)
  if (any.test(before)) return true
  const first = before.replace(alsoReferred, '')
  return first !== before && several.test(first)
}

/** "Eq. (@eq:a)", "equations (@eq:a) and (@eq:b)" have brackets of their own. */
export function opensBracket(before: string, kind: LabelKind): boolean {
  return before.endsWith('(') && saysWord(before.slice(0, -1).replace(bracketed, reference), kind)
}

const bracketed = new RegExp(`\\(${reference}\\)`, 'g')

/** A sentence begins here. */
export function startsSentence(before: string): boolean {
  return /(?:^|[.!?:؟…]["'”’»)\]]*\s+)["'“‘«([]*$/u.test(before)
}

/** "@fig:a, @fig:b and " with what may stand between. */
const alsoReferred = new RegExp(
  `(?:${reference}(?:[\\s\\u00A0]*(?:,|،|;|–|-|&|(?<!\\p{L})(?:and|und|et|y|e|or|oder|ou|o|to|bis|à|a|al|و|أو|إلى)(?!\\p{L})|و))+[\\s\\u00A0]*)+$`,
  'u'
)

interface Patterns {
  readonly any: RegExp
  readonly several: RegExp
}
const known = new Map<LabelKind, Patterns>()

function patterns(kind: LabelKind): Patterns {
  const found = known.get(kind) ?? patternsOf(kind)
  known.set(kind, found)
  return found
}

/** German adds endings to a noun. */
function patternsOf(kind: LabelKind): Patterns {
  const {one, several} = formsOf(kind)
  const pattern = (words: readonly string[]) =>
    new RegExp(
      `(?<![\\p{L}\\p{M}])(?:${words.map(written).join('|')})(?:e?[ns])?\\.?[\\s\\u00A0~]*$`,
      'iu'
    )
  return {any: pattern([...one, ...several]), several: pattern(several)}
}

/** Before an Arabic noun stand and, in, with or for, and its article; two are الشكلان as a subject. */
function written(word: string): string {
  const arabic = /^ال(.*)$/.exec(word)?.[1]
  if (arabic === undefined) return word
  return `[وفبكل]{0,2}(?:ال|ل)?${arabic.replace(/ين$/, '(?:ين|ان)')}`
}
