import {type Found, findIn} from './find.ts'

/** The field that finds in the views that are shown. */
export interface Finder {
  /** The text has changed, or what is shown of it. */
  renew(): void
  /** Keys that are for it wherever they are pressed. */
  listenIn(page: Document): void
}

/** @param views Documents shown now, each with what holds its text. */
export function finder(views: () => readonly [page: Document, root: string][]): Finder {
  const field = document.getElementById('find') as HTMLInputElement
  const matches = document.getElementById('matches') as HTMLElement
  let found: Found[] = []
  let at = -1

  field.oninput = () => {
    seek()
    go(0)
  }
  field.onkeydown = event => {
    if (event.key === 'Enter') go(at + (event.shiftKey ? -1 : 1))
    if (event.key !== 'Escape') return
    event.stopPropagation()
    field.value = ''
    seek()
    field.blur()
  }
  for (const [id, step] of [
    ['previous', -1],
    ['next', 1]
  ] as const) {
    const button = document.getElementById(id)
    if (button) button.onclick = () => go(at + step)
  }
  return {
    renew() {
      if (field.value === '') return
      seek()
      tell()
    },
    listenIn(page) {
      page.addEventListener('keydown', event => {
        const typed = (event.target as Element | null)?.closest?.('input, textarea, select')
        if (event.key !== '/' || typed || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        field.focus()
        field.select()
      })
    }
  }

  function seek(): void {
    for (const one of found) one.clear()
    found =
      field.value.trim() === ''
        ? []
        : views().map(([page, root]) => findIn(page, field.value, root))
    at = Math.min(at, count() - 1)
  }

  /** From the last to the first and back. */
  function go(to: number): void {
    at = count() === 0 ? -1 : (to + count()) % count()
    for (const one of found) one.go(at)
    tell()
  }

  function tell(): void {
    if (field.value.trim() === '') matches.textContent = ''
    else matches.textContent = count() === 0 ? 'none' : `${at + 1} of ${count()}`
  }

  function count(): number {
    return found[0]?.ranges.length ?? 0
  }
}
