/** The MathML beside KaTeX's boxes is not seen. */
const wide = 'pre,table,math:not(.katex *),.katex-html,img,svg'

/** What is wider than the box that holds it, and how much smaller it would have to be. */
export function findWide(box: HTMLElement): {element: HTMLElement; ratio: number}[] {
  const {left: textLeft, right: textRight} = box.getBoundingClientRect()
  return [...box.querySelectorAll<HTMLElement>(wide)].flatMap(element => {
    if (element.parentElement?.closest(wide)) return []
    const {left, width} = element.getBoundingClientRect()
    const zoom = Number(element.style.getPropertyValue('zoom') || 1)
    const needed = Math.max(width, element.scrollWidth * zoom)
    const room = textRight - Math.max(left, textLeft)
    return needed > room + 0.5 && room > 0 ? [{element, ratio: (room / needed) * 0.985}] : []
  })
}
