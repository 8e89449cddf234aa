import type {Standing} from '../task.ts'

/** Where on the finished pages things stand, by their ids: what is not on them is left out. */
export function standingOf(ids: readonly string[]): Record<string, Standing> {
  const sheets = [...document.querySelectorAll('.sheet')]
  const found: Record<string, Standing> = {}
  for (const id of ids) {
    const element = document.getElementById(id)
    const sheet = element?.closest('.sheet')
    if (!element || !sheet) continue
    const folio = sheet.querySelector('.folio')?.textContent
    const line = lineOf(element)
    found[id] = {
      page: folio || String(sheets.indexOf(sheet) + 1),
      ...(line !== undefined && {line})
    }
  }
  return found
}

/** The number beside its first line; of what has no lines, of the next one below it in its column, else of the last. */
function lineOf(element: Element): number | undefined {
  const [first = element.getBoundingClientRect()] = element.getClientRects()
  const isInline = getComputedStyle(element).display.startsWith('inline')
  // The box of a word may be higher than its line.
  const from = isInline ? first.top + first.height / 2 : first.top + 1
  const lines = [...(element.closest('.column, .below')?.querySelectorAll('.line-numbers') ?? [])]
    .flatMap(linesIn)
    .sort((one, other) => one.bottom - other.bottom)
  return (lines.find(({bottom}) => bottom > from) ?? lines.at(-1))?.number
}

/** Numbers that are one element (linenumbers.ts). */
function linesIn(box: Element): {number: number; bottom: number}[] {
  const {top, height} = box.getBoundingClientRect()
  const numbers = (box.textContent ?? '').split('\n').map(Number)
  const each = height / numbers.length
  return numbers.map((number, index) => ({number, bottom: top + each * (index + 1)}))
}
