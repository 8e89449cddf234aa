/** What LaTeX counts, followed so that each number is the one the paper has. */
export interface Counters {
  /**
   * What has to stand before a command that counts one on, so that it prints the number.
   *
   * @param inGroup The command stands in an environment of its own, at whose end a changed form is forgotten.
   */
  to(counter: string, number: string, inGroup: boolean): string
  /** Sections of a level begin to be counted anew. */
  reset(counter: string): void
}

export function counters(): Counters {
  const values = new Map<string, number>()
  const changed = new Set<string>()
  return {
    to(counter, number, inGroup) {
      const next = (values.get(counter) ?? 0) + 1
      if (!/^\d+$/.test(number)) {
        values.set(counter, next)
        if (!inGroup) changed.add(counter)
        return `\\renewcommand{\\the${counter}}{${number}}`
      }
      const before = Number(number) - 1
      values.set(counter, before + 1)
      const back = changed.delete(counter)
        ? `\\renewcommand{\\the${counter}}{\\arabic{${counter}}}`
        : ''
      return next === before + 1 ? back : `${back}\\setcounter{${counter}}{${before}}`
    },
    reset(counter) {
      values.delete(counter)
    }
  }
}
