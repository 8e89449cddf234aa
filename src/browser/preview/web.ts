import {type Store, settleBlocks} from './blocks.ts'
import type {Message, State} from './state.ts'

/** The web page, changed in its place. */
export interface WebView {
  show(state: State, follow: boolean): Promise<void>
  document(): Document | undefined
  goTo(block: string): void
}

const marks = `
[data-told] { outline: 2px solid #b3261e; }
[data-told='warning'] { outline-color: #8a6d00; }
[data-told]::before { content: attr(data-told-at); display: block; font: 600 12px/1.4 system-ui, sans-serif; color: #8c1d18; background: #fff; text-indent: 0; }
@media (prefers-color-scheme: dark) {
  [data-told]::before { color: #ffb4ab; background: #3a1a15; }
}
`

type WebWindow = Window & {renew?: () => void}

export function webView(
  section: Element,
  store: Store,
  onReady: (document: Document) => void
): WebView {
  let frame: HTMLIFrameElement | undefined
  let shell = ''
  let at = 0

  async function show(state: State, follow: boolean): Promise<void> {
    const version = state.version
    at = version
    if (state.shell !== shell) {
      const next = await load(section, '/web')
      if (version !== at) {
        next.remove()
        return
      }
      const from = frame?.contentWindow?.scrollY ?? 0
      shell = state.shell
      adopt(next)
      next.contentWindow?.scrollTo({top: from, behavior: 'instant'})
      frame?.remove()
      frame = next
    }
    const document = frame?.contentDocument
    const main = document?.querySelector('main')
    const article = main?.querySelector('article')
    if (!document || !main || !article) return
    const still = anchor(document)
    const {before, paper, behind} = state.regions
    settleBlocks(
      document.body,
      one => !one.matches('main, script:not([type]), .said, .card'),
      before,
      store,
      main
    )
    settleBlocks(article, () => true, paper, store, null)
    settleBlocks(main, one => one !== article, behind, store, null)
    mark(document, state.messages)
    still()
    const window = document.defaultView as WebWindow | null
    requestIdleCallback(() => window?.renew?.())
    const changed = follow && state.changed !== undefined ? find(document, state.changed) : null
    if (changed && !isSeen(changed)) changed.scrollIntoView({block: 'center'})
  }

  function adopt(next: HTMLIFrameElement): void {
    const {contentDocument: document, contentWindow: window} = next
    if (!document || !window) return
    const sheet = new (window as Window & typeof globalThis).CSSStyleSheet()
    sheet.replaceSync(marks)
    document.adoptedStyleSheets = [sheet]
    next.classList.remove('waiting')
    onReady(document)
  }

  return {
    show,
    document: () => frame?.contentDocument ?? undefined,
    goTo(block) {
      const document = frame?.contentDocument
      if (document) find(document, block)?.scrollIntoView({block: 'start'})
    }
  }
}

/** Load a page behind the one that is seen. */
export function load(section: Element, address: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe')
  frame.className = 'waiting'
  frame.title = section.ariaLabel ?? ''
  frame.src = address
  return new Promise(resolve => {
    frame.onload = () => resolve(frame)
    section.append(frame)
  })
}

export function find(document: Document, block: string): Element | null {
  return document.querySelector(`[data-block="${CSS.escape(block)}"]`)
}

export function isSeen(element: Element): boolean {
  const {top, bottom} = element.getBoundingClientRect()
  const height = element.ownerDocument.documentElement.clientHeight
  return bottom > 0 && top < height
}

/** Keep the first block in sight where it stands, whatever changes above it. */
function anchor(document: Document): () => void {
  const first = [...document.querySelectorAll('article > *')].find(isSeen)
  const name = first?.getAttribute('data-block')
  const top = first?.getBoundingClientRect().top ?? 0
  return () => {
    const same = name ? find(document, name) : null
    const off = same ? same.getBoundingClientRect().top - top : 0
    if (Math.abs(off) > 0.5) document.defaultView?.scrollBy({top: off, behavior: 'instant'})
  }
}

function mark(document: Document, messages: readonly Message[]): void {
  const told = new Map<string, Message>()
  for (const message of messages) {
    if (message.block === undefined) continue
    const before = told.get(message.block)
    if (!before || (before.severity === 'warning' && message.severity === 'error'))
      told.set(message.block, message)
  }
  for (const old of document.querySelectorAll('[data-told]')) {
    if (told.has(old.getAttribute('data-block') ?? '')) continue
    old.removeAttribute('data-told')
    old.removeAttribute('data-told-at')
  }
  for (const [block, {severity, line, reason}] of told) {
    const element = find(document, block)
    element?.setAttribute('data-told', severity)
    element?.setAttribute('data-told-at', `${line}: ${reason}`)
  }
}
