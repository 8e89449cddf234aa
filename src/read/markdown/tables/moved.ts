import type {Nodes, RootContent, Text} from 'mdast'
import type {Point} from 'unist'

/**
 * Give nodes parsed from the text of a cell their places in the paper. A text of several lines becomes one for
 * each line: what stands between them in the paper is other cells.
 *
 * @param lines The text that was parsed; it began on line 2.
 */
export function moved(
  nodes: RootContent[],
  lines: readonly string[],
  place: (point: Point) => Point
): void {
  const parts = nodes.flatMap((node): RootContent[] =>
    node.type === 'text' ? byLine(node, lines) : [node]
  )
  nodes.splice(0, nodes.length, ...parts)
  for (const node of nodes) {
    for (const inner of innerNodes(node)) moved(inner, lines, place)
    if (!node.position) continue
    const {start, end} = node.position
    node.position = {start: place(start), end: place(end)}
  }
}

/** The nodes in a node, those of an image's caption among them. */
function innerNodes(node: Nodes): RootContent[][] {
  const caption =
    node.type === 'image' || node.type === 'imageReference' ? node.data?.caption : undefined
  return [
    ...('children' in node ? [node.children as RootContent[]] : []),
    ...(caption ? [caption] : [])
  ]
}

function byLine(text: Text, lines: readonly string[]): Text[] {
  const {position} = text
  const values = text.value.split(/(?<=\n)/)
  if (!position || values.length < 2) return [text]
  return values.map((value, index) => {
    const line = position.start.line + index
    const source = lines[line - 2] ?? ''
    const column = index === 0 ? position.start.column : source.search(/[^\s>]/) + 1
    const end = index === values.length - 1 ? position.end : {line, column: source.length + 1}
    return {type: 'text', value, position: {start: {line, column: Math.max(1, column)}, end}}
  })
}
