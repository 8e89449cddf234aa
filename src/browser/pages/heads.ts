/** What stands at the head and the foot of a page; the theme shows what it wants of it. */
export interface Heads {
  readonly title: string
  readonly folio: string
  readonly section: string
}

/** Both hold the same, so that a theme may put each where it likes. No part of the text, and no artifact of it. */
export function headsOf({title, folio, section}: Heads): HTMLElement[] {
  return ['sheet-head', 'sheet-foot'].map(name => {
    const box = document.createElement('div')
    box.className = name
    box.ariaHidden = 'true'
    box.append(span('running-title', title), span('running-section', section), span('folio', folio))
    return box
  })
}

function span(name: string, text: string): HTMLElement {
  const element = document.createElement('span')
  element.className = name
  element.append(text)
  return element
}

/** The running title, which the page's style knows: `cssString` of `src/html/head.ts` wrote it. */
export function runningTitle(): string {
  const written = getComputedStyle(document.documentElement).getPropertyValue('--running-title')
  const letters = /^(["'])(.*)\1$/s.exec(written.trim())?.[2] ?? ''
  return letters.replace(/\\([\da-f]+) /g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16))
  )
}

/** The heading that a page stands under: the first that begins on it, else the last before it. */
export function sectionsOf(sheets: readonly HTMLElement[]): string[] {
  let open = ''
  return sheets.map(sheet => {
    const headings = [...sheet.querySelectorAll('h2')].filter(
      heading => !heading.closest('.title-block')
    )
    const text = (heading: Element | undefined): string => heading?.textContent?.trim() ?? open
    const shown = text(headings[0])
    open = text(headings.at(-1))
    return shown
  })
}
