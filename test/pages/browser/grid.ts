import type {Pages} from '../../../src/browser/pages/paginate.ts'
import {numberOf} from './source.ts'

/** Of a line: the browser's rounding, and lines of unequal height, of which it keeps no measure. */
const tolerance = 0.12
/** What makes lines of other heights than they are measured to have. */
const boxes = 'ruby, kbd, img, math, .checkbox'

/** Where the theme asks for it, what begins with a line of text begins whole lines below the head of the page. */
export function checkGrid(pages: Pages): string[] {
  if (!pages.layout.grid) return []
  return [...checkLines(pages), ...checkPaddings(pages)]
}

function checkLines({sheet, layout: {text}}: Pages): string[] {
  return text.places.flatMap(({element: rest, line, run, textSize}, index) => {
    // Of what was cut the first part is a copy.
    const element = document.querySelector(`[data-n="${numberOf(rest)}"]`) ?? rest
    const {top, bottom} = text.strips[index] ?? {top: 0, bottom: 0}
    const isText = line === undefined && !run && textSize && !element.matches('tr')
    const column = element.closest('.text')
    // What is cut begins on an earlier page, where a copy of it stands.
    if (column?.querySelector(boxes) || element.matches('.cut-above')) return []
    if (!isText || Math.abs(bottom - top - sheet.line) > 0.04 || announces(index)) return []
    const body = element.closest('.sheet')?.querySelector('.sheet-body')
    const lines = (contentTop(element) - (body?.getBoundingClientRect().top ?? 0)) / sheet.line
    const off = Math.abs(lines - Math.round(lines))
    const words = `${element.outerHTML.slice(0, 30)} … ${element.textContent?.trim().slice(0, 40)}`
    return off > tolerance ? [`strip ${index}: ${off.toFixed(2)} lines off the grid: ${words}`] : []
  })

  /** A heading stands above its text as it would without a grid. */
  function announces(index: number): boolean {
    const next = text.places.findIndex(({line}, n) => n > index && line === undefined)
    return text.strips[next]?.before === 'keep'
  }
}

/** Where its first line begins: in the first block within. */
function contentTop(element: Element): number {
  const [first] = element.childNodes
  const next = first instanceof Text && !first.data.trim() ? first.nextSibling : first
  if (
    next instanceof Element &&
    /^(block|list-item|flow-root)$/.test(getComputedStyle(next).display)
  )
    return contentTop(next)
  const {paddingTop, borderTopWidth} = getComputedStyle(element)
  return (
    element.getBoundingClientRect().top +
    Number.parseFloat(paddingTop) +
    Number.parseFloat(borderTopWidth)
  )
}

/** Floats keep the padding that the author gave them, whatever is added to it. */
function checkPaddings({layout: {text}}: Pages): string[] {
  return text.floats.flatMap(({element}) => {
    const {paddingTop, paddingBottom, paddingLeft} = getComputedStyle(element)
    if (Number.parseFloat(paddingLeft) === 0) return []
    const least = Math.min(...[paddingTop, paddingBottom].map(Number.parseFloat))
    return least < 6 ? [`the padding of #${element.id} is gone: ${least}`] : []
  })
}
