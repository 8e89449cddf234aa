/**
 * Make the pages of the print those of the sheets: no margins and nothing in them. A sheet is as large as the
 * page by the theme's own variables.
 */
export function takeMargins(): void {
  const {width, height} = measureSheet()
  const style = document.createElement('style')
  const none = 'margin:0;@top-center{content:none}@bottom-center{content:none}'
  style.textContent =
    `@page{size:${width} ${height};${none}}@page :first{${none}}` +
    `@page across{size:${height} ${width};${none}}`
  document.head.append(style)
}

function measureSheet(): {width: string; height: string} {
  const root = getComputedStyle(document.documentElement)
  const [width, height] = ['--page-width', '--page-height'].map(name =>
    root.getPropertyValue(name).trim()
  )
  return {width: width ?? '', height: height ?? ''}
}
