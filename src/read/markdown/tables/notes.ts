import type {RootContent} from 'mdast'
import type {Div} from '../../../tree.ts'

/** How the line below a table begins that says what its signs mean or where its numbers are from. */
const noteStart =
  /^(?:Notes?|Sources?|Anmerkung(?:en)?|Quellen?|Notas?|Fuentes?|Fonti?|ملاحظات?|ملاحظة|المصدر|المصادر)\s?[.:]/u
const wholeStart = new RegExp(`${noteStart.source}\\s+\\S`, 'u')

/** Notes below a table: `::: {.table-notes}`, or a paragraph that begins with "Note." or "Source:". */
export function notesIn(node: RootContent | undefined): Div | undefined {
  if (node?.type === 'div' && node.classes.includes('table-notes')) return node
  if (node?.type !== 'paragraph') return undefined
  const [first, second] = node.children
  const isMarked = first?.type === 'emphasis' || first?.type === 'strong'
  const text = isMarked ? first.children[0] : first
  const start = isMarked && second ? noteStart : wholeStart
  if (text?.type !== 'text' || !start.test(text.value)) return undefined
  return {
    type: 'div',
    classes: ['table-notes'],
    values: {},
    closed: true,
    children: [node],
    position: node.position
  }
}
