/** The page as it is written in a style sheet: lengths with their units. */
export interface Paper {
  readonly width: string
  readonly height: string
}

/** A sheet is as large as the page by the theme's own variables. */
export function readPaper(): Paper {
  const root = getComputedStyle(document.documentElement)
  const lengthOf = (name: string): string => root.getPropertyValue(name).trim()
  return {width: lengthOf('--page-width'), height: lengthOf('--page-height')}
}

/** Make the pages of the print those of the sheets: no margins and nothing in them. */
export function takeMargins({width, height}: Paper): void {
  const style = document.createElement('style')
  const none = 'margin:0;@top-center{content:none}@bottom-center{content:none}'
  style.textContent =
    `@page{size:${width} ${height};${none}}@page :first{${none}}` +
    `@page across{size:${height} ${width};${none}}`
  document.head.append(style)
}
