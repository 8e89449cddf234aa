import {fromHtml} from 'hast-util-from-html'
import {toString as textIn} from 'hast-util-to-string'

const smallCaps = 'span style="font-variant:small-caps;"'
/** Markup of JATS and HTML → of CSL. */
const kept: ReadonlyMap<string, string> = new Map([
  ['i', 'i'],
  ['italic', 'i'],
  ['em', 'i'],
  ['b', 'b'],
  ['bold', 'b'],
  ['strong', 'b'],
  ['sup', 'sup'],
  ['sub', 'sub'],
  ['sc', smallCaps],
  ['scp', smallCaps]
])
// Others with a prefix (jats:p, mml:mi) go as well; a `<` that begins none of them is text.
const dropped =
  'p|br|span|div|title|sec|u|tt|a|monospace|underline|math|inline-formula|tex-math|ext-link|xref'
const tag = new RegExp(
  `<(/?)(?:([a-z]+):([a-z-]+)|(${[...kept.keys()].join('|')}|${dropped}))(?:\\s[^<>]*)?/?>`,
  'gi'
)

/**
 * A text as services send it, as CSL takes it: markup of JATS and HTML is kept where CSL has it and taken off
 * elsewhere, entities are read, spaces are single. Nothing else is changed.
 */
export function textOf(value: unknown): string | undefined {
  const [text] = Array.isArray(value) ? value : [value]
  if (typeof text !== 'string' && typeof text !== 'number') return undefined
  const marked = `${text}`
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    .replace(tag, (_, slash: string, _prefix, prefixed?: string, bare?: string) => {
      const into = kept.get((prefixed ?? bare ?? '').toLowerCase())
      if (into === undefined) return ''
      return slash ? `</${into.split(' ')[0]}>` : `<${into}>`
    })
  // Some send `&amp;amp;`.
  const tidy = decoded(decoded(marked)).replace(/\s+/g, ' ').trim()
  return tidy === '' ? undefined : tidy
}

/** A text with its entities read; the tags in it stay. */
function decoded(text: string): string {
  if (!/&#?\w+;/.test(text)) return text
  return text
    .split(/(<[^<>]*>)/)
    .map((part, index) =>
      index % 2 === 1 ? part : textIn(fromHtml(part.replaceAll('<', '&lt;'), {fragment: true}))
    )
    .join('')
}
