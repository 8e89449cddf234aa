/** What has a card: a citation, the call of a note, a reference to a figure, a section and the like. */
export const pointed = '.citation, [data-footnote-ref], .cross-reference a'

/** What stands in the place itself and has no sense in a card. */
const left = '.cited-in, .copy, [data-footnote-backref]'

/**
 * What a card shows: copies of all that a citation or call leads to, each with a link to the place itself.
 *
 * @param goThere The name of that link.
 */
export function shownBy(trigger: Element, goThere: string): HTMLElement[] {
  return idsOf(trigger).flatMap(id => {
    const target = document.getElementById(id)
    if (!target) return []
    const box = copyOf(target)
    for (const element of box.querySelectorAll(left)) element.remove()
    for (const element of box.querySelectorAll('*')) {
      for (const name of own) element.removeAttribute(name)
    }
    const onward = document.createElement('a')
    onward.href = `#${id}`
    onward.className = 'onward'
    onward.textContent = '↓'
    onward.ariaLabel = goThere
    lastBox(box).append(' ', onward)
    return [box]
  })
}

/** What is there once in a page: an id, and a part that is named and has the focus. */
const own = ['id', 'role', 'tabindex', 'aria-label']

/** An entry, a note or a figure whole; a section by its heading and its first paragraph. */
function copyOf(target: Element): HTMLElement {
  const isHeading = /^H\d$/.test(target.tagName)
  const whole = target.closest<HTMLElement>(isHeading ? 'h2,h3,h4,h5,h6' : blocks) ?? target
  const {className, lang = '', dir = ''} = whole as HTMLElement
  const box = Object.assign(document.createElement('div'), {className, lang, dir})
  if (!isHeading) {
    box.append(...whole.cloneNode(true).childNodes)
    return box
  }
  const title = document.createElement('b')
  title.append(...whole.cloneNode(true).childNodes)
  box.append(title)
  const next = whole.nextElementSibling
  if (next?.matches('p')) box.append(next.cloneNode(true))
  return box
}

/** A label may stand within them. */
const blocks = 'li, figure, .equation, .statement, .callout, p, div'

/** A citation within a link of the author's has no links, and one of a range may show two for four: its keys tell. */
function idsOf(trigger: Element): string[] {
  const keys = trigger.getAttribute('data-cite-keys')
  const ids =
    keys === null
      ? [(trigger.getAttribute('href') ?? '').slice(1)]
      : keys.split(' ').map(key => `ref-${encodeURIComponent(decodeURIComponent(key))}`)
  return [...new Set(ids)]
}

/** The text of an entry whose number stands in a column of its own, the last paragraph of a note. */
export function lastBox(box: Element): Element {
  const last = box.lastElementChild
  return last?.matches('div, p') ? last : box
}
