import type {Measures} from './sheets.ts'

/** Our class, Quarto's, and what MyST's directive has. */
const notes =
  'article > :is(div.margin-note, div.aside, div.column-margin, div.margin):not(:has(a[data-footnote-ref]))'

/** In px, 30 mm: a narrower margin holds no two words side by side. */
const narrowest = (30 / 25.4) * 96

/** Of the page's height: a higher note is a part of the text. */
const most = 0.5

/**
 * Let notes stand in the outer margin where it is wide enough. They take no room in the text from then on, and no
 * cut goes through them. Beside columns there is no room, and where lines are numbered those of notes must be, too.
 */
export function setBeside(
  flow: Element,
  {height, columns, marginWidth, lineNumbers}: Measures
): void {
  if (columns > 1 || marginWidth < narrowest || lineNumbers !== 'none') return
  const found = [...flow.querySelectorAll(notes)]
  for (const note of found) note.classList.add('beside')
  for (const note of found) {
    if (note.getBoundingClientRect().height > most * height) note.classList.remove('beside')
  }
}

/** Move the notes of each finished page apart: down from each other, then up from the foot of the page. */
export function moveApart(sheets: readonly HTMLElement[], gap: number): void {
  for (const sheet of sheets) {
    const found = [...sheet.querySelectorAll<HTMLElement>('.beside')]
    const body = sheet.querySelector('.sheet-body')
    if (found.length === 0 || !body) continue
    const boxes = found.map(note => note.getBoundingClientRect())
    const tops = topsOf(boxes, gap, body.getBoundingClientRect().bottom)
    for (const [index, {style}] of found.entries()) {
      const by = (tops[index] ?? 0) - (boxes[index]?.top ?? 0)
      if (by !== 0) style.translate = `0 ${by}px`
    }
  }
}

function topsOf(
  boxes: readonly Pick<DOMRect, 'top' | 'height'>[],
  gap: number,
  bottom: number
): number[] {
  let free = Number.NEGATIVE_INFINITY
  const tops = boxes.map(({top, height}) => {
    const at = Math.max(top, free)
    free = at + height + gap
    return at
  })
  let limit = bottom
  for (let index = tops.length - 1; index >= 0; index--) {
    const height = boxes[index]?.height ?? 0
    tops[index] = Math.min(tops[index] ?? 0, limit - height)
    limit = (tops[index] ?? 0) - gap
  }
  return tops
}
