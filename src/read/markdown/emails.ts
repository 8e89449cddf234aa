import type {Construct, Extension} from 'micromark-util-types'

/** What GFM may take for an e-mail address has this in it. */
const likeEmail = /[\w.+-]@[\w-]+\.[\w-]/
const front = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/

/** Whether the text may hold an e-mail address; those in the front matter are not parsed. */
export function hasEmail(source: string): boolean {
  return likeEmail.test(source.replace(front, ''))
}

/** The extension without looking for an e-mail address at each word, a fifth of the time of parsing. */
export function withoutEmails(extension: Extension): Extension {
  if (!extension.text) return extension
  const text: Record<string, Construct[]> = {}
  for (const [code, constructs] of Object.entries(extension.text)) {
    const kept = [constructs].flat().filter(construct => construct?.name !== 'emailAutolink')
    if (kept.length > 0) text[code] = kept as Construct[]
  }
  return {...extension, text}
}
