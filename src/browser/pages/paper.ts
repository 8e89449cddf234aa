import type {Trim} from '../task.ts'

/** The page as it is written in a style sheet: lengths with their units. */
export interface Paper {
  readonly width: string
  readonly height: string
  /** What is cut off at each side. */
  readonly bleed: string
}

/** A sheet is as large as the page by the theme's own variables. */
export function readPaper(): Paper {
  const root = getComputedStyle(document.documentElement)
  const lengthOf = (name: string): string => root.getPropertyValue(name).trim()
  return {
    width: lengthOf('--page-width'),
    height: lengthOf('--page-height'),
    bleed: lengthOf('--bleed') || '0mm'
  }
}

/** What the press is told of each page. */
export function readTrim(): Trim {
  const root = document.documentElement
  const ruler = document.createElement('div')
  ruler.style.cssText = 'position:absolute;width:var(--bleed, 0mm)'
  document.body.append(ruler)
  const bleed = ruler.getBoundingClientRect().width * pointsPerPixel
  ruler.remove()
  const marks = getComputedStyle(root).getPropertyValue('--crop-marks').trim() === 'show'
  return {bleed, marks}
}

const pointsPerPixel = 0.75

/** Make the pages of the print those of the sheets: no margins and nothing in them. */
export function takeMargins({width, height, bleed}: Paper): void {
  const style = document.createElement('style')
  const [across, down] = [width, height].map(length => `calc(${length} + 2 * ${bleed})`)
  const none = 'margin:0;@top-center{content:none}@bottom-center{content:none}'
  style.textContent =
    `@page{size:${across} ${down};${none}}@page :first{${none}}` +
    `@page across{size:${down} ${across};${none}}`
  document.head.append(style)
}
