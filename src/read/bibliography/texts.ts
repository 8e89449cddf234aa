import type {Fields} from './fields.ts'
import {shown} from './guard.ts'
import {sentenceCase} from './sentence.ts'
import {textOf} from './tex.ts'

/** The fields of an entry, TeX turned to text when a field is asked for. */
export type Texts = (field: string) => string | undefined

// Styles set these in title case too.
const cased = /^(?:(?:main|book|issue|short|journal)?(?:title|subtitle)|journal|series)$/
const titles = /^(main|book|issue|short)?(title|subtitle)$/

/**
 * The fields of an entry as text.
 *
 * @param english Whether its titles are English: then they come in sentence case, with
 *   `<span class="nocase">` around what braces protect.
 */
export function textsOf(fields: Fields, english: boolean): Texts {
  const read = new Map<string, string | undefined>()
  return field => {
    if (!read.has(field)) {
      const tex = fields.get(field) ?? ''
      const text =
        !english || !cased.test(field)
          ? textOf(tex)
          : shown(titles.test(field) ? sentenceCase(textOf(tex, true)) : textOf(tex, true))
      read.set(field, text || undefined)
    }
    return read.get(field)
  }
}
