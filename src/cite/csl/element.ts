import type {CslElement as Element} from '../../article.ts'

export type {Element}

/** The elements inside an element, without the text between them. */
export function elementsOf(element: Element | undefined, name?: string): Element[] {
  return (element?.children ?? []).filter(
    (child): child is Element =>
      typeof child !== 'string' && (name === undefined || child.name === name)
  )
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return elementsOf(element, name)[0]
}

export function textOf(element: Element): string {
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** The words of an attribute such as `variable="editor translator"`. */
export function wordsOf(value: string | undefined): string[] {
  return value?.split(/\s+/).filter(Boolean) ?? []
}
