/** The width of something in px, once it is measured. */
export interface Width {
  px: number
}

/** What stands within lines, and may make them higher. */
export interface Part {
  /** One of those that look alike. */
  readonly element: Element
  /** Once it was tried: it makes no line higher, and adds nothing to what it holds. */
  isPlain: boolean
}

/** A part that stands in a line as one. */
export interface Box extends Part {
  readonly width: Width
}

/** Lines that are hung up to be measured, then taken down. */
export interface Trial {
  /** Once the faces are there. */
  read(): void
  takeDown(): void
}

/** Of the elements whose lines are set, the one that an element stands in. */
export function blockOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('p, li, dd')
}

/**
 * Try a part, with what it is within, in a line beside the letters of a block.
 *
 * @param host Its own block, or one that looks like it.
 */
export function hangTrial(part: Part | Box, host: Element | null): Trial {
  const {element} = part
  const block = blockOf(element)
  const isBox = 'width' in part
  const line = document.createElement('x-gauge')
  line.style.cssText = 'position:absolute;visibility:hidden;white-space:nowrap;text-indent:0'
  const copy = isBox ? (element.cloneNode(true) as Element) : document.createTextNode('x')
  let held: Node = copy
  for (
    let at = isBox ? element.parentElement : element;
    at && at !== block;
    at = at.parentElement
  ) {
    const around = at.cloneNode() as Element
    around.append(held)
    held = around
  }
  line.append('x', held)
  for (const named of line.querySelectorAll('[id]')) named.removeAttribute('id')
  host?.append(line)
  return {
    read() {
      part.isPlain = isOneLineHigh(line) && !adds(element)
      if (isBox && copy instanceof Element) part.width.px = copy.getBoundingClientRect().width
    },
    takeDown: () => line.remove()
  }
}

/** The browser counts in 64ths. */
function isOneLineHigh(line: Element): boolean {
  const lineHeight = Number.parseFloat(getComputedStyle(line).lineHeight)
  return Math.abs(line.getBoundingClientRect().height - lineHeight) < 1 / 32
}

function adds(element: Element): boolean {
  return ['::before', '::after'].some(
    name => !/^(?:none|normal)$/.test(getComputedStyle(element, name).content)
  )
}
