import type {Nodes} from 'mdast'

/** Tags that hold nothing, so that nothing ends them. */
const empty = /^(?:br|col|hr|img|input|wbr)$/i

/**
 * Walk a text and tell the language each node stands in: that of a `::: {lang=ar}` block, of a span `[…]{lang=ar}`, of raw HTML such
 * as `<span lang="ar">` around it, else the text's own.
 *
 * @param language BCP 47 tag of the text.
 * @param visit Told the node, what it stands in, outermost first, and its language; `false` skips what is inside.
 */
export function walkLanguages(
  text: Nodes,
  language: string,
  visit: (node: Nodes, ancestors: readonly Nodes[], language: string) => boolean | undefined
): void {
  walk(text, [], language)

  function walk(node: Nodes, ancestors: readonly Nodes[], outer: string): void {
    if (visit(node, ancestors, outer) === false || !('children' in node)) return
    const own = langOf(node) ?? outer
    const within = [...ancestors, node]
    const open: {readonly name: string; readonly lang: string}[] = []
    for (const child of [...node.children]) {
      walk(child, within, open.at(-1)?.lang ?? own)
      if (child.type === 'html') follow(child.value, open, own)
    }
  }
}

/** What the author says between braces. */
function langOf(node: Nodes): string | undefined {
  if ('lang' in node && node.type !== 'code') return node.lang
  return node.type === 'heading' || node.type === 'link' ? node.data?.attributes?.lang : undefined
}

/** Opens and closes the elements of a piece of raw HTML. */
function follow(html: string, open: {name: string; lang: string}[], outer: string): void {
  for (const [, slash, name = '', rest = ''] of html.matchAll(/<(\/?)([a-z][\w-]*)([^>]*)>/gi)) {
    if (empty.test(name) || rest.endsWith('/')) continue
    if (slash === '') {
      const lang = /\blang\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(rest)
      const own = lang?.[1] ?? lang?.[2] ?? lang?.[3]
      open.push({name: name.toLowerCase(), lang: own || (open.at(-1)?.lang ?? outer)})
    } else {
      const at = open.findLastIndex(element => element.name === name.toLowerCase())
      if (at >= 0) open.length = at
    }
  }
}

/** Whether two BCP 47 tags name one language: `en` and `en-GB`. */
export function sameLanguage(tag: string, other: string): boolean {
  return tag.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase()
}
