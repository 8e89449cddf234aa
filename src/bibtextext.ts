import {isTitleCase} from './titlecase.ts'

const escapes: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '\\{',
  '}': '\\}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '\u00A0': '~',
  '--': '-{}-',
  "''": "'{}'"
}

/** Text as TeX takes it; letters of all scripts stay, as BibTeX files are UTF-8. */
export function texOf(text: string): string {
  return text
    .replace(/\s*[\r\n\t]\s*/g, ' ')
    .replace(/[\\{}~^\u00A0&%$#_]|--|''/g, sign => escapes[sign] ?? `\\${sign}`)
}

/** An address or identifier: it stands verbatim in BibLaTeX, so only what would break the braces is coded. */
export function verbatimOf(text: string): string {
  return text.replace(/[\\{}\s]/g, sign => encodeURIComponent(sign))
}

const tag = /(<\/?(?:i|b|sup|sub|span|sc)(?:\s[^<>]*)?>)/

/** A text with the markup of CSL (`<i>`, `<b>`, `<sup>`, `<sub>`, `<span class="nocase">`, small capitals) in TeX. */
export function richTexOf(text: string): string {
  return marked(text, texOf)
}

/** @param plain What becomes of the text outside all tags. */
function marked(text: string, plain: (text: string) => string): string {
  let open = 0
  const tex = text.split(tag).map((part, index) => {
    if (index % 2 === 0) return open === 0 ? plain(part) : texOf(part)
    const closes = part.startsWith('</')
    if (closes && open === 0) return ''
    open += closes ? -1 : 1
    return closes ? '}' : `${commandOf(part)}{`
  })
  return tex.join('') + '}'.repeat(open)
}

function commandOf(opening: string): string {
  if (opening.startsWith('<sup')) return '\\textsuperscript'
  if (opening.startsWith('<sub')) return '\\textsubscript'
  if (opening.startsWith('<sc') || opening.includes('small-caps')) return '\\textsc'
  if (opening.startsWith('<i')) return '\\emph'
  return opening.startsWith('<b') ? '\\textbf' : ''
}

const word = /([\p{L}\p{N}\p{M}'’]+)/u

/**
 * A title in TeX, with braces around what must keep its capitals where a style sets titles in sentence case:
 * abbreviations and inner capitals always, other capitals where the title is in sentence case, so that they
 * are those of names.
 */
export function titleTexOf(title: string): string {
  const names = !isTitleCase(innerWords(title.replace(/<[^<>]*>/g, '')))
  let begun = false
  return marked(title, text => {
    const isFirst = !begun
    begun = true
    return text
      .split(word)
      .map((part, index, parts) => {
        if (index % 2 === 0) return texOf(part)
        const inside = names && !opens(parts[index - 1] ?? '', isFirst && index === 1)
        const isKept = /\p{Ll}.*\p{Lu}|\p{Lu}[\p{Lu}\p{N}]/u.test(part)
        return isKept || (inside && /^\p{Lu}/u.test(part)) ? `{${texOf(part)}}` : texOf(part)
      })
      .join('')
  })
}

function innerWords(title: string): string[] {
  const parts = title.split(word)
  return parts.filter((_, index) => index % 2 === 1 && !opens(parts[index - 1] ?? '', index === 1))
}

/** Whether a word opens the title or what follows a colon: its capital tells nothing. */
function opens(gap: string, isFirst: boolean): boolean {
  return isFirst || /[:?!.–—]\s+\P{L}*$/u.test(gap)
}
