import type {Parents, PhrasingContent, Root, Text} from 'mdast'
import {walkLanguages} from '../../languages.ts'
import {SKIP, visit} from '../../visit.ts'
import {escapedPlaces} from './marks.ts'
import {marksOf} from './quotes.ts'
import {withThinSpaces} from './spaces.ts'

/** The language of what is not in that of the text. */
type Languages = ReadonlyMap<object, string>

/**
 * Set the marks of a typewriter as a printer would: quotes by language, `--` and `---` as dashes, `...` as
 * an ellipsis, and spaces that do not break. Code, formulas and addresses are no text and stay, as does what is
 * escaped (`\"`).
 */
export function smarten(tree: Root, source: string, lang: string): void {
  const languages = new Map<object, string>()
  walkLanguages(tree, lang, (node, _, own) => {
    if (own !== lang && (node.type === 'text' || node.type === 'cite')) languages.set(node, own)
    return true
  })
  visit(tree, node => {
    if (!('children' in node) || !isLine(node)) return undefined
    smartenLine(node.children as PhrasingContent[], smartener(lang), source, languages)
    return SKIP
  })
}

/** Goes along a line, through the words before and behind the keys of a citation too. */
function smartenLine(
  children: readonly PhrasingContent[],
  smart: Smartener,
  source: string,
  languages: Languages
): void {
  for (const [index, node] of children.entries()) {
    if (node.type === 'text') {
      smart.speak(languages.get(node))
      const text = withoutEscaped(node, source)
      node.value = withEscaped(smart.set(text, index + 1 < children.length))
    } else if (node.type === 'cite') {
      for (const {prefix, suffix} of node.items) {
        const inside = new Map([...prefix, ...suffix].map(one => [one, languages.get(node) ?? '']))
        smart.pass(node.narrative ? 'a' : '(')
        smartenLine(prefix, smart, source, languages.has(node) ? inside : languages)
        smart.pass('a')
        smartenLine(suffix, smart, source, languages.has(node) ? inside : languages)
      }
      smart.pass('a')
    } else if (node.type === 'link' && isAddress(node.url, node.children)) {
      smart.pass('a')
    } else if ('children' in node) {
      smartenLine(node.children, smart, source, languages)
    } else {
      smart.pass(node.type === 'break' ? ' ' : 'a')
    }
  }
}

/** The same for a text without markup, such as a title. */
export function smartText(text: string, lang: string): string {
  return smartener(lang).set(text)
}

/** What holds a run of text from its beginning to its end. */
const lines = new Set(['paragraph', 'heading', 'tableCell', 'caption', 'definitionTerm', 'line'])

/** A description of one paragraph holds its words. */
function isLine(node: Parents): boolean {
  if (node.type !== 'definitionDescription') return lines.has(node.type)
  return node.children.some(({type}) => type === 'text' || type === 'emphasis' || type === 'cite')
}

function isAddress(url: string, children: readonly object[]): boolean {
  const [only] = children as readonly Partial<Text>[]
  return children.length === 1 && only?.value !== undefined && url.endsWith(only.value)
}

/** What Unicode keeps free for programs stands in the place of an escaped mark. */
const typewriter = '"\'.-'
const firstFree = 0xfdd0

function withoutEscaped(node: Text, source: string): string {
  const {position, value} = node
  if (!/\\["'.-]/.test(source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0))) {
    return value
  }
  const chars = [...value.split('')]
  for (const index of escapedPlaces(node, source)) {
    const which = typewriter.indexOf(value.charAt(index))
    if (which >= 0) chars[index] = String.fromCharCode(firstFree + which)
  }
  return chars.join('')
}

function withEscaped(text: string): string {
  return text.replace(/[\uFDD0-\uFDD3]/g, free => typewriter.charAt(free.charCodeAt(0) - firstFree))
}

interface Smartener {
  /** Go on in this language; without one in that of the text. */
  speak(lang: string | undefined): void
  /** `continues`: something else follows the text, without a space. */
  set(text: string, continues?: boolean): string
  /** Something else stands here, ending in this character. */
  pass(last: string): void
}

/** Goes along a line, over all its pieces, and knows what stood before and which quote is open. */
function smartener(lang: string): Smartener {
  let own = lang
  let last = ' '
  let isOpen = false
  return {
    speak(other) {
      own = other ?? lang
    },
    pass(char) {
      last = char
    },
    set(text, continues = false) {
      const [open, close, innerOpen, innerClose] = marksOf(own)
      const dashed = withThinSpaces(
        text
          .replace(/(?<!-)---(?!-)/g, '—')
          .replace(/(?<!-)--(?!-)/g, '–')
          .replace(/(?<!\.)\.\.\.(?!\.)/g, '…'),
        own
      )
      const set = dashed.replace(/["']/g, (mark, at: number) => {
        const before = at === 0 ? last : (dashed[at - 1] ?? ' ')
        const after = dashed[at + 1] ?? (continues ? 'a' : ' ')
        const opens =
          /\S/.test(after) &&
          (opening.test(before) ||
            joined.test(dashed.slice(Math.max(0, at - 4), at)) ||
            (mark === '"' &&
              /\p{L}/u.test(after) &&
              elided.test(dashed.slice(Math.max(0, at - 2), at))))
        if (mark === '"') return opens ? open : close
        if (opens && !elision.test(dashed.slice(at))) {
          isOpen = true
          return innerOpen
        }
        if (!isOpen || /\p{L}/u.test(after)) return '’'
        isOpen = false
        return innerClose
      })
      last = dashed.at(-1) ?? last
      return set
    }
  }
}

/** What a quotation may begin behind. */
const opening = /[\s([{\u00A0\u202F«“‘„‹–—/"¿¡-]/

/** Arabic writes "and", "in" and their like together with the word quoted: `و"كلمة"`. */
const joined = /(?<!\p{L})(?:[وف][بلك]?|[بلك])ـ?$/u

/** French and Italian write words together by an apostrophe: `l'"heure"`. */
const elided = /\p{L}'$/u

/** An apostrophe at the head of a word: ’90s, rock ’n’ roll, ’tis, ’s avonds. */
const elision = /^'(?:\d\d(?!\d)|n'|tis\b|twas\b|[stnkm] )/i
