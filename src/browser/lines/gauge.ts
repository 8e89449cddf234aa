import {type Box, blockOf, hangTrial, type Part, type Width} from './trial.ts'

/** Text as it is set within elements of one kind. */
export interface Voice extends Part {
  /** Elements within which it stands all look alike. */
  readonly key: string
  /** Of padding, border and margin on both sides, in px. */
  readonly edges: number
  /** The texts asked of it. */
  readonly widths: Map<string, Width>
}

/**
 * Hang up the boxes and all texts that were asked of the voices, so that the next layout asks for their faces.
 *
 * @param modelOf The block that looks like another and is laid out.
 * @returns What measures them, once the faces are there, and takes them down.
 */
export function hangGauges(
  voices: readonly Voice[],
  boxes: readonly Box[],
  modelOf: (block: Element) => Element
): () => void {
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
  const trials = [...voices, ...boxes].map(part => {
    const block = blockOf(part.element)
    return hangTrial(part, block && modelOf(block))
  })
  return () => {
    for (const [index, {widths}] of voices.entries()) {
      const lines = [...(gauges[index]?.children ?? [])]
      for (const [at, width] of [...widths.values()].entries())
        width.px = lines[at]?.getBoundingClientRect().width ?? 0
    }
    for (const {read} of trials) read()
    for (const gauge of gauges) gauge.remove()
    for (const {takeDown} of trials) takeDown()
  }
}
