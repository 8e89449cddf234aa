const soft = '\u00ad'

/** A hyphen that we set: it stands before this offset's character. */
interface SetHyphen {
  readonly node: Text
  readonly offset: number
}

/**
 * Make each soft hyphen at the end of a line a real one and delete all others: each would stand in
 * the PDF's text and break search and copy (Chromium 143–156; case: test/print/hyphens.test.ts).
 *
 * Reads and writes are kept apart, so that the page is not laid out anew for each word.
 */
export function settleHyphens(root: Element): number {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node instanceof Text && node.data.includes(soft)) nodes.push(node)
  }
  // One range for all: each living range slows down every change of a text.
  const range = document.createRange()
  const taken = nodes.map(node => takenIn(node, range))
  range.setStart(root, 0)
  range.collapse(true)
  const hyphens = nodes.flatMap((node, index) => {
    const offsets = taken[index] ?? []
    return offsets.length > 0 ? settle(node, offsets) : []
  })
  for (const node of nodes) if (node.data.includes(soft)) node.data = node.data.replaceAll(soft, '')
  return removeMisplaced(hyphens, range)
}

/** Offsets of the soft hyphens at which a line ends. */
function takenIn(node: Text, range: Range): number[] {
  range.selectNodeContents(node)
  if (!showsHyphen(range.getClientRects())) return []
  const taken: number[] = []
  for (let at = node.data.indexOf(soft); at !== -1; at = node.data.indexOf(soft, at + 1)) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    // An unused one is one empty rect; a used one has the rect of the hyphen drawn, too.
    if (range.getClientRects().length > 1) taken.push(at)
  }
  return taken
}

/** The hyphen drawn is a rect of its own, close behind that of its line. */
function showsHyphen(rects: DOMRectList): boolean {
  for (let index = 1; index < rects.length; index++) {
    const line = rects[index - 1]
    const next = rects[index]
    if (line && next && next.top === line.top && Math.abs(next.left - line.right) < 0.1) return true
  }
  return false
}

function settle(node: Text, taken: readonly number[]): SetHyphen[] {
  const parts = node.data.split(soft)
  const isTaken = new Set(taken)
  let text = ''
  let at = 0
  const set: SetHyphen[] = []
  for (const [index, part] of parts.entries()) {
    text += part
    at += part.length
    if (index < parts.length - 1 && isTaken.has(at)) {
      set.push({node, offset: text.length})
      text += '-'
    }
    at++
  }
  node.data = text
  return set
}

/** A line may have moved by the width of a hair: a hyphen inside a line would be a misprint. */
function removeMisplaced(hyphens: readonly SetHyphen[], range: Range): number {
  let kept = hyphens
  for (;;) {
    const stays = kept.map(hyphen => endsLine(hyphen, range))
    if (!stays.includes(false)) return kept.length
    const next: SetHyphen[] = []
    let node: Text | undefined
    let removed = 0
    for (const [index, hyphen] of kept.entries()) {
      if (hyphen.node !== node) removed = 0
      node = hyphen.node
      const offset = hyphen.offset - removed
      if (stays[index]) next.push({node, offset})
      else {
        node.deleteData(offset, 1)
        removed++
      }
    }
    kept = next
  }
}

function endsLine({node, offset}: SetHyphen, range: Range): boolean {
  range.setStart(node, offset)
  range.setEnd(node, offset + 1)
  const hyphen = range.getBoundingClientRect()
  range.setStart(node, offset + 1)
  range.setEnd(node, offset + 2)
  const next = [...range.getClientRects()].filter(({width}) => width > 0.01).at(-1)
  return next === undefined || next.top > hyphen.top + 1 || next.left < hyphen.left - 1
}
