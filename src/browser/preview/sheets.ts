import type {Shown} from '../task.ts'
import type {Store} from './blocks.ts'
import {type Content, changesBetween, contentOf} from './changes.ts'
import type {Laying} from './pages.ts'
import type {State} from './state.ts'
import {find, isSeen, load} from './web.ts'

/** The pages as they are printed, laid out anew behind those that are seen. */
export interface SheetsView {
  show(state: State, follow: boolean): void
  document(): Document | undefined
  goTo(block: string): void
  goToPage(page: number): void
  /** How large, as a share; `fit` fills the width. */
  zoom(to: number | 'fit'): void
  zoomed(): number
}

const table = 32
/** Milliseconds without an edit before pages are checked as those of a build are. */
const calm = 500
/** Before pages that were mended are laid out. */
const rest = 1500
/** How often a build plans anew. */
const mostTries = 2

export function sheetsView(
  section: HTMLElement,
  store: Store,
  onReady: (document: Document) => void,
  onPages: (page: number, pages: number, isNew: boolean) => void
): SheetsView {
  let seen: HTMLIFrameElement | undefined
  let spare: HTMLIFrameElement | undefined
  let shell = ''
  let wanted: Wanted | undefined
  let checking = 0
  let isLaying = false
  let size: number | 'fit' = 'fit'
  let shown = ''
  /** What stands on the pages seen. */
  let laid: Content | undefined
  const settled = new Map<string, Element>()

  async function lay(): Promise<void> {
    if (isLaying) return
    isLaying = true
    try {
      while (wanted) {
        const next = wanted
        wanted = undefined
        clearTimeout(checking)
        const isMended = !next.isWhole && (await mend(next))
        if (!isMended) await layOut(next)
        checking = isMended
          ? whenIdle(rest, () => layAgain(next))
          : whenIdle(calm, () => check(next))
      }
    } finally {
      isLaying = false
    }
  }

  /** Paragraphs that take the room they took are changed in their place. */
  async function mend({state, content, follow}: Wanted): Promise<boolean> {
    const laying = layingIn(seen)
    const changes = laid && state.shell === shell && changesBetween(laid, content, state.citedOn)
    if (!seen || !laying || !changes || state.citedOn) return false
    if (!laying.mend(changes, await patternsOf(state))) return false
    laid = content
    if (follow) goToChanged(seen, state)
    const document = seen.contentDocument
    if (document) onPages(pageOf(document), sheetsIn(document).length, true)
    performance.mark('laid')
    return true
  }

  /** What is mended is laid out when there is time for it, as a build does it. */
  function layAgain(last: Wanted): void {
    if (wanted || isLaying) return
    wanted = {...last, follow: false, isWhole: true}
    void lay()
  }

  /** Where something came out higher than it was measured a build plans its pages anew: so do we, behind those seen. */
  function check(last: Wanted): void {
    const {shown} = last
    const laying = layingIn(seen)
    if (wanted || isLaying || !laying || shown.length >= mostTries) return
    const found = laying.check()
    if (found.length === 0) return
    wanted = {...last, follow: false, shown: [...shown, found], isWhole: true}
    void lay()
  }

  async function layOut({state, content, follow, shown}: Wanted): Promise<void> {
    if (state.shell !== shell) {
      spare?.remove()
      spare = undefined
      shell = state.shell
      settled.clear()
    }
    const next = spare ?? (await load(section, '/pages'))
    const laying = layingIn(next)
    const document = next.contentDocument
    if (!laying || !document) return
    scale(next)
    performance.mark('lay')
    const flow = {...content, settled}
    const pages = await laying.lay(flow, await patternsOf(state), state.citedOn, shown.flat())
    performance.mark('settle')
    scale(next)
    settle(next, state, follow)
    laid = content
    spare = seen && seen !== next && seen.dataset['shell'] === shell ? seen : undefined
    if (seen && !spare) seen.remove()
    next.dataset['shell'] = shell
    next.classList.remove('waiting')
    spare?.classList.add('waiting')
    const isNew = seen !== next
    seen = next
    if (isNew && !document.body.dataset['known']) {
      document.body.dataset['known'] = 'yes'
      document.addEventListener(
        'scroll',
        () => onPages(pageOf(document), sheetsIn(document).length, false),
        {passive: true}
      )
      onReady(document)
    }
    onPages(pageOf(document), pages, true)
    performance.mark('laid')
  }

  /** The new pages stand where the old ones did: the first block in sight at its height. */
  function settle(next: HTMLIFrameElement, state: State, follow: boolean): void {
    const document = next.contentDocument
    const window = next.contentWindow
    const before = seen?.contentDocument
    if (!document || !window) return
    const eye = before && firstSeen(before)
    const same = eye && find(document, eye.getAttribute('data-block') ?? '')
    const from = seen?.contentWindow?.scrollY ?? 0
    window.scrollTo({top: from, behavior: 'instant'})
    if (eye && same) {
      const off = same.getBoundingClientRect().top - eye.getBoundingClientRect().top
      window.scrollBy({top: off, behavior: 'instant'})
    }
    if (follow) goToChanged(next, state)
  }

  function scale(frame: HTMLIFrameElement): void {
    const share = shareOf(frame)
    const {clientWidth, clientHeight} = section
    frame.style.width = `${clientWidth / share}px`
    frame.style.height = `${clientHeight / share}px`
    frame.style.transform = `scale(${share})`
  }

  function shareOf(frame: HTMLIFrameElement): number {
    if (size !== 'fit') return size
    const sheet = frame.contentDocument?.querySelector<HTMLElement>('.sheet')
    const wide = (sheet?.offsetWidth ?? 794) + table
    return Math.min(2, Math.max(0.2, section.clientWidth / wide))
  }

  function rescale(): void {
    for (const frame of [seen, spare]) if (frame) scale(frame)
  }

  new ResizeObserver(rescale).observe(section)

  return {
    show(state, follow) {
      // The words were shown already, and nothing else has come of the reading.
      const now = JSON.stringify([
        state.shell,
        state.regions.paper.map(one => one[0]),
        state.regions.behind.map(one => one[0])
      ])
      if (now === shown) return
      shown = now
      wanted = {state, content: contentOf(state, store), follow, shown: [], isWhole: false}
      void lay()
    },
    document: () => seen?.contentDocument ?? undefined,
    goTo(block) {
      const document = seen?.contentDocument
      if (document) find(document, block)?.scrollIntoView({block: 'start'})
    },
    goToPage(page) {
      const document = seen?.contentDocument
      if (document) sheetsIn(document)[page - 1]?.scrollIntoView({block: 'start'})
    },
    zoom(to) {
      size = to
      rescale()
    },
    zoomed: () => (seen ? shareOf(seen) : 1)
  }
}

interface Wanted {
  readonly state: State
  readonly content: Content
  readonly follow: boolean
  /** What each check of its pages has found. */
  readonly shown: readonly (readonly Shown[])[]
  /** To be laid out, whatever could be mended. */
  readonly isWhole: boolean
}

function whenIdle(after: number, go: () => void): number {
  return window.setTimeout(() => requestIdleCallback(go), after)
}

function goToChanged({contentDocument: document}: HTMLIFrameElement, {changed}: State): void {
  const block = document && changed !== undefined ? find(document, changed) : null
  if (block && !isSeen(block)) block.scrollIntoView({block: 'center'})
}

function layingIn(frame: HTMLIFrameElement | undefined): Laying | undefined {
  return (frame?.contentWindow as (Window & {laying?: Laying}) | null | undefined)?.laying
}

let patterns: Promise<Parameters<Laying['lay']>[1]> | undefined
let patternsFor = ''

function patternsOf({lang, shell}: State): Promise<Parameters<Laying['lay']>[1]> {
  if (!patterns || patternsFor !== lang + shell) {
    patternsFor = lang + shell
    patterns = fetch('/patterns.json').then(answer => answer.json())
    patterns.catch(() => {
      patterns = undefined
    })
  }
  return patterns
}

function sheetsIn(document: Document): Element[] {
  return [...document.querySelectorAll('.sheet')]
}

/** What is out of sight has no layout: it is not asked for one. */
function firstSeen(document: Document): Element | undefined {
  return sheetsIn(document)
    .filter(isSeen)
    .flatMap(sheet => [...sheet.querySelectorAll('[data-block]')])
    .find(isSeen)
}

function pageOf(document: Document): number {
  const middle = document.documentElement.clientHeight / 2
  const sheets = sheetsIn(document)
  const at = sheets.findLastIndex(sheet => sheet.getBoundingClientRect().top <= middle)
  return Math.max(0, at) + 1
}
