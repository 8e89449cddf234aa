const margin = 12
const gap = 6

/**
 * Put the card below the lines it belongs to, or above them where there is more room: never upon them, never
 * outside the window. It is placed upon the page, so it scrolls with it.
 */
export function place(card: HTMLElement, trigger: Element): void {
  const {style} = card
  const {left, right, top, bottom} = linesOf(trigger)
  const {clientWidth: width, clientHeight: height} = document.documentElement
  style.maxHeight = ''
  const below = height - bottom - gap - margin
  const above = top - gap - margin
  const isBelow = card.offsetHeight <= below || below >= above
  style.maxHeight = `${Math.max(isBelow ? below : above, 48)}px`
  const start = getComputedStyle(trigger).direction === 'rtl' ? right - card.offsetWidth : left
  const inside = Math.max(margin, Math.min(start, width - margin - card.offsetWidth))
  style.left = `${inside + scrollX}px`
  style.top = `${(isBelow ? bottom + gap : top - gap - card.offsetHeight) + scrollY}px`
}

/** A raised number is smaller than its line, so the line is measured by what it is raised from. */
function linesOf(trigger: Element): DOMRect {
  const raised = trigger.closest('sup')
  const rect = trigger.getBoundingClientRect()
  if (!raised) return rect
  const size = Number.parseFloat(getComputedStyle(raised.parentElement ?? raised).fontSize)
  return new DOMRect(rect.x, rect.y, rect.width, rect.height + size * 0.7)
}
