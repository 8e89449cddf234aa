import {blockStore} from './blocks.ts'
import {finder} from './finder.ts'
import {listen} from './link.ts'
import {showPanel} from './panel.ts'
import {sheetsView} from './sheets.ts'
import type {Progress, State} from './state.ts'
import {webView} from './web.ts'

type View = 'web' | 'pages' | 'both'

const get = <Type extends HTMLElement = HTMLElement>(id: string): Type =>
  document.getElementById(id) as Type

const store = blockStore()
const status = get('status')
const slider = get<HTMLInputElement>('page')
const follow = get<HTMLInputElement>('follow')
const web = webView(get('web'), store, listenIn)
const sheets = sheetsView(get('sheets'), store, listenIn, (page, pages, isNew) => {
  if (isNew) requestIdleCallback(find.renew)
  slider.max = String(pages)
  slider.value = String(page)
  get('pages').textContent = `${page} of ${pages}`
})
const find = finder(() =>
  (
    [
      ['web', web.document(), 'main'],
      ['pages', sheets.document(), '.column']
    ] as const
  ).flatMap(([name, page, root]) =>
    page && (view === name || view === 'both') ? [[page, root]] : []
  )
)
find.listenIn(document)
let state: State | undefined
/** The block that was changed last. */
let followed: string | undefined
let view: View = 'web'

listen(
  async told => (told.is === 'pdf' ? tellPdf(told) : take(told)),
  isThere => {
    status.textContent = isThere ? '' : 'The preview does not answer; it is sought again.'
  }
)

async function take(next: State): Promise<void> {
  markTimes(next, 'take')
  store.take(next)
  state = next
  document.title = next.title || 'Preview'
  get('title').textContent = document.title
  const fault = get('fault')
  fault.hidden = !next.fault
  fault.textContent = next.fault
    ? `${next.fault.reason}. ${next.fault.hint} Below is the paper as it was last.`
    : ''
  // A reading that brings nothing new must not take the reader back to what was changed before.
  const goes = follow.checked && next.changed !== followed
  followed = next.changed
  if (view !== 'web') sheets.show(next, goes)
  if (view !== 'pages') await web.show(next, goes)
  markTimes(next, 'web')
  if (state !== next) return
  document.documentElement.dataset['version'] = String(next.version)
  requestIdleCallback(() => void showRest(next), {timeout: 300})
}

function markTimes({times}: State, name: string): void {
  performance.mark(name, {detail: times})
}

/** What is not looked at, or not first. */
async function showRest(next: State): Promise<void> {
  if (state !== next) return
  if (view === 'pages') await web.show(next, false)
  showPanel(next, web.document(), open, goTo)
  find.renew()
}

function goTo(block: string): void {
  web.goTo(block)
  sheets.goTo(block)
}

/** Open a source in the author's editor. */
function open(file: number, line: number): void {
  const path = state?.files[file]
  if (path === undefined) return
  const address = state?.editor
    ?.replaceAll('{file}', encodeURI(path))
    .replaceAll('{line}', String(line))
  if (address !== undefined) location.href = address
  else void fetch('/open', {method: 'POST', body: JSON.stringify({file, line})})
}

/** A double click in the text opens its source. */
function listenIn(page: Document): void {
  find.listenIn(page)
  page.addEventListener('dblclick', ({target}) => {
    const name = (target as Element).closest('[data-block]')?.getAttribute('data-block')
    const {before = [], paper = [], behind = []} = state?.regions ?? {}
    const placed = [...before, ...paper, ...behind].find(([one]) => one === name)
    if (placed) open(placed[1], placed[2])
  })
}

function show(next: View): void {
  view = next
  get('web').hidden = view === 'pages'
  get('sheets').hidden = view === 'web'
  get('paging').hidden = view === 'web'
  if (view !== 'web' && state) sheets.show(state, false)
  find.renew()
}

for (const input of document.querySelectorAll<HTMLInputElement>('[name=view]')) {
  input.onchange = () => show(input.value as View)
}

slider.oninput = () => sheets.goToPage(Number(slider.value))
get('fit').onclick = () => sheets.zoom('fit')
get('smaller').onclick = () => sheets.zoom(Math.max(0.2, sheets.zoomed() / 1.2))
get('larger').onclick = () => sheets.zoom(Math.min(4, sheets.zoomed() * 1.2))
get('toggle').onclick = () => {
  const panel = get('panel')
  panel.hidden = !panel.hidden
  get('toggle').ariaExpanded = String(!panel.hidden)
}
addEventListener('keydown', ({key}) => {
  if (key === 'Escape' && !get('panel').hidden) get('toggle').click()
})
get('pdf').onclick = () => {
  get('open-pdf').hidden = true
  void fetch('/pdf', {method: 'POST', body: '{}'})
}

function tellPdf({stage, pages, failed}: Progress): void {
  status.textContent = failed ?? (pages === undefined ? `PDF: ${stage} …` : `PDF: ${pages} pages`)
  get('open-pdf').hidden = pages === undefined
  if (pages !== undefined && navigator.userActivation.isActive) window.open('/paper.pdf', '_blank')
}
