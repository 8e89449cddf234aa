import type {Figure, Length, Message, State} from './state.ts'

/** Opens a source at a line. */
export type Open = (file: number, line: number) => void

/** Messages, contents, words, references and figures beside the paper. */
export function showPanel(
  state: State,
  page: Document | undefined,
  open: Open,
  goTo: (block: string) => void
): void {
  const {messages, outline, files} = state
  fill(
    'messages',
    messages.length === 0
      ? [text('p', 'Nothing is amiss.')]
      : messages.map(one => messageBox(one, files, open))
  )
  const errors = messages.filter(({severity}) => severity === 'error').length
  const count = document.getElementById('count')
  if (count) {
    const others = messages.length - errors
    count.textContent =
      messages.length === 0
        ? ''
        : `(${[errors && `${errors} ${errors === 1 ? 'error' : 'errors'}`, others && `${others} ${others === 1 ? 'warning' : 'warnings'}`].filter(Boolean).join(', ')})`
  }
  const contents = page ? headings(page, goTo) : []
  fill('contents', contents.length === 0 ? [text('li', 'There are no headings.')] : contents)
  const {words, journal, unresolved, unused, figures} = outline
  fill('limits', journal ? journal.lengths.map(one => lengthOf(journal.name, one)) : [])
  fill(
    'words',
    Object.entries(words).flatMap(([kind, number]) => [
      text('dt', kind),
      text('dd', number.toLocaleString('en'))
    ])
  )
  fill('references', [
    text(
      'p',
      unresolved.length === 0
        ? 'All that is cited is in the bibliography.'
        : `Not in the bibliography: ${unresolved.join(', ')}`
    ),
    text(
      'p',
      unused.length === 0
        ? 'All that is in the bibliography is cited.'
        : `${unused.length} not cited: ${unused.slice(0, 50).join(', ')}${unused.length > 50 ? ' …' : ''}`
    )
  ])
  fill(
    'figures',
    figures.length === 0
      ? [text('li', 'There are none.')]
      : figures.map(one => figureItem(one, page))
  )
}

function lengthOf(journal: string, {what, words, most}: Length): HTMLElement {
  const said = `${words.toLocaleString('en')} of ${most.toLocaleString('en')} words`
  const line = text('p', `${journal}: ${what === 'text' ? '' : `${what} `}${said}`)
  const over = words - most
  if (over <= 0) return line
  line.className = 'over'
  line.append(`, ${over.toLocaleString('en')} too many`)
  return line
}

function figureItem(figure: Figure, page: Document | undefined): HTMLElement {
  const {name, pixels, density, isCoarse, kilobytes} = figure
  const item = document.createElement('li')
  const thumb = page && (shownAs(figure, page)?.cloneNode(true) as Element | undefined)
  if (thumb) {
    for (const one of [thumb, ...thumb.querySelectorAll('[id]')]) one.removeAttribute('id')
    thumb.ariaHidden = 'true'
    item.append(thumb)
  }
  const said = text(
    'span',
    [name, pixels && `${pixels[0]} × ${pixels[1]} pixels`, `${kilobytes} kB`]
      .filter(Boolean)
      .join(', ')
  )
  if (density !== undefined) {
    const fine = text('span', `${density} pixels to the inch in print`)
    if (isCoarse) fine.className = 'over'
    said.append(', ', fine)
  }
  item.append(said)
  return item
}

/** The figure in the page: one made of data is told by its length, a drawing by what it shows. */
function shownAs({address, alt}: Figure, page: Document): Element | undefined {
  const shown = [...page.querySelectorAll('article :is(img, svg[aria-label])')]
  return shown.find(one =>
    one.localName === 'svg'
      ? alt !== '' && one.ariaLabel === alt
      : one.getAttribute('src')?.length === address
  )
}

function messageBox(
  {severity, rule, reason, note, file, line, column}: Message,
  files: readonly string[],
  open: Open
): HTMLElement {
  const box = document.createElement('div')
  box.className = `message ${severity}`
  const place = document.createElement('a')
  place.href = '#'
  place.textContent = `${files[file]?.split('/').at(-1)}:${line}:${column}`
  place.onclick = event => {
    event.preventDefault()
    open(file, line)
  }
  const said = document.createElement('p')
  said.append(text('strong', severity), ' ', place, ` ${reason}`)
  box.append(said, text('p', note ?? ''), text('small', rule))
  return box
}

function headings(page: Document, goTo: (block: string) => void): HTMLElement[] {
  return [...page.querySelectorAll('article :is(h2, h3):not(header *, nav *)')].map(heading => {
    const item = document.createElement('li')
    const button = document.createElement('button')
    button.type = 'button'
    button.dir = 'auto'
    button.textContent = heading.textContent
    button.style.paddingInlineStart = heading.tagName === 'H3' ? '24px' : ''
    button.onclick = () => goTo(heading.closest('[data-block]')?.getAttribute('data-block') ?? '')
    item.append(button)
    return item
  })
}

function fill(id: string, content: readonly HTMLElement[]): void {
  document.getElementById(id)?.replaceChildren(...content)
}

function text(name: string, content: string): HTMLElement {
  const element = document.createElement(name)
  element.textContent = content
  return element
}
