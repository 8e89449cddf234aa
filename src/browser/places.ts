/** What is found, at an element of the page. */
export type At<Found extends {block?: number}> = Omit<Found, 'block'> & {
  readonly element?: Element | undefined
}

/** The blocks of the page as it was before anything was changed. */
export interface Blocks {
  readonly count: number
  /** Tell blocks by their numbers instead of elements. */
  nameAll<Rest extends object>(
    found: readonly (Rest & {readonly element?: Element | undefined})[]
  ): (Omit<Rest, 'element'> & {block?: number})[]
}

export function blocksOf(root: Element, selector: string): Blocks {
  const numbers = new Map(
    [...root.querySelectorAll(selector)].map((block, index) => [block, index])
  )
  return {
    count: numbers.size,
    nameAll: found =>
      found.map(({element, ...rest}) => {
        const block = element && blockOf(element)
        return {...rest, ...(block !== undefined && {block})}
      })
  }

  function blockOf(element: Element): number | undefined {
    let around: Element | null = element
    while (around && !numbers.has(around)) around = around.parentElement
    const block =
      around ?? [...element.querySelectorAll(selector)].find(inner => numbers.has(inner))
    return block && numbers.get(block)
  }
}
