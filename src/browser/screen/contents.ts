/**
 * Mark in the contents the section that is being read, for all readers (`aria-current`), and keep its line in sight
 * where the contents scroll by themselves.
 *
 * @returns What looks for contents and headings again.
 */
export function markSection(): () => void {
  let nav: HTMLElement | null
  let lines: {link: HTMLAnchorElement; heading: HTMLElement}[]
  let marked: HTMLElement | undefined
  let isAsked = false

  function find(): void {
    nav = document.querySelector<HTMLElement>('.contents')
    lines = [...(nav?.querySelectorAll<HTMLAnchorElement>('ol a') ?? [])].flatMap(link => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      return heading ? [{link, heading}] : []
    })
    ask()
  }

  function mark(): void {
    isAsked = false
    const eye = readingLine()
    const last = lines.findLast(({heading}) => heading.getBoundingClientRect().top <= eye)
    if (last?.link === marked) return
    marked?.removeAttribute('aria-current')
    marked = last?.link
    marked?.setAttribute('aria-current', 'location')
    if (marked && nav) keepInSight(marked, nav)
  }

  function ask(): void {
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(mark)
  }

  addEventListener('scroll', ask, {passive: true})
  addEventListener('resize', ask)
  find()
  return find
}

/** Just below where a heading stands that was gone to; at the end of the page lower, so that its last sections are come to. */
function readingLine(): number {
  const {scrollHeight, clientHeight} = document.documentElement
  const top = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 8
  const ahead = scrollHeight - clientHeight - scrollY
  return Math.min(top + scrollY, Math.max(top, clientHeight - ahead))
}

/** The page itself must not scroll, as it could by `scrollIntoView`. */
function keepInSight({offsetTop, offsetHeight}: HTMLElement, nav: HTMLElement): void {
  const isSeen =
    offsetTop >= nav.scrollTop && offsetTop + offsetHeight <= nav.scrollTop + nav.clientHeight
  if (!isSeen) nav.scrollTop = offsetTop - nav.clientHeight / 2
}
