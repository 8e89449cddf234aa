/** Pictures that are told in words. */
const pictures = 'img[alt]:not([alt=""]), svg[role=img]'

/**
 * Note with each picture where on its page it stands, as left, top, right and bottom in px: a PDF tells it
 * (`src/browser/marks.ts`). Reads all before it writes.
 */
export function noteBoxes(sheets: readonly HTMLElement[]): void {
  const boxes = sheets.flatMap(sheet => {
    const found = [...sheet.querySelectorAll(pictures)]
    if (found.length === 0) return []
    const origin = sheet.getBoundingClientRect()
    return found.map(picture => {
      const {left, top, right, bottom} = picture.getBoundingClientRect()
      const [x, y] = [origin.left, origin.top]
      return {picture, box: [left - x, top - y, right - x, bottom - y].join(' ')}
    })
  })
  for (const {picture, box} of boxes) picture.setAttribute('data-box', box)
}
