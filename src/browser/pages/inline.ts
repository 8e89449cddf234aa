/** What is displayed within a line; an inline formula as `math`. */
const inline = /^(?:inline|none|contents|ruby|math$)/

export function isInline(element: Element): boolean {
  return isInlineStyle(getComputedStyle(element))
}

export function isInlineStyle({display}: CSSStyleDeclaration): boolean {
  return inline.test(display)
}

const replaced = 'math,img,svg,canvas,video,.katex,input'

/** Whether an element stands in a line as one, so that no line ends in it. */
export function isBox(element: Element, {display}: CSSStyleDeclaration): boolean {
  return display.startsWith('inline-') || element.matches(replaced)
}
