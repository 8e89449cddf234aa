/** What has a card: a citation, the call of a note. */
export const pointed = '.citation, [data-footnote-ref]'

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
    const box = document.createElement('div')
    box.className = target.className
    box.lang = target.lang
    box.dir = target.dir
    box.append(...target.cloneNode(true).childNodes)
    for (const element of box.querySelectorAll(left)) element.remove()
    for (const element of box.querySelectorAll('[id]')) element.removeAttribute('id')
    const onward = document.createElement('a')
    onward.href = `#${id}`
    onward.className = 'onward'
    onward.textContent = '↓'
    onward.ariaLabel = goThere
    lastBox(box).append(' ', onward)
    return [box]
  })
}

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
