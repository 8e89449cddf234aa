/** Marks of one view; `at` is the one that was gone to. */
export interface Found {
  readonly ranges: readonly Range[]
  go(at: number): void
  clear(): void
}

const look = `
::highlight(found) { background: #ffe08a; color: #1c1b19; }
::highlight(gone-to) { background: #b35900; color: #fff; }
`

/** Blocks of prose: no match reaches from one into another. */
const blocks = 'p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, figcaption, caption, blockquote, pre'

/**
 * All places of a text in a view, marked by the browser's own highlights, which leave the page as it is. Case, accents
 * and hyphens make no difference: pages have words divided where the web page has not.
 */
export function findIn(page: Document, wanted: string, root: string): Found {
  const {CSS, Highlight} = page.defaultView as Window & typeof globalThis
  const ranges = matchesIn(page, alike(wanted).trim(), root)
  styled(page)
  CSS.highlights.set('found', new Highlight(...ranges))
  CSS.highlights.delete('gone-to')
  return {
    ranges,
    go(at) {
      const range = ranges[at]
      if (!range) return
      const one = new Highlight(range)
      one.priority = 1
      CSS.highlights.set('gone-to', one)
      const place = range.startContainer.parentElement
      place?.scrollIntoView({block: 'center'})
    },
    clear() {
      CSS.highlights.clear()
    }
  }
}

function matchesIn(page: Document, wanted: string, root: string): Range[] {
  if (wanted === '') return []
  const ranges: Range[] = []
  let text = ''
  let places: [node: Text, offset: number][] = []
  let block: Element | null = null
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const parent = node.parentElement
    if (!parent?.closest(root) || parent.closest('script, style, annotation')) continue
    const own = parent.closest(blocks)
    if (own !== block) search()
    block = own
    for (let offset = 0; offset < node.data.length; offset++) {
      // The end of a line of a page, within a word.
      if (node.data[offset] === '\n' && /[-–—]/.test(node.data[offset - 1] ?? '')) continue
      for (const letter of alike(node.data[offset] ?? '')) {
        if (letter === ' ' && text.endsWith(' ')) continue
        text += letter
        places.push([node, offset])
      }
    }
  }
  search()
  return ranges

  function search(): void {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const [first, last] = [places[at], places[at + wanted.length - 1]]
      if (!first || !last) break
      const range = page.createRange()
      range.setStart(...first)
      range.setEnd(last[0], last[1] + 1)
      ranges.push(range)
    }
    text = ''
    places = []
  }
}

function alike(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad‐-]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”„]/g, '"')
    .toLowerCase()
}

const known = new WeakSet<Document>()

function styled(page: Document): void {
  if (known.has(page)) return
  known.add(page)
  const {CSSStyleSheet} = page.defaultView as Window & typeof globalThis
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(look)
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet]
}
