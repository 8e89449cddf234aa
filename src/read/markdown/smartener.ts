import {marksOf} from './quotes.ts'
import {withThinSpaces} from './spaces.ts'

export interface Smartener {
  /** Go on in this language; without one in that of the text. */
  speak(lang: string | undefined): void
  /** `continues`: something else follows the text, without a space. */
  set(text: string, continues?: boolean): string
  /** Something else stands here, ending in this character. */
  pass(last: string): void
}

/** What a quotation may begin behind, if not behind another that begins. */
const opening = /[\s([{\u00A0\u202F«“‘„‹–—/¿¡-]/

/** Arabic writes "and", "in" and their like together with the word quoted: `و"كلمة"`. */
const joined = /(?<!\p{L})(?:[وف][بلك]?|[بلك])ـ?$/u

/** French and Italian write words together by an apostrophe: `l'"heure"`. */
const elided = /\p{L}'$/u

/** Nothing parts a quotation from the words before it: `彼は"平和"と`. */
const unparted = /^(?:ja|zh)\b/i

/** An apostrophe at the head of a word: ’90s, rock ’n’ roll, ’tis, ’s avonds. */
const elision = /^'(?:\d\d(?!\d)|n'|tis\b|twas\b|[stnkm] )/i

/** Goes along a line, over all its pieces, and knows what stood before and which quote is open. */
export function smartener(lang: string): Smartener {
  let own = lang
  let last = ' '
  let isOpen = false
  let isQuoted = false
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
      let opened = -2
      const set = dashed.replace(/["']/g, (mark, at: number) => {
        const before = at === 0 ? last : (dashed[at - 1] ?? ' ')
        const after = dashed[at + 1] ?? (continues ? 'a' : ' ')
        const near = dashed.slice(Math.max(0, at - 4), at)
        const begins =
          opening.test(before) ||
          opened === at - 1 ||
          joined.test(near) ||
          (mark === '"' && !isQuoted && unparted.test(own)) ||
          (mark === '"' && /\p{L}/u.test(after) && elided.test(near))
        const opens =
          begins && /\S/.test(after) && (mark === '"' || !elision.test(dashed.slice(at, at + 6)))
        if (opens) opened = at
        if (mark === '"') {
          isQuoted = opens
          return opens ? open : close
        }
        if (opens) {
          isOpen = true
          return innerOpen
        }
        if (!isOpen || /\p{L}/u.test(after)) return '’'
        isOpen = false
        return innerClose
      })
      last = set.at(-1) ?? last
      return set
    }
  }
}
