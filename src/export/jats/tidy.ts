import type {Element} from 'xast'

/** A document in which each reference leads to something: those that do not are their words alone. */
export function tidy(document: Element): Element {
  const ids = new Set<string>()
  collect(document)
  return tidied(document)

  function collect({attributes, children}: Element): void {
    if (typeof attributes['id'] === 'string') ids.add(attributes['id'])
    for (const child of children) if (child.type === 'element') collect(child)
  }

  function tidied(element: Element): Element {
    return {
      ...element,
      attributes: Object.fromEntries(
        Object.entries(element.attributes).map(([name, value]) => [name, legal(String(value))])
      ),
      children: element.children.flatMap((child): Element['children'] => {
        if (child.type === 'text') return [{...child, value: legal(child.value)}]
        if (child.type !== 'element') return [child]
        const made = tidied(child)
        if (made.name !== 'xref') return [made]
        const led = String(made.attributes['rid'])
          .split(' ')
          .filter(id => ids.has(id))
        if (led.length === 0) return made.children
        made.attributes['rid'] = led.join(' ')
        return [made]
      })
    }
  }
}

/** Without the characters that no XML can hold, not even escaped: signs of control, halves of others. */
function legal(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
}
