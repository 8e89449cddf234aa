/** Text as it is set within elements of one kind. */
export interface Voice {
  /** Elements within which it stands all look alike. */
  readonly key: string
  /** One of them. */
  readonly element: Element
  /** Of padding, border and margin on both sides, in px. */
  readonly edges: number
  /** The texts asked of it. */
  readonly widths: Map<string, Width>
}

/** The width of a text in px, once it is measured. */
export interface Width {
  px: number
}

/**
 * Hang up all texts that were asked of the voices, so that the next layout asks for their faces.
 *
 * @returns What measures them, once the faces are there, and takes them down.
 */
export function hangGauges(voices: readonly Voice[]): () => void {
  const gauges = voices.map(({element, widths}) => {
    const gauge = document.createElement('x-gauge')
    gauge.style.cssText =
      'position:absolute;visibility:hidden;white-space:pre;text-indent:0;hyphens:manual'
    for (const text of widths.keys()) {
      const line = document.createElement('x-line')
      line.append(text)
      // In a line of its own, as a box of its own would be as wide as a whole pixel.
      gauge.append(line, '\n')
    }
    element.append(gauge)
    return gauge
  })
  return () => {
    const measured = gauges.map(gauge =>
      [...gauge.children].map(line => line.getBoundingClientRect().width)
    )
    for (const gauge of gauges) gauge.remove()
    for (const [index, {widths}] of voices.entries()) {
      for (const [at, width] of [...widths.values()].entries())
        width.px = measured[index]?.[at] ?? 0
    }
  }
}
