import type {ScreenWords} from './data.ts'
import {place} from './place.ts'
import {pointed, shownBy} from './shown.ts'

/** Milliseconds: so long the pointer rests before a card comes, and is away before it goes. */
const patience = 200

/** No heading has this id: theirs are words. */
const cardId = '~card'

/**
 * Show what a citation or the call of a note leads to in a card beside it, when it is pointed at, tapped or
 * has the focus (WCAG 2.2, 1.4.13): Escape closes the card, the pointer may go into it, and it stays until
 * pointer and focus are elsewhere. A second tap follows the link.
 */
export function showCards({goThere}: ScreenWords): void {
  const card = document.createElement('div')
  card.className = 'card'
  card.id = cardId
  card.popover = 'manual'
  card.role = 'note'
  let trigger: Element | undefined
  let forget: (() => void) | undefined
  let timer: number | undefined
  let byTouch = false

  function show(next: Element): void {
    const shown = shownBy(next, goThere)
    hide()
    trigger = next
    if (shown.length === 0) return
    card.replaceChildren(...shown)
    // Behind it, so that who reads or tabs on comes to the card; never within a link.
    const before = next.closest('sup') ?? next.closest('a') ?? next
    before.after(card)
    card.showPopover()
    place(card, next)
    forget = describe(next)
  }

  function hide(): void {
    clearTimeout(timer)
    trigger = undefined
    close()
  }

  function close(): void {
    forget?.()
    card.remove()
  }

  function later(act: () => void): void {
    clearTimeout(timer)
    timer = setTimeout(act, patience)
  }

  const triggerOf = ({target}: Event): Element | null =>
    target instanceof Element && !card.contains(target) ? target.closest(pointed) : null
  const isInCard = ({target}: Event): boolean => target instanceof Node && card.contains(target)
  const hasFocus = (): boolean => {
    const focus = document.querySelector(':focus-visible')
    return focus !== null && (card.contains(focus) || focus.closest(pointed) === trigger)
  }
  const leave = (): void => later(() => hasFocus() || hide())

  addEventListener('pointerover', event => {
    if (event.pointerType === 'touch') return
    const over = triggerOf(event)
    if (isInCard(event) || over === trigger) clearTimeout(timer)
    else if (over) later(() => show(over))
    else leave()
  })
  document.documentElement.addEventListener('pointerleave', leave)
  addEventListener('focusin', event => {
    const over = triggerOf(event)
    if (over && (event.target as Element).matches(':focus-visible')) show(over)
    else if (!isInCard(event)) hide()
  })
  addEventListener('keydown', ({key}) => {
    if (key !== 'Escape' || !card.isConnected) return
    if (card.contains(document.activeElement)) focusOn(trigger)
    clearTimeout(timer)
    close()
  })
  addEventListener('pointerdown', event => {
    byTouch = event.pointerType === 'touch'
    if (!isInCard(event) && triggerOf(event) !== trigger) hide()
  })
  addEventListener('click', event => {
    const over = triggerOf(event)
    const isFirst = byTouch && over !== null && !(over === trigger && card.isConnected)
    if (over && isFirst) {
      event.preventDefault()
      show(over)
    } else if (event.target instanceof Element && event.target.closest('a')) hide()
  })
}

/**
 * Let the link that has the focus be described by the card: a screen reader then says it with the link.
 *
 * @returns What takes it back.
 */
function describe(trigger: Element): () => void {
  const link = document.activeElement
  if (!link || !trigger.contains(link)) return () => {}
  const before = link.getAttribute('aria-describedby')
  link.setAttribute('aria-describedby', cardId)
  return () => {
    if (before === null) link.removeAttribute('aria-describedby')
    else link.setAttribute('aria-describedby', before)
  }
}

function focusOn(trigger: Element | undefined): void {
  const link = trigger?.matches('a') ? trigger : trigger?.querySelector('a')
  if (link instanceof HTMLElement) link.focus()
}
