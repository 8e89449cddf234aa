import type {Message, State} from './state.ts'

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
  fill('contents', page ? headings(page, goTo) : [])
  const {words, unresolved, unused, figures} = outline
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
    figures.map(({name, pixels, kilobytes}, index) => {
      const item = document.createElement('li')
      const thumb = page?.querySelectorAll('article figure :is(img, svg)')[index]
      if (thumb) {
        const copy = thumb.cloneNode(true) as Element
        for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id')
        copy.ariaHidden = 'true'
        item.append(copy)
      }
      item.append(
        text(
          'span',
          `${name}, ${pixels ? `${pixels[0]} × ${pixels[1]} pixels, ` : ''}${kilobytes} kB`
        )
      )
      return item
    })
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
