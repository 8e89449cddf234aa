/**
 * Let the rest of a list count on.
 *
 * @param copy The part before.
 * @param isThrough Its last item goes on in the rest, where it shows no number.
 */
export function countOn(rest: HTMLOListElement, copy: HTMLOListElement, isThrough: boolean): void {
  const step = rest.reversed ? -1 : 1
  const items = itemsOf(copy)
  // Backwards it counts from the number of its items, of which the part before has fewer now.
  if (rest.reversed && !rest.hasAttribute('start'))
    copy.start = items.length + itemsOf(rest).length - (isThrough ? 1 : 0)
  let number = copy.start - step
  for (const item of items) number = item.hasAttribute('value') ? item.value : number + step
  rest.start = isThrough ? number : number + step
}

function itemsOf(list: Element): HTMLLIElement[] {
  return [...list.children].filter(item => item instanceof HTMLLIElement)
}
