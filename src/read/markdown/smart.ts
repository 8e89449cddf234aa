import type {PhrasingContent, Root, Text} from 'mdast'
import {SKIP, visit} from '../../visit.ts'

type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string]

const english: Marks = ['“', '”', '‘', '’']

/** Quotation marks by language. @see CLDR, "delimiters" */
const marksOf: Readonly<Record<string, Marks>> = {
  ar: ['«', '»', '‹', '›'],
  de: ['„', '“', '‚', '‘'],
  en: english,
  es: ['«', '»', '“', '”'],
  fr: ['«\u202F', '\u202F»', '“', '”'],
  it: ['«', '»', '“', '”'],
  nl: english,
  pt: english,
  ru: ['«', '»', '„', '“']
}

/**
 * Set the marks of a typewriter as a printer would: quotes by language, `--` and `---` as dashes, `...` as
 * an ellipsis. Code, formulas and addresses are no text and stay; so does a run with an escaped mark (`\"`).
 */
export function smarten(tree: Root, source: string, lang: string): void {
  visit(tree, node => {
    if (!('children' in node) || !lines.has(node.type)) return undefined
    smartenLine(node.children as PhrasingContent[], smartener(lang), source)
    return SKIP
  })
}

/** Goes along a line, through the words before and behind the keys of a citation too. */
function smartenLine(children: readonly PhrasingContent[], smart: Smartener, source: string): void {
  for (const [index, node] of children.entries()) {
    if (node.type === 'text') {
      if (isEscaped(node, source)) smart.pass(node.value.at(-1) ?? ' ')
      else node.value = smart.set(node.value, index + 1 < children.length)
    } else if (node.type === 'cite') {
      for (const {prefix, suffix} of node.items) {
        smart.pass(node.narrative ? 'a' : '(')
        smartenLine(prefix, smart, source)
        smart.pass('a')
        smartenLine(suffix, smart, source)
      }
      smart.pass('a')
    } else if (node.type === 'link' && isAddress(node.url, node.children)) {
      smart.pass('a')
    } else if ('children' in node) {
      smartenLine(node.children, smart, source)
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

function isAddress(url: string, children: readonly object[]): boolean {
  const [only] = children as readonly Partial<Text>[]
  return children.length === 1 && only?.value !== undefined && url.endsWith(only.value)
}

function isEscaped({position}: Text, source: string): boolean {
  return /\\["'.-]/.test(source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0))
}

interface Smartener {
  /** `continues`: something else follows the text, without a space. */
  set(text: string, continues?: boolean): string
  /** Something else stands here, ending in this character. */
  pass(last: string): void
}

/** Goes along a line, over all its pieces, and knows what stood before and which quote is open. */
function smartener(lang: string): Smartener {
  const [open, close, innerOpen, innerClose] = marksOf[lang.split('-')[0] ?? ''] ?? english
  let last = ' '
  let isOpen = false
  return {
    pass(char) {
      last = char
    },
    set(text, continues = false) {
      const dashed = text
        .replace(/(?<!-)---(?!-)/g, '—')
        .replace(/(?<!-)--(?!-)/g, '–')
        .replace(/(?<!\.)\.\.\.(?!\.)/g, '…')
      const set = dashed.replace(/["']/g, (mark, at: number) => {
        const before = at === 0 ? last : (dashed[at - 1] ?? ' ')
        const after = dashed[at + 1] ?? (continues ? 'a' : ' ')
        const opens = /[\s([{\u00A0«“‘„‹–—/"-]/.test(before) && /\S/.test(after)
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

/** An apostrophe at the head of a word: ’90s, rock ’n’ roll, ’tis. */
const elision = /^'(?:\d\d(?!\d)|n'|tis\b|twas\b)/i
