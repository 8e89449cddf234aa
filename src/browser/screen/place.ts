const margin = 12
const gap = 6

/**
 * Put the card below the lines it belongs to, or above them where there is more room: never upon them, never
 * outside the window. It is placed upon the page, so it scrolls with it.
 */
export function place(card: HTMLElement, trigger: Element): void {
  const {style} = card
  const {left, right, top} = trigger.getBoundingClientRect()
  const bottom = lineEnd(trigger)
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

/** Where the trigger's last line ends. A raised number ends above: it is small, and its line reaches below it. */
function lineEnd(trigger: Element): number {
  const {bottom} = trigger.getBoundingClientRect()
  if (!trigger.closest('sup')) return bottom
  return bottom + Number.parseFloat(getComputedStyle(trigger).fontSize)
}
